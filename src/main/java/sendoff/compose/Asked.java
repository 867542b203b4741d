package sendoff.compose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What whoever is answered has asked for, and nothing that another said of them.
///
/// @param ask     the one line; empty if it is another's
/// @param subject of their mail; empty if another chose it
/// @param text    what they wrote themselves; empty if they have not written
/// @param names   of theirs, in small letters
/// @param target  the person they want to reach, by the full name
record Asked(String ask, String subject, String text, Set<String> names, Optional<String> target) {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n]\\s");
    private static final Pattern WHO = Pattern.compile(
            "\\b(?:i|we|he|she|they|it|you|please|kindly|i'd|we'd|i'll|we'll|you'd|he'd|she'd|they'd)\\b");
    private static final Pattern OWNER = Pattern.compile("you|you'd|please|kindly");
    private static final int TOLD_BY = 4;

    /// Of somebody of whom nothing else is known.
    static Asked of(String ask, String subject, String text) {
        return new Asked(ask, subject, text, Set.of(), Optional.empty());
    }

    /// The line stands in their own letter.
    static boolean isIn(String text, String ask) {
        return place(text, ask) >= 0;
    }

    /// What stands before the line shows that the owner is to do it: "would you …", not "I would like to …".
    boolean wants(String line) {
        int at = place(text, line);
        if (at < 0) {
            return true;
        }
        String before = plain(text).substring(0, at);
        Matcher end = SENTENCE_END.matcher(before);
        int start = 0;
        while (end.find()) {
            start = end.end();
        }
        String last = "";
        Matcher who = WHO.matcher(before.substring(start));
        while (who.find()) {
            last = who.group();
        }
        return last.isEmpty() || OWNER.matcher(last).matches();
    }

    private static int place(String text, String line) {
        String[] words = plain(line).split(" ");
        String begin = String.join(" ", Arrays.copyOf(words, Math.min(TOLD_BY, words.length)))
                .replaceAll("[^\\p{L}\\p{N}]+$", "");
        return begin.isEmpty() ? -1 : plain(text).indexOf(begin);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
