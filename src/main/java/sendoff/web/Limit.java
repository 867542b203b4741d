package sendoff.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// So many of something within a while, for each caller.
public final class Limit {
    /// Callers remembered at once: more than that is an attack, and whoever was quiet longest is forgotten.
    private static final int CALLERS = 1_000;

    private final Clock clock;
    private final int most;
    private final Duration within;
    private final SequencedMap<String, Deque<Instant>> taken = new LinkedHashMap<>();

    public Limit(Clock clock, int most, Duration within) {
        this.clock = clock;
        this.most = most;
        this.within = within;
    }

    /// How long this caller has to wait; zero when they may.
    public synchronized Duration mustWait(String caller) {
        Instant now = clock.instant();
        Deque<Instant> times = taken.getOrDefault(caller, new ArrayDeque<>());
        times.removeIf(at -> !at.plus(within).isAfter(now));
        return times.size() < most
                ? Duration.ZERO
                : Duration.between(now, times.getFirst().plus(within));
    }

    public synchronized void count(String caller) {
        Deque<Instant> times = Optional.ofNullable(taken.remove(caller)).orElseGet(ArrayDeque::new);
        if (taken.size() >= CALLERS) {
            taken.pollFirstEntry();
        }
        times.addLast(clock.instant());
        taken.put(caller, times);
    }

    public synchronized void forget(String caller) {
        taken.remove(caller);
    }
}
