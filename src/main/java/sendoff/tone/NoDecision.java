package sendoff.tone;

import java.util.List;
import java.util.Optional;
import sendoff.domain.Finding;
import sendoff.domain.Framework;

/// Notes when a draft leaves open what was decided. Without a chosen framework any decision will do.
final class NoDecision implements ToneRule {
    private static final String LIKENESS = Likeness.of("no-decision");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        if (!draft.isEnglish() || isStated(draft, situation)) {
            return List.of();
        }
        int place = Found.closingBeforeWishes(draft);
        return List.of(Found.missing(
                "no-decision",
                place,
                "You don't say what you decided, so they still have to wait or ask.",
                situation
                        .framework()
                        .flatMap(framework -> sentence(framework, situation))
                        .map(text -> Found.fitted(draft, place, text))));
    }

    static boolean isStated(Draft draft, Situation situation) {
        if (draft.isOff(LIKENESS)) {
            return isStatedByPatterns(draft, situation);
        }
        return draft.lines().stream().anyMatch(line -> draft.sounds(SecondOpinion.DECIDES, line))
                || isStatedByPatterns(draft, situation) && !isDenied(draft);
    }

    /// "I would never say no to an old friend" has a no in it and is none: not one sentence is worded like a decision.
    private static boolean isDenied(Draft draft) {
        return draft.lines().stream().allMatch(line -> draft.isDenied(SecondOpinion.DECIDES, line));
    }

    private static boolean isStatedByPatterns(Draft draft, Situation situation) {
        boolean no = Decisions.saysNo(draft);
        boolean any = no || Decisions.saysYes(draft) || Decisions.saysWhen(draft) || Decisions.saysSlow(draft);
        return situation
                .framework()
                .map(framework -> switch (framework) {
                    case DIRECT_CLOSURE -> no || Decisions.saysPlainly(draft);
                    case REDIRECT -> no || Decisions.saysPlainly(draft) || draft.has("offer") || draft.has("promise");
                    case ACCEPT -> Decisions.saysYes(draft) || draft.has("promise");
                    case BUY_TIME -> Decisions.saysWhen(draft) || draft.has("refusal") || Decisions.saysYes(draft);
                    case SOFT_FADE -> no || Decisions.saysPlainly(draft) || Decisions.saysSlow(draft);
                    case DISMISS -> true;
                })
                .orElse(any);
    }

    private static Optional<String> sentence(Framework framework, Situation situation) {
        return switch (framework) {
            case DIRECT_CLOSURE -> Optional.of("I can't take this on, so this is a no from me.");
            case REDIRECT -> Optional.of("I can't do this myself.");
            case ACCEPT -> Optional.of("Yes, I'm glad to.");
            case BUY_TIME -> Optional.of("You will have a yes or a no from me " + Days.byFriday(situation) + ".");
            case SOFT_FADE -> Optional.of("My replies will be slow, and silence from me is no judgement.");
            case DISMISS -> Optional.empty();
        };
    }
}
