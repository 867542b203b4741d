package sendoff.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.Message;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Party;

/// What a form on a web page sends: the person named in its fields is who wrote, not the web server.
final class FormMail {
    private static final int LOOKED_AT = 1_500;

    /// Between a field and what was typed into it: a colon, or dots that lead the eye across.
    private static final String THEN = "(?:[ \\t*]*[:=|][ \\t*]*|[ \\t]*[.…·]{3,}[ \\t:]*)";

    private static final Pattern NAME = Pattern.compile(
            "(?im)^[ \\t>*_|-]*(?:(?:your|full|first and last|invitee|sender|contact) )?(?:name|nom|nombre|nome|naam|navn|namn|nimi|imię|invitee|sender|from)"
                    + THEN + "(\\p{L}[^\\n:@*]{1,60}?)[ *_|]*$");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?im)^[ \\t>*_|-]*(?:(?:your|invitee|sender|contact) )?(?:e-?mail|e-?mail address|mail|courriel|correo|e-?post|e-?postadresse|sähköposti|from)"
                    + THEN + "<?([^\\s<>:@*]{1,80}@[^\\s<>:@*|]{1,120})>?[ \\t*_|]*$");
    private static final Pattern WORDS = Pattern.compile(
            "(?im)^[ \\t>*_|-]*(?:(?:your|the) )?(?:message|comments?|enquiry|inquiry|question|note|nachricht|mitteilung|mensaje|mensagem|messaggio|bericht|melding|meddelande|besked|viesti|wiadomość)[ \\t*]*(?::[ \\t*]*|[.…·]{3,}[ \\t:]*|$)");

    /// What the form adds below what was typed.
    private static final Pattern BELOW = Pattern.compile(
            "(?im)^[ \\t>*_|-]*(?:(?:consent|i (?:agree|accept)|privacy|ip(?: address)?|user agent|browser|page(?: url)?|referr?er|submitted|sent (?:from|via)|date|time|language|newsletter)\\b[^\\n:.]{0,40}"
                    + THEN
                    + "|(?:please )?do not reply\\b|this (?:message|e-?mail|form) was (?:sent|submitted)\\b|-- ?$|_{5,}|-{5,}|={5,})");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?i).*\\b(form|formulaire|formular|formulario|skjema|formulär|submission|enquiry|inquiry|contact|request|kontakt)\\b.*");

    private FormMail() {}

    /// The message with its real author and their words; the same message where it is no form.
    static Message opened(Message message) {
        boolean byForm = message.nature().automatic()
                || SUBJECT.matcher(message.subject()).matches();
        if (!byForm || message.nature().bulk() || message.nature().notice() == Notice.NOTIFICATION) {
            return message;
        }
        String own = message.text().own();
        String start = own.substring(0, Math.min(own.length(), LOOKED_AT));
        Optional<String> name = group(NAME, start);
        Optional<String> address = group(ADDRESS, start).or(() -> answersGoTo(message));
        return name.isEmpty() || address.isEmpty() ? message : opened(message, new Party(name, address));
    }

    private static Message opened(Message message, Party author) {
        MessageText text = message.text();
        return message.with(message.headers().by(author))
                .with(new MessageText(typed(text.own()), text.quoted(), text.forwarded(), text.signature()))
                .with(new Nature(true, false, Notice.NOTIFICATION));
    }

    /// A form that names nobody's address asks for answers where its writer reads them.
    private static Optional<String> answersGoTo(Message message) {
        List<Party> parties = message.headers().replyTo();
        return parties.size() == 1
                        && !parties.getFirst().address().equals(message.from().address())
                ? parties.getFirst().address()
                : Optional.empty();
    }

    /// What its writer typed; everything where the form has no such field, since then all of it may be theirs.
    private static String typed(String own) {
        Matcher field = WORDS.matcher(own);
        if (!field.find()) {
            return own;
        }
        String rest = own.substring(field.end());
        Matcher below = BELOW.matcher(rest);
        String words = (below.find() ? rest.substring(0, below.start()) : rest).strip();
        return words.isEmpty() ? own : words;
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }
}
