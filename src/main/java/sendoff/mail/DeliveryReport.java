package sendoff.mail;

import java.util.regex.Pattern;
import sendoff.domain.Message;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.Nature.Notice;

/// A delivery report as an answer to the letter that it is about: reports name it in their last part only, hardly ever
/// in `In-Reply-To`. What the machine-readable part says of the failure becomes part of its text.
///
/// A letter that is merely late, or arrived, did not come back.
final class DeliveryReport {
    private static final Pattern ONLY_LATE = Pattern.compile(
            "(?i)\\bwarning message only\\b|\\b(?:not|n't) need to re-?send\\b|\\bno action is required\\b"
                    + "|\\bwill (?:be retried|keep trying|continue to (?:try|be attempted)|retry)\\b|\\bhas been delayed\\b"
                    + "|\\bwird weiter(?:hin)? versucht\\b|\\bverzögert\\b|\\ba été retardé\\b");

    private DeliveryReport() {}

    static Message opened(Message message, Body body) {
        DeliveryStatus report = body.report();
        String text = body.plain().isBlank() ? message.text().own() : body.plain();
        boolean failed =
                report.hasFailed().orElseGet(() -> !ONLY_LATE.matcher(text).find());
        Nature nature = message.nature();
        Message.Headers headers = message.headers();
        return message.with(headers.answering(report.about(text).or(headers::inReplyTo)))
                .with(telling(message.text(), report.told()))
                .with(new Nature(nature.automatic(), nature.bulk(), failed ? Notice.BOUNCE : Notice.OTHER));
    }

    private static MessageText telling(MessageText text, String told) {
        return told.isEmpty()
                ? text
                : new MessageText(
                        (text.own().strip() + "\n\n" + told).strip(),
                        text.quoted(),
                        text.forwarded(),
                        text.signature());
    }
}
