package sendoff.assess;

import java.util.List;
import java.util.stream.Stream;
import sendoff.domain.Recommendation;

/// The decision table of the practice, section 4: the first row that holds wins. An outcome that the owner wrote
/// down leaves only the rows that carry it out. The owner decides.
///
/// As long as the owner has said nothing, the table still answers, and honestly: not known to help both sides is
/// a no ("Hope is a no"). Whether they are certain is then proposed by [CertaintyProposal].
public final class Recommendations {
    static final List<Rule> RULES = List.of(
            new Spam(),
            new OnlyThanks(),
            new FirstPushback(),
            new SecondPushback(),
            new LaterPushback(),
            new OwnDone(),
            new RedirectFailed(),
            new SureYes(),
            new StillUnsure(),
            new SameAskAgain(),
            new HighStakes(),
            new SomethingFits(),
            new WorthAWord(),
            new AnyOtherNo());

    /// @return the framework, and why in one sentence without capital or full stop, to stand after
    ///     "Why direct closure:"
    public Recommendation recommend(Facts facts) {
        return rows(facts).findFirst().orElseThrow(() -> new IllegalStateException("the last row always holds"));
    }

    private static Stream<Recommendation> rows(Facts facts) {
        return RULES.stream()
                .filter(rule -> facts.leaves(rule.framework()))
                .flatMap(rule -> rule.why(facts).stream().map(why -> new Recommendation(rule.framework(), why)));
    }

    /// Whether a slow silence, announced once, is allowed: only for what the last row closes.
    public boolean allowsSoftFade(Facts facts) {
        return RULES.stream()
                .filter(rule -> rule.why(facts.closing()).isPresent())
                .findFirst()
                .filter(AnyOtherNo.class::isInstance)
                .isPresent();
    }
}
