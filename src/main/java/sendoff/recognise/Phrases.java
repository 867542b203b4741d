package sendoff.recognise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.language.Beginnings;
import sendoff.language.Token;

/// A clue that is a turn of phrase in the author's own words or the subject.
///
/// The pattern sees lower-case text with plain apostrophes, and is tried where a word begins; it must not repeat
/// without bound over text.
record Phrases(String name, String said, Pattern pattern, Beginnings beginnings) implements Clue {
    static final String SOMEONE = "(?:him|her|them|you|u|[\\p{L}']{2,20}(?: [\\p{L}']{2,20})?)";
    static final String SHORT = "[^.?!\\n]{0,40}?";

    private static final int LONGEST_SHOWN = 80;

    static Phrases of(String name, String said, String... alternatives) {
        Pattern pattern = Pattern.compile("(?:" + String.join("|", alternatives) + ")(?![\\p{L}])");
        return new Phrases(name, said, pattern, new Beginnings(pattern));
    }

    @Override
    public Optional<Sign> in(Reading reading) {
        return in(reading.english().passage()).or(() -> in(reading.english().subject()));
    }

    Optional<Sign> in(Passage passage) {
        String folded = passage.folded();
        Matcher matcher = pattern.matcher(folded).useTransparentBounds(true);
        for (Token token : passage.tokens()) {
            if (beginnings.at(folded, token.start())) {
                matcher.region(token.start(), folded.length());
                if (matcher.lookingAt()) {
                    return Optional.of(new Sign(name, said, shown(passage.written(matcher.start(), matcher.end()))));
                }
            }
        }
        return Optional.empty();
    }

    static String shown(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN - 1) + "…";
    }
}
