package sendoff.mail;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a subject is about, apart from the marks that mail programs and lists put before it.
///
/// @param matter   without prefixes and `[list]` tags, in lower case, accents and punctuation dropped
/// @param prefixed it says that it answers or forwards something
/// @param generic  it names no matter ("Hello", "Quick question"): two such mails may be about two things
public record SubjectLine(String matter, boolean prefixed, boolean generic) {
    /// "Re", "Fwd" and what other languages' mail programs write, automatic replies and answers to invitations
    /// included. Source: the prefixes collected by Mailman, Sup and Wikipedia's "List of email subject
    abbreviations".
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:re|aw|antw|antwort|sv|vs|rv|res|resp|rif|r|ref|odp|ynt|ilt|atb|bls|ang|vá|ats|tr|fwd?|fw|wg|wtr|vl|vb"
                    + "|enc|pd|fs|rvs|vrs|továbbítás|doorst|i|tsl|ti|yml|ηλ|απ|σχετ|πρθ|отв|ответ|на|пер|回复|答复|回覆|转发|轉寄|返信|転送"
                    + "|automatic reply|auto(?:matic)?[ -]?reply|out of office|réponse automatique|automatische antwort"
                    + "|abwesenheitsnotiz|respuesta automática|resposta automática|risposta automatica|automatisch antwoord"
                    + "|accepted|declined|tentative|accepté|refusé|zugesagt|abgesagt|aceptado|rechazado)"
                    + "(?: ?[\\[(]\\d+[\\])]|\\d+)? ?[:：]|\\[[^\\]]{1,40}\\]|\\(fwd\\)) *",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}#@]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 500;

    private static final Set<String> GENERIC = Set.of(
            "",
            "hello",
            "hi",
            "hey",
            "hi there",
            "hello there",
            "quick question",
            "a quick question",
            "question",
            "a question",
            "quick one",
            "introduction",
            "intro",
            "an introduction",
            "quick intro",
            "introducing myself",
            "coffee",
            "catch up",
            "catching up",
            "quick chat",
            "chat",
            "quick call",
            "call",
            "meeting",
            "no subject",
            "thanks",
            "thank you",
            "many thanks",
            "follow up",
            "following up",
            "update",
            "quick update",
            "request",
            "a request",
            "favor",
            "a favor",
            "favour",
            "a favour",
            "help",
            "advice",
            "hope you re well",
            "news",
            "checking in",
            "touching base",
            "reaching out",
            "connect",
            "let s connect",
            "connecting",
            "greetings",
            "tomorrow",
            "today",
            "next week",
            "lunch",
            "dinner",
            "urgent",
            "important",
            "fyi",
            "sorry",
            "ping",
            "bonjour",
            "salut",
            "question rapide",
            "rencontre",
            "sans objet",
            "merci",
            "hallo",
            "frage",
            "kurze frage",
            "anfrage",
            "kein betreff",
            "danke",
            "termin",
            "hola",
            "pregunta",
            "sin asunto",
            "gracias",
            "consulta",
            "ciao",
            "domanda",
            "nessun oggetto",
            "grazie",
            "ola",
            "pergunta",
            "obrigado",
            "obrigada");

    public static SubjectLine of(String subject) {
        String rest = subject.length() > LONGEST ? subject.substring(0, LONGEST).strip() : subject.strip();
        boolean prefixed = false;
        for (Matcher prefix = PREFIX.matcher(rest); prefix.find(); prefix = PREFIX.matcher(rest)) {
            prefixed |= !prefix.group().startsWith("[");
            rest = rest.substring(prefix.end());
        }
        String matter = plain(rest);
        return new SubjectLine(matter, prefixed, GENERIC.contains(matter));
    }

    /// Lower case, no accents, single spaces between words.
    static String plain(String text) {
        String bare =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NOT_A_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
