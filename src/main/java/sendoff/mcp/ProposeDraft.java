package sendoff.mcp;

import java.util.List;
import sendoff.desk.programs.Proposing;
import sendoff.desk.programs.Proposing.Outcome;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.facts.CheckFact;
import sendoff.facts.Facts;
import sendoff.facts.ProposalFact;

/// Lays an answer beside the person's own draft.
final class ProposeDraft implements Tool {
    private static final String NEXT = "It waits on the page of this introduction, under your name. Nothing was sent:"
            + " the person reads it, takes over what they like, and sends it themselves.";

    private final Facts facts;
    private final Proposing proposing;
    private final Named named;

    ProposeDraft(Facts facts, Proposing proposing, Named named) {
        this.facts = facts;
        this.proposing = proposing;
        this.named = named;
    }

    @Override
    public String name() {
        return "propose_draft";
    }

    @Override
    public String title() {
        return "Propose a draft";
    }

    @Override
    public String description() {
        return "Lays a proposed answer beside the person’s draft, where they see it as proposed by you, in place of"
                + " what you proposed there before. It never sends, approves or changes their own words: tell them"
                + " that it waits for them. Check the text with check_draft first.";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Named.input(),
                Input.text(CheckDraft.TEXT, Proposing.LONGEST, "The whole answer as plain text, from greeting to name.")
                        .asked(),
                Frameworks.input("How it answers. Left out: as is recommended."));
    }

    @Override
    public boolean proposes() {
        return true;
    }

    /// @param check what the desk noticed in it
    record Laid(String next, ProposalFact proposal, CheckFact check) {}

    @Override
    public Laid call(Arguments said, Caller caller) {
        IntroductionId id = named.introduction(said.needed(Named.ID));
        Framework framework = Frameworks.said(said)
                .orElseGet(() -> Framework.of(facts.recommendation(id).framework()));
        return switch (proposing.propose(id, caller.proposer(), framework, said.needed(CheckDraft.TEXT))) {
            case Outcome.Laid(var proposal, var checked) ->
                new Laid(NEXT, ProposalFact.of(proposal), CheckFact.of(checked.findings(), checked.checklist()));
            case Outcome.Unfit(String because) -> throw new Trouble(because);
            case Outcome.NotNow(String because) ->
                throw new Trouble(because + " Tell the person your words in the conversation if they still help.");
        };
    }
}
