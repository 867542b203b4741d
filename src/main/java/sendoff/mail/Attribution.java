package sendoff.mail;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Recognises the line that introduces a quote, "On Monday Ben wrote:", in many languages, also when it is
/// wrapped over several lines.
///
/// It needs a verb of writing and a sign that a machine made it: a date, a time or an address. The address
/// is in angle brackets, so a line may well end in `>` and still go on.
final class Attribution {
    private static final int MOST_LINES = 4;
    private static final int LONGEST = 500;

    /// "wrote", in the languages of our users' mail programs.
    private static final Pattern VERB = Pattern.compile(
            "\\b(wrote|writes|said|schrieb|geschrieben|a écrit|a ecrit|écrit|ecrit|escribió|escribio|ha scritto|scrive|escreveu|schreef"
                    + "|geschreven|het volgende geschreven|skrev|skreiv|kirjoitti|napisał|napisała|napisał\\(a\\)|pisze|napsal|napsala|napsal\\(a\\)"
                    + "|napísal|napísala|написал|написала|написал\\(а\\)|пише|пишет|написав|yazdı|yazmış|írta|írta a|a scris|napisao|napisala|je napisao"
                    + "|έγραψε|написа|menulis|đã viết|rakstīja|rašė|kirjutas|va escriure|escribiu|idatzi zuen)(?![\\p{L}])"
                    + "|のメール|さんは|書きました|写道|寫道|작성|님이|כתב|كتب|เขียน",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern OPENER = Pattern.compile(
            "^(on|at|am|le|el|il|em|no dia|op|den|dne|dnia|w dniu|on \\w+|på|pada|vào|în|a data|the|el dia|dňa|dana|u|ti|στις)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern WEEKDAY = Pattern.compile("\\p{L}{2,4}\\.?,");

    private static final Pattern EVIDENCE = Pattern.compile(
            "\\d{1,2}[:.h]\\d{2}|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\b(19|20)\\d{2}\\b|\\S@\\S|[年월月]|mailto:");

    /// `26.06.2014, 14:41, "Ben" <ben@example.org>:` needs no verb.
    private static final Pattern VERBLESS = Pattern.compile(
            "^(\\p{L}{2,4}\\.?,? )?\\d{1,4}[. /年-].{0,60}\\d{1,2}:\\d{2}.{0,100}<[^<>\\s]+@[^<>\\s]+>\\s*:$");

    private Attribution() {}

    /// "Ben wrote:" by itself: an attribution only where a marked quote follows.
    static boolean isBare(String line) {
        String text = line.strip();
        return text.length() < 120 && isEnded(text) && VERB.matcher(text).find();
    }

    /// How many lines from `at` on are one attribution; empty when none begins there.
    static OptionalInt lengthAt(List<Line> lines, int at) {
        String first = lines.get(at).text().strip();
        if (first.isEmpty() || first.startsWith(">")) {
            return OptionalInt.empty();
        }
        if (isComplete(first)) {
            return OptionalInt.of(1);
        }
        return canBegin(first) ? wrapped(lines, at, first) : OptionalInt.empty();
    }

    private static OptionalInt wrapped(List<Line> lines, int at, String first) {
        var joined = new StringBuilder(first);
        int blank = 0;
        for (int i = at + 1; i < lines.size() && i < at + MOST_LINES + blank && joined.length() < LONGEST; i++) {
            String next = lines.get(i).text().strip();
            if (next.isEmpty()) {
                if (++blank > 1) {
                    return OptionalInt.empty();
                }
                continue;
            }
            if (next.startsWith(">") || lengthOfOpener(next) && i > at + 1) {
                return OptionalInt.empty();
            }
            joined.append(' ').append(next);
            if (isComplete(joined.toString())) {
                return OptionalInt.of(i - at + 1);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean lengthOfOpener(String text) {
        return OPENER.matcher(text).matches() && EVIDENCE.matcher(text).find();
    }

    private static boolean canBegin(String text) {
        return text.length() < 200
                && text.chars().anyMatch(c -> Character.isDigit(c) || c == '@')
                && EVIDENCE.matcher(text).find()
                && (OPENER.matcher(text).matches()
                        || Character.isDigit(text.codePointAt(0))
                        || text.contains("<") && text.contains("@")
                        || WEEKDAY.matcher(text).lookingAt());
    }

    private static boolean isComplete(String text) {
        return text.length() < LONGEST
                && isEnded(text)
                && (VERB.matcher(text).find() && EVIDENCE.matcher(text).find()
                        || VERBLESS.matcher(text).matches());
    }

    private static boolean isEnded(String text) {
        return text.endsWith(":")
                || text.endsWith("：")
                || text.endsWith(":-")
                || text.endsWith("...")
                || text.endsWith(": >");
    }
}
