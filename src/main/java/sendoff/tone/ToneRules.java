package sendoff.tone;

import java.util.List;

/// Every rule about a draft. A pattern is an entry in `tone/rules.yaml`; what needs the whole draft is a class here.
final class ToneRules {
    private static final List<ToneRule> ALL = List.of(
            new UnfilledSlot(),
            new WrongName(),
            new RefusalGivenAway(),
            new NoThanks(),
            new NoDecision(),
            new NoGoodwill(),
            new FormLetter(),
            new IntroducerNotThanked(),
            new TooLong(),
            new OverApology(),
            new OverExplaining(),
            new UndatedPromise(),
            new PatternFindings(),
            new Likeness());

    private ToneRules() {}

    static List<ToneRule> all() {
        return ALL;
    }
}
