package sendoff.recognise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.language.Token;

/// A clue that is a turn of phrase in the author's own words or the subject.
///
/// The pattern sees lower-case text with plain apostrophes, and is tried where a word begins; it must not repeat
/// without bound over text.
record Phrases(String name, String said, Pattern pattern, byte[] beginnings) implements Clue {
    static final String SOMEONE = "(?:him|her|them|you|u|[\\p{L}']{2,20}(?: [\\p{L}']{2,20})?)";
    static final String SHORT = "[^.?!\\n]{0,40}?";

    private static final int LONGEST_SHOWN = 80;
    private static final int ASCII = 128;
    private static final byte UNKNOWN = 0;
    private static final byte HOPELESS = 1;
    private static final byte WORTH_TRYING = 2;

    static Phrases of(String name, String said, String... alternatives) {
        return new Phrases(
                name,
                said,
                Pattern.compile("(?:" + String.join("|", alternatives) + ")(?![\\p{L}])"),
                new byte[ASCII * ASCII]);
    }

    @Override
    public Optional<Sign> in(Reading reading) {
        return in(reading.english().passage()).or(() -> in(reading.english().subject()));
    }

    Optional<Sign> in(Passage passage) {
        String folded = passage.folded();
        Matcher matcher = pattern.matcher(folded).useTransparentBounds(true);
        for (Token token : passage.tokens()) {
            if (mayBeginWith(folded, token.start())) {
                matcher.region(token.start(), folded.length());
                if (matcher.lookingAt()) {
                    return Optional.of(new Sign(name, said, shown(passage.written(matcher.start(), matcher.end()))));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the pattern can begin with the two characters at `at`; most words are passed by this way. Asked of the
    /// pattern once for each two characters; threads that ask at the same time find the same.
    private boolean mayBeginWith(String folded, int at) {
        if (at + 1 >= folded.length()) {
            return true;
        }
        char first = folded.charAt(at);
        char second = folded.charAt(at + 1);
        if (first >= ASCII || second >= ASCII) {
            return true;
        }
        int place = first * ASCII + second;
        if (beginnings[place] == UNKNOWN) {
            Matcher two = pattern.matcher(folded.substring(at, at + 2));
            beginnings[place] = two.lookingAt() || two.hitEnd() ? WORTH_TRYING : HOPELESS;
        }
        return beginnings[place] == WORTH_TRYING;
    }

    static String shown(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN - 1) + "…";
    }
}
