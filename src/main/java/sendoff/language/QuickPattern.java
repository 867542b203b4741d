package sendoff.language;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern that is tried only where it can begin. Finds what [Pattern] finds, several times quicker where a text has
/// none of its words, and most have none. What [Beginnings] says of its beginning holds.
public final class QuickPattern {
    private final Pattern pattern;
    private final Beginnings beginnings;

    private QuickPattern(Pattern pattern) {
        this.pattern = pattern;
        this.beginnings = new Beginnings(pattern);
    }

    public static QuickPattern of(String words) {
        return new QuickPattern(Pattern.compile(words));
    }

    Beginnings beginnings() {
        return beginnings;
    }

    /// Whether it occurs in `text`; `^` is the beginning of the text.
    public boolean isIn(String text) {
        return first(text).isPresent();
    }

    /// Where it occurs first.
    public Optional<MatchResult> first(String text) {
        int at = next(text, 0);
        if (at < 0) {
            return Optional.empty();
        }
        for (Matcher matcher = matcher(text); at >= 0; at = next(text, at + 1)) {
            if (matcher.region(at, text.length()).lookingAt()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    /// The first place from `from` on where it may begin; -1 when there is none.
    private int next(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (beginnings.at(text, at)) {
                return at;
            }
        }
        return -1;
    }

    /// Looks into the whole text, beyond the place where it is tried.
    public Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }
}
