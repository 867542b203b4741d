package sendoff.compose;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Subjects of mail: without what mail programs put before them, and what they tell.
final class Subject {
    /// Marks of replies and forwards in the languages mail programs speak.
    private static final Pattern MARK = Pattern.compile(
            "(?i)^\\s*(?:(?:re|aw|sv|vs|antw|odp|ynt|res|r|tr|fwd?|wg|rv|enc|doorst|vb|i|vl|转发|回复|答复)\\s*(?:\\[\\d+]|\\(\\d+\\))?\\s*[:：])\\s*");
    private static final Pattern TAG = Pattern.compile("^\\s*\\[[^]]{1,30}]\\s*");
    private static final Pattern GENERAL = Pattern.compile(
            "(?i)(?:a |an |your |my |our |the |quick |short |brief |small |possible |any |some |just |virtual )*(?:hello|hi|hey|question|questions|introduction|intro|introductions|request|coffee|chat|catch[ -]?up|connect|connecting|reaching out|help|advice|meeting|meet|call|follow(?:ing)?[ -]?up|no subject|thanks|thank you|favou?r|ask|touching base|checking in|time|idea|opportunity|openings?|vacanc(?:y|ies)|internships?|job|position|referral|application|inquiry|enquiry|message|note|networking|update|invitation)(?: (?:for you|from .*|request|please|again|to connect|with .*|to .*))?");
    private static final Pattern PAIR = Pattern.compile("(?i).*(?:<>|<->|↔|\\bmeet\\b|\\bintro\\w*\\b| x | / |\\+).*");

    /// Subjects that are sentences, or begin in the middle of one.
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)^(?:from|to|for|of|in|by|at|on|with|and|new|moving|recommending|apply|connect|hope)\\b.*"
                    + "|.*\\b(?:is|are|was|were|be|am|i|me|you|we|us|he|she|it|they|who|which|that|how|what|why|when|made|wants?|wanted|needs?|hope|sent|has|have|had|can|could|would|should|will|let|got|messaged|ask|please|may|do|does|did|message|submission)\\b.*");

    /// A service chose these.
    private static final Pattern NOTICE = Pattern.compile(
            "(?i)new (?:message|form|request|submission)\\b.*|.*\\b(?:sent you an?|wants to connect|via (?:linkedin|slack|the))\\b.*|.*\\bsubmission");
    private static final int LONGEST_QUOTE = 60;

    private Subject() {}

    /// The subject of the answer: kept, with one `Re:` (RFC 5322 §3.6.5).
    static String answered(String subject) {
        String bare = withoutMarks(subject);
        return bare.isEmpty() ? "Re:" : "Re: " + bare;
    }

    static String withoutMarks(String subject) {
        String bare = subject.strip().replaceAll("\\s+", " ");
        String next = MARK.matcher(bare).replaceFirst("");
        return next.equals(bare) ? bare : withoutMarks(next);
    }

    static String bare(String subject) {
        return TAG.matcher(withoutMarks(subject)).replaceFirst("").strip();
    }

    /// It names two people who are to meet.
    static boolean isPair(String subject) {
        return PAIR.matcher(bare(subject)).matches();
    }

    /// What the mail is about, if its subject says so, fit to stand after "about".
    static Optional<String> telling(String subject) {
        String bare = bare(subject).replaceAll("(?:[?!\\s…]|(?<!\\b\\p{Lu})\\.)+$", "");
        String[] words = bare.split(" ");
        boolean tells = bare.length() > 3
                && words.length <= 9
                && !GENERAL.matcher(bare).matches()
                && !PAIR.matcher(bare).matches()
                && !SENTENCE.matcher(bare).matches()
                && bare.matches("\\p{L}[\\p{IsLatin}\\p{N} .'’&-]*")
                && !bare.contains(" - ")
                && !bare.matches("(?i).*\\betc\\.?")
                && standsWithoutArticle(words);
        return tells ? Flip.of(lowered(bare, words)) : Optional.empty();
    }

    /// The headline in its own words, fit to stand after "your note": `“A door in Kigali”`.
    static Optional<String> quoted(String subject) {
        String bare = bare(subject);
        boolean tells = bare.length() > 3
                && bare.length() <= LONGEST_QUOTE
                && bare.chars().noneMatch(one -> "“”\"{}[]<>|".indexOf(one) >= 0)
                && bare.matches("[\\p{L}\\p{N}¿].*")
                && !NOTICE.matcher(bare).matches()
                && !GENERAL.matcher(bare.replaceAll("[?!.\\s…]+$", "")).matches();
        return tells ? Optional.of("“" + bare + "”") : Optional.empty();
    }

    /// "Pricing for databases", "Two open questions", "Grid Nights": "your note about" can go before them;
    /// "Reference on Kwabena" would need an article.
    private static boolean standsWithoutArticle(String[] words) {
        boolean title = Character.isUpperCase(words[words.length > 1 ? 1 : 0].charAt(0));
        return title || words[0].matches("(?i)an?|the|two|three|some|your|our|my|\\p{L}{2,}(?:ing|[^s]s)");
    }

    /// A sentence's capital goes, a name's or a title's stays.
    private static String lowered(String text, String[] words) {
        boolean sentence = words.length > 1 && words[1].equals(words[1].toLowerCase(Locale.ROOT));
        boolean acronym = words[0].length() > 1 && Character.isUpperCase(words[0].charAt(1));
        boolean plain =
                words[0].matches("\\p{Lu}\\p{Ll}*") && !words[0].equals("I") && (sentence || words[0].endsWith("ing"));
        return plain && !acronym ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }
}
