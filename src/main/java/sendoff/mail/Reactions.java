package sendoff.mail;

import java.util.regex.Pattern;
import sendoff.domain.Nature;
import sendoff.domain.Nature.Notice;

/// Tells the mails in which a mail program says that somebody put a thumb up, or another such sign, to a letter.
///
/// Source: Gmail's description of its reaction mails, which carry a part of their own type; Outlook writes a sentence.
final class Reactions {
    static final String TYPE = "text/vnd.google.email-reaction+json";

    private static final String PROGRAM = "Gmail";
    private static final int LONGEST = 300;

    private static final Pattern SENTENCE = Pattern.compile("[^\\p{L}]*"
            + "(?!(?:I|We|You|He|She|They|It|Who|Nobody|Everybody|Everyone|Somebody|Someone)\\b)"
            + "\\p{Lu}[\\p{L}.'’-]*(?: [\\p{L}.'’-]+){0,4}"
            + " (?:reacted (?:via Gmail|(?:with [^\\n.]{1,30} |\\P{L}{1,8} )?to (?:your|the|a|this) (?:message|e-?mail))"
            + "|(?:liked|loved|laughed at) your (?:message|e-?mail))"
            + "\\s*(?:<[^>\\s]*>|\\(?https?://\\S+)?[^\\p{L}\\d]*");

    private Reactions() {}

    /// Whether what comes after this text may say so: it is short, and Gmail's names itself in every language.
    static boolean mayBe(StringBuilder plain) {
        return plain.length() < LONGEST && plain.indexOf(PROGRAM) >= 0;
    }

    static boolean isOne(Body body, String own) {
        return body.reaction()
                || (own.length() < LONGEST && SENTENCE.matcher(own).matches());
    }

    /// No machine wrote it on its own, and still nobody waits for an answer to it or has given one with it.
    static Nature nature(Nature header) {
        return new Nature(true, header.bulk(), Notice.REACTION);
    }
}
