package sendoff.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.Message;
import sendoff.domain.Nature;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Party;

/// What a form on a web page sends: the person named in its fields is who wrote, not the web server.
final class FormMail {
    private static final int LOOKED_AT = 1_500;
    private static final Pattern NAME = Pattern.compile(
            "(?im)^[ \\t>*_-]*(?:your |full |invitee |sender )?(?:name|nom|nombre|nome|naam|invitee|sender|from)[ \\t]*:[ *_]*(\\p{L}[^\\n:@*]{1,60}?)[ *_]*$");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?im)^[ \\t>*_-]*(?:your |invitee |sender )?(?:e-?mail|e-?mail address|courriel|correo|from)[ \\t]*:[ *_]*<?([^\\s<>:@*]{1,80}@[^\\s<>:@*]{1,120})>?[ \\t*_]*$");
    private static final Pattern SUBJECT =
            Pattern.compile("(?i).*\\b(form|formulaire|formular|submission|enquiry|inquiry|contact|request)\\b.*");

    private FormMail() {}

    /// The message with its real author; the same message where it is no form.
    static Message opened(Message message) {
        boolean byForm = message.nature().automatic()
                || SUBJECT.matcher(message.subject()).matches();
        String own = message.text().own();
        String start = own.substring(0, Math.min(own.length(), LOOKED_AT));
        Optional<String> name = group(NAME, start);
        Optional<String> address = group(ADDRESS, start);
        if (!byForm || message.nature().bulk() || name.isEmpty() || address.isEmpty()) {
            return message;
        }
        Message.Headers headers = message.headers();
        return new Message(
                message.id(),
                message.channel(),
                message.at(),
                new Message.Headers(
                        new Party(name, address),
                        headers.to(),
                        headers.cc(),
                        headers.bcc(),
                        headers.replyTo(),
                        headers.subject(),
                        headers.inReplyTo(),
                        headers.references()),
                message.text(),
                message.html(),
                new Nature(true, false, Notice.NOTIFICATION),
                message.labels(),
                message.attachments());
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }
}
