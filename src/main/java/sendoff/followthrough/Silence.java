package sendoff.followthrough;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.domain.Framework;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Occasion;
import sendoff.domain.Owner;
import sendoff.domain.WorkCalendar;

/// What a silence asks for: a time proposed, a nudge, a kind close. Source: practice, section 8.
///
/// Who was declined owes nothing, and an automatic reply is no answer: one that names the day of return moves the
/// date there, one that says the person has left, or that the letter came back, is told at once.
public final class Silence {
    private static final Duration A_WEEK = Duration.ofDays(7);

    /// What follows so soon is an afterthought to the same letter, no nudge.
    private static final Duration AFTERTHOUGHT = Duration.ofDays(2);

    private Silence() {}

    /// @param messages the whole conversation, oldest first
    /// @param answered the framework of the owner's last answer, where it was chosen here
    public record Exchange(KindName kind, List<Message> messages, Optional<Framework> answered) {
        public Exchange {
            messages = List.copyOf(messages);
        }
    }

    /// @param since the last thing that was written
    /// @param by    the automatic message that says it, if one does
    public record Found(Occasion occasion, Instant since, Optional<Message> by) {}

    public static Optional<Found> in(Exchange exchange, Owner owner, WorkCalendar calendar, Instant now) {
        List<Message> persons = exchange.messages().stream()
                .filter(message -> !message.nature().isMachine())
                .toList();
        if (persons.isEmpty() || !owner.wrote(persons.getLast())) {
            return Optional.empty();
        }
        Message spoke = persons.getLast();
        Instant last = exchange.messages().getLast().at().toInstant();
        List<Message> machines = exchange.messages().stream()
                .filter(message -> message.nature().isMachine() && isAbout(message, spoke, persons))
                .toList();
        Optional<Found> told = told(machines, last);
        if (told.isPresent()) {
            return told;
        }
        boolean over = !spoke.at().toInstant().plus(A_WEEK).isAfter(now) && isBack(machines, calendar, now);
        return over
                ? asked(exchange, persons, owner).map(occasion -> new Found(occasion, last, Optional.empty()))
                : Optional.empty();
    }

    /// A report names the letter; its clock may be behind ours. Who is away says so to the first letter only.
    private static boolean isAbout(Message machine, Message spoke, List<Message> persons) {
        Set<MessageId> letters = persons.stream().map(Message::id).collect(Collectors.toSet());
        boolean later = !machine.at().toInstant().isBefore(spoke.at().toInstant());
        return machine.nature().notice() == Notice.OUT_OF_OFFICE
                || machine.headers()
                        .inReplyTo()
                        .filter(letters::contains)
                        .map(spoke.id()::equals)
                        .orElse(later);
    }

    private static Optional<Found> told(List<Message> machines, Instant last) {
        return tells(machines, Notice.BOUNCE, Occasion.BOUNCED, last)
                .or(() -> tells(machines, Notice.HAS_LEFT, Occasion.HAS_LEFT, last));
    }

    private static Optional<Found> tells(List<Message> machines, Notice notice, Occasion occasion, Instant last) {
        return machines.stream()
                .filter(message -> message.nature().notice() == notice)
                .reduce((_, later) -> later)
                .map(message -> new Found(occasion, last, Optional.of(message)));
    }

    private static boolean isBack(List<Message> machines, WorkCalendar calendar, Instant now) {
        LocalDate today = calendar.dayOf(now);
        return machines.stream()
                .flatMap(message -> Away.until(message, calendar).stream())
                .noneMatch(today::isBefore);
    }

    private static Optional<Occasion> asked(Exchange exchange, List<Message> persons, Owner owner) {
        var words = new Exchanged(persons, owner);
        if (exchange.kind() == KindName.INITIATED) {
            boolean closed = exchange.answered()
                    .filter(framework -> framework != Framework.ACCEPT)
                    .isPresent();
            return closed || words.isOver() ? Optional.empty() : ownAsk(persons, owner, words);
        }
        boolean declined = exchange.answered()
                .filter(framework -> framework != Framework.ACCEPT)
                .isPresent();
        if (declined || words.isDeclined() || words.hasTime()) {
            return Optional.empty();
        }
        boolean agreed = exchange.answered().filter(Framework.ACCEPT::equals).isPresent() || words.isAgreed();
        if (agreed) {
            return Optional.of(Occasion.NO_TIME);
        }
        long theirs = persons.stream().filter(message -> !owner.wrote(message)).count();
        boolean keen = theirs >= 2 && persons.size() - theirs >= 2;
        return keen && !words.isOver() ? Optional.of(Occasion.GONE_QUIET) : Optional.empty();
    }

    private static Optional<Occasion> ownAsk(List<Message> persons, Owner owner, Exchanged words) {
        List<Message> unanswered =
                persons.reversed().stream().takeWhile(owner::wrote).toList().reversed();
        if (unanswered.size() < persons.size()) {
            return words.isDeclined() || words.hasTime() ? Optional.empty() : Optional.of(Occasion.GONE_QUIET);
        }
        Instant afterthoughts = unanswered.getFirst().at().toInstant().plus(AFTERTHOUGHT);
        boolean nudged =
                unanswered.stream().anyMatch(message -> message.at().toInstant().isAfter(afterthoughts));
        return Optional.of(nudged ? Occasion.STILL_NO_ANSWER : Occasion.NO_ANSWER);
    }
}
