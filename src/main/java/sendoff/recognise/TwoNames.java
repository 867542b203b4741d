package sendoff.recognise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two names with a sign between them, or one told to meet the other: "Carla <> Ada", "Intro: Carla / Ada".
final class TwoNames implements Clue {
    private static final String NAME = "[\\p{L}'.-]{2,20}";
    private static final String NAMES = NAME + "(?: " + NAME + ")?";

    /// The sign comes first: it is rare, so looking for it costs next to nothing.
    private static final Pattern SIGN = Pattern.compile("<->|<=>|<>|⇄|↔| x | // ");

    private static final Pattern BEFORE = Pattern.compile(NAMES + " ?$");
    private static final Pattern AFTER = Pattern.compile(" ?" + NAME);
    private static final Phrases IN_WORDS = Phrases.of(
            "two-names",
            "puts two names together",
            "(?:e-?)?intro(?:duction)?s?:? " + NAMES + " (?:<>|/|&|and|\\+|-) " + NAME,
            "[\\p{L}'-]{2,20},? (?:please )?meet [\\p{L}'-]{2,20}(?: [\\p{L}'-]{2,20})?[.,;:!]");
    private static final int LONGEST = 42;

    @Override
    public String name() {
        return "two-names";
    }

    @Override
    public Optional<Sign> in(Reading reading) {
        return signIn(reading.subjectPassage())
                .or(() -> signIn(reading.passage()))
                .or(() -> IN_WORDS.in(reading));
    }

    private static boolean maySign(String text) {
        return text.indexOf('<') >= 0
                || text.indexOf('⇄') >= 0
                || text.indexOf('↔') >= 0
                || text.contains(" x ")
                || text.contains(" // ");
    }

    private Optional<Sign> signIn(Passage passage) {
        if (!maySign(passage.folded())) {
            return Optional.empty();
        }
        Matcher sign = SIGN.matcher(passage.folded());
        while (sign.find()) {
            Matcher before = BEFORE.matcher(passage.folded()).region(Math.max(0, sign.start() - LONGEST), sign.start());
            Matcher after = AFTER.matcher(passage.folded())
                    .region(sign.end(), passage.folded().length());
            if (before.find() && after.lookingAt()) {
                String words = passage.text().substring(before.start(), after.end());
                return Optional.of(new Sign(name(), IN_WORDS.said(), Phrases.shown(words)));
            }
        }
        return Optional.empty();
    }
}
