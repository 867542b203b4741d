package sendoff.mcp;

import java.util.List;
import java.util.Optional;
import sendoff.desk.programs.Proposing;
import sendoff.domain.IntroductionId;
import sendoff.facts.CheckFact;
import sendoff.facts.Facts;

/// A draft, read as its recipient will.
final class CheckDraft implements Tool {
    static final String TEXT = "text";

    private final Facts facts;
    private final Named named;

    CheckDraft(Facts facts, Named named) {
        this.facts = facts;
        this.named = named;
    }

    @Override
    public String name() {
        return "check_draft";
    }

    @Override
    public String title() {
        return "Check a draft";
    }

    @Override
    public String description() {
        return "Reads a draft as its recipient will and returns findings: the rule, how severe it is (block: can’t be"
                + " sent; warn: asked once more; advise), which words, why, and what to write instead; then a"
                + " checklist. Keeps nothing. With an id it knows the conversation and finds more.";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.text(TEXT, Proposing.LONGEST, "The whole draft, as plain text.")
                        .asked(),
                Input.text(Named.ID, 64, "The introduction that it answers. Left out: the words alone are read."),
                Frameworks.input("How it means to answer."));
    }

    @Override
    public CheckFact call(Arguments said, Caller caller) {
        Optional<IntroductionId> answers = said.text(Named.ID).map(named::introduction);
        return facts.check(answers, said.needed(TEXT), Frameworks.said(said));
    }
}
