package sendoff.desk.outsiders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.domain.MessageId;

/// Who sends the public form how often. In memory only: where callers come from is nobody's business.
///
/// A person sends it once or twice. Somebody who sends it again and again, or a crowd that does at once, is a machine:
/// then the letters that wait because of it are withdrawn, and nothing more is taken for a while.
final class Crowd {
    /// Forms taken from one caller in an hour; several people may share one address.
    static final int TAKEN = 5;

    /// Tries of one caller in a minute that no person makes.
    static final int TRIES = 12;

    /// Tries of everybody within ten seconds that no people make.
    static final int ALL_AT_ONCE = 25;

    static final Duration REST = Duration.ofMinutes(10);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofSeconds(10);

    /// More callers than this in an hour are a crowd too.
    private static final int CALLERS = 5_000;

    private final Clock clock;
    private final Map<String, Caller> callers = new HashMap<>();
    private final Deque<Instant> tries = new ArrayDeque<>();
    private Instant restsUntil = Instant.EPOCH;

    Crowd(Clock clock) {
        this.clock = clock;
    }

    private record Letter(MessageId id, Instant at) {}

    private static final class Caller {
        private final Deque<Instant> tries = new ArrayDeque<>();
        private final Deque<Letter> letters = new ArrayDeque<>();
        private Instant restsUntil = Instant.EPOCH;

        private Instant last = Instant.EPOCH;
    }

    /// What became of a try.
    ///
    /// @param refusedFor how long until a next one may be taken; empty when this one is
    /// @param withdraw   letters of earlier tries that must not leave
    record Verdict(Optional<Duration> refusedFor, List<MessageId> withdraw) {
        Verdict {
            withdraw = List.copyOf(withdraw);
        }
    }

    synchronized Verdict admit(String from) {
        Instant now = clock.instant();
        if (callers.size() >= CALLERS) {
            callers.values().removeIf(caller -> caller.last.plus(HOUR).isBefore(now));
        }
        Caller caller = callers.computeIfAbsent(from, _ -> new Caller());
        caller.last = now;
        boolean rested = now.isBefore(caller.restsUntil);
        count(caller.tries, now, MINUTE, TRIES);
        if (caller.tries.size() >= TRIES) {
            caller.restsUntil = now.plus(REST);
            return wait(REST, drain(caller));
        }
        if (rested) {
            return wait(Duration.between(now, caller.restsUntil), List.of());
        }
        count(tries, now, MOMENT, ALL_AT_ONCE);
        if (tries.size() >= ALL_AT_ONCE || callers.size() >= CALLERS) {
            restsUntil = now.plus(REST);
            return wait(REST, drainAll(now));
        }
        if (now.isBefore(restsUntil)) {
            return wait(Duration.between(now, restsUntil), List.of());
        }
        caller.letters.removeIf(letter -> !letter.at().plus(HOUR).isAfter(now));
        return caller.letters.size() < TAKEN
                ? new Verdict(Optional.empty(), List.of())
                : wait(Duration.between(now, caller.letters.getFirst().at().plus(HOUR)), List.of());
    }

    /// A try led to this letter.
    synchronized void took(String from, MessageId letter) {
        callers.computeIfAbsent(from, _ -> new Caller()).letters.addLast(new Letter(letter, clock.instant()));
    }

    private static Verdict wait(Duration time, List<MessageId> withdraw) {
        return new Verdict(Optional.of(time), withdraw);
    }

    private static void count(Deque<Instant> times, Instant now, Duration within, int most) {
        times.removeIf(at -> !at.plus(within).isAfter(now));
        times.addLast(now);
        while (times.size() > most) {
            times.removeFirst();
        }
    }

    private static List<MessageId> drain(Caller caller) {
        List<MessageId> ids = caller.letters.stream().map(Letter::id).toList();
        caller.letters.clear();
        return ids;
    }

    private List<MessageId> drainAll(Instant now) {
        List<MessageId> ids = new ArrayList<>();
        for (Caller caller : callers.values()) {
            caller.letters.stream()
                    .filter(letter -> letter.at().plus(MINUTE).isAfter(now))
                    .map(Letter::id)
                    .forEach(ids::add);
        }
        callers.clear();
        return ids;
    }
}
