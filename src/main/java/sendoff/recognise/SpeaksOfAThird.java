package sendoff.recognise;

import java.util.Optional;
import java.util.Set;
import sendoff.language.Token;

/// Speaks of a person as he or she again and again: somebody is being presented.
final class SpeaksOfAThird implements Clue {
    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "him", "her", "his", "hers", "he's", "she's", "he'll", "she'll", "he'd", "she'd", "himself",
            "herself");
    private static final int OFTEN = 2;

    @Override
    public String name() {
        return "speaks-of-a-third";
    }

    @Override
    public Optional<Sign> in(Reading reading) {
        long count = reading.english().passage().tokens().stream()
                .map(Token::text)
                .filter(PRONOUNS::contains)
                .count();
        return count < OFTEN ? Optional.empty() : Optional.of(new Sign(name(), "tells about a third person", ""));
    }

    static boolean isPronoun(String word) {
        return PRONOUNS.contains(word);
    }
}
