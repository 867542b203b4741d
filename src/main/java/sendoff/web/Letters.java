package sendoff.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.desk.weighing.Formatted;
import sendoff.desk.weighing.Notices;
import sendoff.domain.Message;
import sendoff.domain.MessageText;
import sendoff.domain.Owner;
import sendoff.domain.WorkCalendar;
import sendoff.web.AnswerPage.Said;

/// Shows a message as text, its quoted parts apart; formatted only when asked for.
final class Letters {
    private static final int WRAPPED = 55;
    private static final Pattern ITEM = Pattern.compile("\\s*([-*•>|]|\\(?\\d+[.)])\\s*");

    private Letters() {}

    static Said said(
            Message message, int number, boolean formatted, Owner owner, LocalDate today, WorkCalendar calendar) {
        ZonedDateTime at = message.at().atZoneSameInstant(calendar.zone());
        MessageText text = message.text();
        String quoted = Stream.of(text.forwarded(), text.quoted(), text.signature())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + "\n\n" + b)
                .orElse("");
        Optional<Formatted> html = formatted ? message.html().map(Formatted::of) : Optional.empty();
        return new Said(
                number,
                message.from().shown(),
                Moments.moment(at, today),
                at.toOffsetDateTime().toString(),
                owner.wrote(message),
                Notices.words(message, owner, calendar).orElse(""),
                paragraphs(text.own().isBlank() ? text.forwarded() : text.own()),
                quoted,
                (int) quoted.lines().count(),
                message.html().isPresent(),
                html.map(Formatted::html),
                html.map(Formatted::blockedImages).orElse(0),
                message.attachments());
    }

    private static List<String> paragraphs(String text) {
        return Stream.of(text.strip().split("\\n\\s*\\n"))
                .map(String::strip)
                .map(Letters::unwrapped)
                .toList();
    }

    /// Mail programs break lines at about 72 characters; on a narrower page that leaves every other line short.
    private static String unwrapped(String paragraph) {
        var text = new StringBuilder();
        int length = 0;
        for (String line : paragraph.split("\n")) {
            boolean goesOn =
                    length >= WRAPPED && !line.isBlank() && !ITEM.matcher(line).lookingAt();
            text.append(text.isEmpty() ? "" : goesOn ? " " : "\n").append(line.stripTrailing());
            length = line.stripTrailing().length();
        }
        return text.toString();
    }
}
