package sendoff.boundaries;

import static sendoff.domain.AutomaticReply.ME;
import static sendoff.domain.AutomaticReply.UNTIL;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import sendoff.domain.Ahead;
import sendoff.domain.AutomaticReply;

/// The words of an automatic reply: what is proposed, what keeps a text from being used, and the text as it leaves.
public final class AutoReplyText {
    private static final String STANDARD = """
            Thank you for writing. I am away until {until} and read no mail before that. I answer every message \
            within two working days of being back; nothing is lost.

            If it has settled itself by then, a line to say so is welcome.

            {me}
            """;

    private AutoReplyText() {}

    /// What is proposed to the owner.
    public static String standard() {
        return STANDARD.strip();
    }

    /// Why it can't be switched on, for the owner to read; empty when it can.
    public static Optional<String> trouble(AutomaticReply reply, Instant now, ZoneId zone) {
        if (reply.text().isBlank()) {
            return Optional.of("The text is empty: write what people are to read.");
        }
        if (reply.text().length() > AutomaticReply.LONGEST) {
            return Optional.of("The text has " + reply.text().length() + " characters, and " + AutomaticReply.LONGEST
                    + " are allowed: shorten it.");
        }
        if (reply.text().contains(UNTIL) && reply.until().isEmpty()) {
            return Optional.of("The text says " + UNTIL + ", and no last day is set: set one, or take it out.");
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        if (reply.until().filter(until -> Ahead.isTooFar(until, today)).isPresent()) {
            return Optional.of("Its last day is more than a year ahead: set an earlier one, or none.");
        }
        if (reply.from().filter(from -> Ahead.isTooFar(from, today)).isPresent()) {
            return Optional.of("Its first day is more than a year ahead: set an earlier one, or none.");
        }
        if (reply.isOver(now, zone)) {
            return Optional.of("Its last day is over already: set a later one.");
        }
        return reply.from()
                        .filter(from -> reply.until().filter(from::isAfter).isPresent())
                        .isPresent()
                ? Optional.of("Its last day comes before its first: turn them round.")
                : Optional.empty();
    }

    /// @param me  the owner's name
    /// @param day a day in words
    public static String written(AutomaticReply reply, String me, Function<LocalDate, String> day) {
        String until = reply.until().map(day).orElse("");
        return reply.text().replace(UNTIL, until).replace(ME, me).strip();
    }
}
