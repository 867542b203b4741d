package sendoff.mcp;

import java.util.List;
import sendoff.facts.Facts;
import sendoff.facts.RecommendationFact;

/// How the desk would answer, and why.
final class ExplainRecommendation implements Tool {
    private final Facts facts;
    private final Named named;

    ExplainRecommendation(Facts facts, Named named) {
        this.facts = facts;
        this.named = named;
    }

    @Override
    public String name() {
        return "explain_recommendation";
    }

    @Override
    public String title() {
        return "Explain what is recommended";
    }

    @Override
    public String description() {
        return "Says which framework is recommended for an introduction and the reason in one sentence, what is at"
                + " stake, and what each of the six frameworks means. The person decides; a recommendation is none.";
    }

    @Override
    public List<Input> inputs() {
        return List.of(Named.input());
    }

    /// @param frameworks all there are, to weigh the recommended one against
    record Explained(RecommendationFact recommendation, List<Frameworks.Meaning> frameworks) {}

    @Override
    public Explained call(Arguments said, Caller caller) {
        return new Explained(facts.recommendation(named.introduction(said.needed(Named.ID))), Frameworks.all());
    }
}
