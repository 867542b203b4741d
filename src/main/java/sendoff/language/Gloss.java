package sendoff.language;

import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text in which some words were replaced, and where each place of it stood before.
public final class Gloss {
    private final String before;
    private final String text;
    /// For each character of [#text], and for its end, the place in [#before].
    private final int[] origins;

    private Gloss(String before, String text, int[] origins) {
        this.before = before;
        this.text = text;
        this.origins = origins;
    }

    static Gloss of(String text) {
        int[] origins = new int[text.length() + 1];
        Arrays.setAll(origins, i -> i);
        return new Gloss(text, text, origins);
    }

    public String text() {
        return text;
    }

    /// What stood between two places of [#text] before anything was replaced; of replaced words all, where one counts.
    public String before(int start, int end) {
        int last = end;
        while (last > start && last < text.length() && origins[last] == origins[last - 1]) {
            last++;
        }
        return before.substring(origins[start], Math.max(origins[start], origins[last]));
    }

    /// Whether a stretch of [#text] stands there as it did before.
    boolean isAsWritten(int start, int end) {
        return before.regionMatches(origins[start], text, start, end - start)
                && origins[end] - origins[start] == end - start;
    }

    /// @param replacement may name groups of the pattern as `$1`
    public Gloss replacing(Pattern pattern, String replacement) {
        return replacing(pattern, match -> filled(replacement, match));
    }

    Gloss replacing(Pattern pattern, Function<MatchResult, String> replacement) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return this;
        }
        var next = new StringBuilder();
        int[] from = new int[text.length() * 2 + 64];
        int done = 0;
        do {
            String words = replacement.apply(matcher);
            if (words.contentEquals(matcher.group())) {
                continue;
            }
            int room = next.length() + (matcher.start() - done) + words.length() + (text.length() - matcher.end()) + 1;
            if (room > from.length) {
                from = Arrays.copyOf(from, room * 2);
            }
            System.arraycopy(origins, done, from, next.length(), matcher.start() - done);
            next.append(text, done, matcher.start());
            Arrays.fill(from, next.length(), next.length() + words.length(), origins[matcher.start()]);
            next.append(words);
            done = matcher.end();
        } while (matcher.find());
        System.arraycopy(origins, done, from, next.length(), origins.length - done);
        next.append(text, done, text.length());
        return new Gloss(before, next.toString(), Arrays.copyOf(from, next.length() + 1));
    }

    private static String filled(String replacement, MatchResult match) {
        String words = replacement;
        for (int group = 0; group <= match.groupCount(); group++) {
            words = words.replace("$" + group, match.group(group) == null ? "" : match.group(group));
        }
        return words;
    }
}
