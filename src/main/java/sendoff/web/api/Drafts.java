package sendoff.web.api;

import io.javalin.http.Context;
import java.util.Optional;
import sendoff.desk.programs.Proposing;
import sendoff.desk.programs.Proposing.Outcome;
import sendoff.domain.ApiToken;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.facts.CheckFact;
import sendoff.facts.Facts;
import sendoff.facts.ProposalFact;

/// What a program can do about an answer: have it checked, and lay it beside the owner's draft.
final class Drafts {
    private static final String TEXT = "text";
    private static final String FRAMEWORK = "framework";
    private static final String INTRODUCTION = "introduction";

    private final Facts facts;
    private final Proposing proposing;

    Drafts(Facts facts, Proposing proposing) {
        this.facts = facts;
        this.proposing = proposing;
    }

    /// What became of a proposal: it waits for a person.
    record Laid(ProposalFact proposal, CheckFact check) {}

    void propose(Context ctx, ApiToken token) {
        IntroductionId id = Lookups.named(ctx, facts);
        Asked.Body body = Asked.body(ctx, TEXT, FRAMEWORK);
        String text = body.needed(TEXT);
        Framework framework = body.word(FRAMEWORK, Framework::of)
                .orElseGet(() -> Framework.of(facts.recommendation(id).framework()));
        switch (proposing.propose(id, token, framework, text)) {
            case Outcome.Laid laid ->
                Answer.made(
                        ctx,
                        new Laid(
                                ProposalFact.of(laid.proposal()),
                                CheckFact.of(
                                        laid.checked().findings(),
                                        laid.checked().checklist())));
            case Outcome.Unfit(String because) -> throw Refusal.unfit(because);
            case Outcome.NotNow(String because) -> throw Refusal.notNow(because);
        }
    }

    void check(Context ctx) {
        Asked.Body body = Asked.body(ctx, TEXT, FRAMEWORK, INTRODUCTION);
        String text = body.needed(TEXT);
        if (text.length() > Proposing.LONGEST) {
            throw Refusal.unfit("The text is too long: an answer has at most " + Proposing.LONGEST + " characters.");
        }
        Optional<IntroductionId> answers = body.text(INTRODUCTION)
                .map(beginning -> facts.named(beginning)
                        .orElseThrow(() -> Refusal.unfit("There is no introduction “" + beginning
                                + "”, or several begin so. Leave the field out to check the text alone.")));
        Answer.give(ctx, facts.check(answers, text, body.word(FRAMEWORK, Framework::of)));
    }
}
