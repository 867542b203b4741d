package sendoff.recognise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A clue that is a turn of phrase in the author's own words or the subject.
///
/// The pattern sees lower-case text with plain apostrophes; it must not repeat without bound over text.
record Phrases(String name, String said, Pattern pattern) implements Clue {
    private static final int LONGEST_SHOWN = 80;

    static Phrases of(String name, String said, String... alternatives) {
        return new Phrases(
                name, said, Pattern.compile("(?<![\\p{L}'])(?:" + String.join("|", alternatives) + ")(?![\\p{L}])"));
    }

    @Override
    public Optional<Sign> in(Reading reading) {
        Matcher own = pattern.matcher(reading.folded());
        if (own.find()) {
            return Optional.of(new Sign(name, said, shown(reading.text().substring(own.start(), own.end()))));
        }
        String subject = sendoff.language.Tokens.fold(reading.subject());
        Matcher inSubject = pattern.matcher(subject);
        return inSubject.find() ? Optional.of(new Sign(name, said, shown(inSubject.group()))) : Optional.empty();
    }

    private static String shown(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN - 1) + "…";
    }
}
