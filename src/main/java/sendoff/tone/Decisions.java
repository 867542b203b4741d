package sendoff.tone;

import java.util.Optional;
import java.util.Set;
import sendoff.domain.Framework;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Which decision a draft states, read from its words.
final class Decisions {
    private static final Set<String> NEGATIVE = Set.of(
            "not", "no", "never", "nobody", "none", "nothing", "neither", "nor", "without", "only", "decline",
            "unable");

    private Decisions() {}

    static boolean saysNo(Draft draft) {
        return draft.has("refusal") || draft.lines().stream().anyMatch(line -> negates(draft, line));
    }

    static boolean saysYes(Draft draft) {
        return draft.has("yes") || draft.lines().stream().anyMatch(line -> hasDate(draft, line));
    }

    static boolean saysWhen(Draft draft) {
        return draft.has("later") || draft.has("promise");
    }

    static boolean saysSlow(Draft draft) {
        return draft.has("slow");
    }

    /// A sentence that denies something and is neither a thank-you nor a wish.
    private static boolean negates(Draft draft, Line line) {
        return !draft.has("thanks", line)
                && !draft.has("goodwill", line)
                && !draft.has("idle-negation", line)
                && draft.words(line).map(Word::text).anyMatch(NEGATIVE::contains);
    }

    private static boolean hasDate(Draft draft, Line line) {
        for (int at = line.from(); at < line.to(); at++) {
            if (DateWords.at(draft.words(), at, line.to()) > 0) {
                return true;
            }
        }
        return false;
    }

    static Optional<Framework> seems(Draft draft) {
        if (draft.has("refusal")) {
            return Optional.of(Framework.DIRECT_CLOSURE);
        }
        return saysSlow(draft) ? Optional.of(Framework.SOFT_FADE) : Optional.empty();
    }
}
