package sendoff.tone;

import java.util.List;
import java.util.Optional;
import sendoff.domain.Finding;

/// Notes a no of more than 120 words: the longer it is, the more it sounds like one that could be talked round.
final class TooLong implements ToneRule {
    private static final int MOST = 120;

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        boolean close = situation.framework().isEmpty() ? draft.has("refusal") : situation.isClose();
        int words = draft.wordCount();
        if (!close || words <= MOST) {
            return List.of();
        }
        return List.of(Found.missing(
                "too-long",
                0,
                "It has " + words + " words; a no reads kinder in at most " + MOST + ".",
                Optional.empty()));
    }
}
