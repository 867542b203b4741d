package sendoff.followthrough;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sendoff.domain.Framework;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Occasion;
import sendoff.domain.Owner;
import sendoff.domain.WorkCalendar;
import sendoff.language.DateInWords;
import sendoff.language.DatesInWords;

/// What a silence asks for: a time proposed, a nudge, a kind close. Source: practice, section 8.
///
/// Who was declined owes nothing, and an automatic reply is no answer: one that names the day of return moves the
/// date there, one that says the person has left, or that the letter came back, is told at once.
public final class Silence {
    private static final Duration A_WEEK = Duration.ofDays(7);

    private static final Pattern AGREES = Pattern.compile(
            "(?i)\\b(?:happy|glad|delighted|love|pleased) to (?:talk|meet|chat|speak|help|have|do|join|take)\\b"
                    + "|\\blet'?s (?:talk|meet|speak|find|do)\\b|\\bworks for me\\b|\\bcount me in\\b|^yes\\b");
    private static final Pattern DECLINES = Pattern.compile(
            "(?i)\\b(?:can't|cannot|can not|won't|unable to|not able to|have to (?:pass|decline)|not taking)\\b");

    private Silence() {}

    /// @param messages the whole conversation, oldest first
    /// @param answered the framework of the owner's last answer, where it was chosen here
    public record Exchange(KindName kind, List<Message> messages, Optional<Framework> answered) {
        public Exchange {
            messages = List.copyOf(messages);
        }
    }

    /// @param since the last thing that was written
    public record Found(Occasion occasion, Instant since) {}

    public static Optional<Found> in(Exchange exchange, Owner owner, WorkCalendar calendar, Instant now) {
        List<Message> persons = exchange.messages().stream()
                .filter(message -> !message.nature().isMachine())
                .toList();
        if (persons.isEmpty() || !owner.wrote(persons.getLast())) {
            return Optional.empty();
        }
        Instant spoke = persons.getLast().at().toInstant();
        Instant last = exchange.messages().getLast().at().toInstant();
        List<Message> machines = exchange.messages().stream()
                .filter(message -> message.nature().isMachine()
                        && !message.at().toInstant().isBefore(spoke))
                .toList();
        Optional<Occasion> told = told(machines);
        if (told.isPresent()) {
            return told.map(occasion -> new Found(occasion, last));
        }
        return isOver(spoke, machines, calendar, now)
                ? asked(exchange, persons, owner).map(occasion -> new Found(occasion, last))
                : Optional.empty();
    }

    private static Optional<Occasion> told(List<Message> machines) {
        Set<Notice> notices = machines.stream()
                .map(message -> message.nature().notice())
                .collect(java.util.stream.Collectors.toSet());
        if (notices.contains(Notice.BOUNCE)) {
            return Optional.of(Occasion.BOUNCED);
        }
        return notices.contains(Notice.HAS_LEFT) ? Optional.of(Occasion.HAS_LEFT) : Optional.empty();
    }

    /// A week has passed, and whoever is away is back.
    private static boolean isOver(Instant spoke, List<Message> machines, WorkCalendar calendar, Instant now) {
        LocalDate today = calendar.dayOf(now);
        boolean isBack = machines.stream()
                .filter(message -> message.nature().notice() == Notice.OUT_OF_OFFICE)
                .reduce((first, second) -> second)
                .flatMap(Silence::returns)
                .filter(today::isBefore)
                .isEmpty();
        return !spoke.plus(A_WEEK).isAfter(now) && isBack;
    }

    /// The last day that an out-of-office reply names.
    static Optional<LocalDate> returns(Message away) {
        return DatesInWords.in(away.subject() + "\n" + away.text().own(), away.at()).stream()
                .filter(date -> date.precision() == DateInWords.Precision.DAY)
                .map(DateInWords::due)
                .max(LocalDate::compareTo);
    }

    private static Optional<Occasion> asked(Exchange exchange, List<Message> persons, Owner owner) {
        Message last = persons.getLast();
        String words = last.text().own();
        if (exchange.kind() == KindName.INITIATED) {
            return ownAsk(persons, owner, words);
        }
        boolean declined = exchange.answered()
                .filter(framework -> framework != Framework.ACCEPT)
                .isPresent();
        if (declined || DECLINES.matcher(words).find()) {
            return Optional.empty();
        }
        boolean agreed = exchange.answered().filter(Framework.ACCEPT::equals).isPresent()
                || AGREES.matcher(words).find();
        long theirs = persons.stream().filter(message -> !owner.wrote(message)).count();
        long ours = persons.size() - theirs;
        if (agreed) {
            return Optional.of(Occasion.NO_TIME);
        }
        return theirs >= 2 && ours >= 2 ? Optional.of(Occasion.GONE_QUIET) : Optional.empty();
    }

    private static Optional<Occasion> ownAsk(List<Message> persons, Owner owner, String words) {
        long unanswered = persons.reversed().stream().takeWhile(owner::wrote).count();
        boolean answered = unanswered < persons.size();
        if (answered) {
            return DECLINES.matcher(words).find() ? Optional.empty() : Optional.of(Occasion.GONE_QUIET);
        }
        return Optional.of(unanswered == 1 ? Occasion.NO_ANSWER : Occasion.STILL_NO_ANSWER);
    }
}
