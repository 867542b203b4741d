package sendoff.tone;

import java.util.List;
import java.util.Optional;
import sendoff.domain.Finding;
import sendoff.domain.Framework;

/// Notes an answer of more than 120 words: the longer a no is, the more it sounds like one that could be talked round,
/// and in a long yes the day has to be looked for. What says how to find the place isn't counted in a yes.
final class TooLong implements ToneRule {
    private static final int MOST = 120;
    /// So many words a direction has at most; more is a story with an hour in it.
    private static final int DIRECTION = 30;

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        boolean answers = situation.framework().isPresent() || draft.has("refusal");
        boolean yes = situation.is(Framework.ACCEPT);
        int words = draft.wordCount();
        if (!answers || words - (yes ? directions(draft) : 0) <= MOST) {
            return List.of();
        }
        String reads = yes || situation.is(Framework.BUY_TIME) ? "an answer is read to its end" : "a no reads kinder";
        return List.of(Found.missing(
                "too-long", 0, "It has " + words + " words; " + reads + " in at most " + MOST + ".", Optional.empty()));
    }

    /// Words of "Be at the door at ten to five" and "The hut is on 0161 555 0140".
    private static int directions(Draft draft) {
        return draft.lines().stream()
                .filter(line -> draft.has("imperative", line)
                        || line.text().codePoints().anyMatch(Character::isDigit))
                .mapToInt(line -> Draft.countWords(line.text()))
                .filter(words -> words <= DIRECTION)
                .sum();
    }
}
