package sendoff.tone;

import java.util.Optional;
import java.util.Set;
import sendoff.domain.Framework;
import sendoff.language.CalendarNames;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Which decision a draft states, read from its words.
final class Decisions {
    private static final Set<String> NEGATIVE = Set.of(
            "not", "no", "never", "nobody", "none", "nothing", "neither", "nor", "without", "only", "decline",
            "unable");

    private static final Set<String> ANSWER =
            Set.of("answer", "decide", "deciding", "decision", "reply", "verdict", "yes", "know", "tell", "back");

    private Decisions() {}

    static boolean saysNo(Draft draft) {
        return draft.lines().stream()
                .anyMatch(line -> !isOnlyOpen(draft, line)
                                && (refuses(draft, line)
                                        || negates(draft, line)
                                        || draft.has("own-rule", line)
                                        || allots(draft, line))
                        || OwnPractice.isStated(draft, line));
    }

    /// "Interviews go through the press desk, mine included": how one's time, places or means are allotted, and whose
    /// or how much of it.
    private static boolean allots(Draft draft, Line line) {
        boolean idle = draft.has("thanks", line)
                || draft.has("wish", line)
                || draft.has("idle-negation", line)
                || draft.has("idle-practice", line)
                || draft.has("hedging", line)
                || draft.has("excuse-not-rule", line)
                || line.text().endsWith("?");
        int allots = draft.count("allots", line);
        return !idle && (allots > 1 || allots == 1 && draft.has("measure", line));
    }

    /// "My position is not carved in stone", "we shall see": what opens a door does not close it.
    private static boolean isOnlyOpen(Draft draft, Line line) {
        return (draft.has("open-to-negotiation", line) || draft.has("vague-open-door", line))
                && !draft.has("decides", line);
    }

    /// "I can't believe it has been ten years" refuses nothing.
    private static boolean refuses(Draft draft, Line line) {
        return draft.has("refusal", line) && !draft.has("idle-refusal", line);
    }

    /// An answer in words that leave no doubt, whichever way it was meant to go: "Yes, gladly", or a day by which
    /// the answer comes.
    static boolean saysPlainly(Draft draft) {
        return draft.has("plain-yes") || draft.lines().stream().anyMatch(line -> saysByWhen(draft, line));
    }

    private static boolean saysByWhen(Draft draft, Line line) {
        return draft.has("later", line)
                && hasDate(draft, line)
                && draft.words(line).map(Word::text).anyMatch(ANSWER::contains);
    }

    static boolean saysYes(Draft draft) {
        return draft.has("yes")
                || draft.lines().stream()
                        .anyMatch(
                                line -> hasDate(draft, line) && (!draft.has("thanks", line) || namesADay(draft, line)));
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

    /// "Thank you for asking first in September" looks back; "thanks, Thursday at ten" does not.
    private static boolean namesADay(Draft draft, Line line) {
        return draft.words(line)
                .map(Word::text)
                .anyMatch(text -> Character.isDigit(text.charAt(0))
                        || CalendarNames.WEEKDAYS.contains(text)
                        || text.equals("tomorrow")
                        || text.equals("today"));
    }

    static Optional<Framework> seems(Draft draft) {
        if (draft.has("refusal")) {
            return Optional.of(Framework.DIRECT_CLOSURE);
        }
        return saysSlow(draft) ? Optional.of(Framework.SOFT_FADE) : Optional.empty();
    }
}
