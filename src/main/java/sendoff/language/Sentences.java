package sendoff.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts mail text into sentences. Empty lines, list items and short lines end one as well as marks do,
/// because greetings, sign-offs and phone mail have no full stops.
public final class Sentences {
    /// A line this short that is not filled up by its writer's program ends where it ends.
    private static final int SHORT_LINE = 45;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "etc", "e.g", "i.e", "no", "nr", "inc", "ltd",
            "co", "corp", "approx", "min", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov",
            "dec", "rev", "gen", "sen", "mme", "hon", "a.m", "p.m");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Sentences() {}

    public static List<Sentence> of(String text) {
        List<Sentence> found = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (endsAt(text, start, at)) {
                add(found, text, start, at + 1);
                start = at + 1;
            }
        }
        add(found, text, start, text.length());
        return List.copyOf(found);
    }

    private static boolean endsAt(String text, int start, int at) {
        char c = text.charAt(at);
        return c == '\n' ? lineEnds(text, at) : isStop(c) && stops(text, start, at);
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '？';
    }

    private static boolean stops(String text, int start, int at) {
        int next = at + 1;
        while (next < text.length() && "\"')]*”’".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        return text.charAt(at) != '.' || !isAbbreviation(text, start, at);
    }

    private static boolean isAbbreviation(String text, int start, int dot) {
        int from = dot;
        while (from > start && !Character.isWhitespace(text.charAt(from - 1)) && text.charAt(from - 1) != '(') {
            from--;
        }
        String word = text.substring(from, dot).toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(from)) && !word.equals("i");
        return initial && !endsLine(text, dot) || ABBREVIATIONS.contains(word) && !startsSentence(text, dot + 1);
    }

    private static boolean endsLine(String text, int at) {
        return at + 1 >= text.length() || text.charAt(at + 1) == '\n';
    }

    /// After "no." or "min." a capital means that a new sentence begins, but after a title it is a name.
    private static boolean startsSentence(String text, int at) {
        String before = text.substring(Math.max(0, at - 6), at).toLowerCase(Locale.ROOT);
        boolean title = before.matches("(?s).*\\b(mr|mrs|ms|dr|prof|st|rev|mme|hon|gen|sen)\\.");
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return !title && next < text.length() && Character.isUpperCase(text.charAt(next));
    }

    private static boolean lineEnds(String text, int at) {
        int next = at + 1;
        while (next < text.length()
                && (text.charAt(next) == ' ' || text.charAt(next) == '\t' || text.charAt(next) == '\r')) {
            next++;
        }
        if (next >= text.length() || text.charAt(next) == '\n' || "-*•".indexOf(text.charAt(next)) >= 0) {
            return true;
        }
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        boolean shortLine = at - lineStart < SHORT_LINE;
        return shortLine && !Character.isLowerCase(text.charAt(next)) || isListItem(text, next);
    }

    private static boolean isListItem(String text, int at) {
        return at + 1 < text.length()
                && Character.isDigit(text.charAt(at))
                && (text.charAt(at + 1) == ')' || text.charAt(at + 1) == '.');
    }

    private static void add(List<Sentence> found, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            found.add(new Sentence(SPACE.matcher(text.substring(from, to)).replaceAll(" "), from, to));
        }
    }
}
