package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import sendoff.desk.Desk;
import sendoff.desk.weighing.Opened;
import sendoff.domain.IntroductionId;
import sendoff.domain.Proposal;
import sendoff.domain.TokenId;
import sendoff.domain.WorkCalendar;

/// The owner takes over what a program proposed, or leaves it.
final class ProposalRoutes implements Routes {
    private final Desk desk;
    private final AnswerPages pages;
    private final Notes notes;

    ProposalRoutes(Desk desk, AnswerPages pages, Notes notes) {
        this.desk = desk;
        this.pages = pages;
        this.notes = notes;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post("/i/{id}/proposed", this::takeOver);
    }

    /// What the answer page shows of them.
    static List<Proposed> of(Opened opened, WorkCalendar calendar) {
        return opened.proposals().stream()
                .map(proposal -> proposed(proposal, opened, calendar))
                .toList();
    }

    private static Proposed proposed(Proposal proposal, Opened opened, WorkCalendar calendar) {
        LocalDate today = calendar.dayOf(opened.now());
        boolean taken = opened.chosen()
                .map(Opened.Chosen::draft)
                .filter(draft -> draft.body().equals(proposal.text()))
                .isPresent();
        return new Proposed(
                proposal.token().toString(),
                proposal.by(),
                proposal.framework().shown(),
                Moments.moment(proposal.at().atZone(calendar.zone()), today),
                Arrays.asList(proposal.text().strip().split("\\n\\s*\\n")),
                taken);
    }

    private void takeOver(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        // What was typed meanwhile is there again when this is taken back.
        if (!pages.typed(ctx, id)) {
            return;
        }
        notes.lead(
                ctx,
                "/i/" + id + "#draft",
                desk.proposing()
                        .takeOver(id, token(ctx))
                        .map(by -> "The words of “" + by + "” are in your draft. Z takes them out again.")
                        .map(Frame.Toast::note)
                        .orElseGet(() ->
                                Frame.Toast.trouble("That proposal is not there any more. Nothing was changed.")));
    }

    private static TokenId token(Context ctx) {
        try {
            return TokenId.of(Forms.text(ctx, "token").orElse(""));
        } catch (IllegalArgumentException _) {
            throw new NotFoundResponse();
        }
    }
}
