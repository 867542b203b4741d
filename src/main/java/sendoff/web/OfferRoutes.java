package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.weighing.Opened;
import sendoff.domain.IntroductionId;
import sendoff.domain.Origin;
import sendoff.domain.ResourceId;
import sendoff.web.OfferPage.Choice;
import sendoff.web.OfferPage.Useful;

/// What may go along with one answer: a useful thing, and other words for the same decision.
final class OfferRoutes implements Routes {
    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;
    private final AnswerPages pages;

    OfferRoutes(Desk desk, Frames frames, Templates templates, Notes notes, AnswerPages pages) {
        this.desk = desk;
        this.pages = pages;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/i/{id}/offers", this::show);
        routes.post("/i/{id}/offer", this::offer);
        routes.post("/i/{id}/offer/none", this::nothing);
        routes.post("/i/{id}/reword", this::reword);
    }

    private void show(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        OfferPage page = page(ctx, desk.answering().open(id));
        ctx.html(templates.html(Looking.wantsPart(ctx) ? "answer/offers" : "offers", page));
    }

    private OfferPage page(Context ctx, Opened opened) {
        var chosen = opened.chosen().map(Opened.Chosen::draft);
        Optional<Origin.Offered> offered =
                chosen.flatMap(draft -> draft.origin().offered());
        String asks = opened.filed().introduction().ask().line();
        List<Useful> fitting = desk.offering().fitting(opened.filed()).stream()
                .map(fit -> new Useful(
                        fit.resource().id().toString(),
                        fit.resource().title(),
                        Words.sort(fit.resource().sort()),
                        fit.resource().forWhom(),
                        fit.why(),
                        offered.filter(one -> one.id().equals(fit.resource().id()))
                                .isPresent()))
                .toList();
        return new OfferPage(
                frames.of(ctx, "Something to offer", "desk"),
                opened.filed().id().toString(),
                opened.filed().introduction().other().shown(),
                asks,
                chosen.isPresent(),
                fitting,
                offered.map(Origin.Offered::title).orElse(""),
                chosen.flatMap(draft -> desk.offering().trouble(draft)).orElse(""),
                desk.enclosing().templates(opened.filed().id()).stream()
                        .map(one -> new Choice(one.id(), one.shown(), one.own(), one.chosen()))
                        .toList(),
                chosen.isPresent() && desk.assisting().helper().isPresent());
    }

    private void offer(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        if (!pages.typed(ctx, id)) {
            return;
        }
        String resource = Forms.text(ctx, "resource").orElse("");
        if (!resource.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            back(ctx, id, Frame.Toast.trouble("Choose what to offer first."));
            return;
        }
        boolean done = desk.enclosing().offer(id, ResourceId.of(resource), replaces(ctx));
        back(ctx, id, said(done, "It is in the draft."));
    }

    private void nothing(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        if (!pages.typed(ctx, id)) {
            return;
        }
        desk.enclosing().offerNothing(id);
        back(ctx, id, Frame.Toast.note("Left out. Words you typed yourself stay as they are."));
    }

    private void reword(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        if (!pages.typed(ctx, id)) {
            return;
        }
        boolean done = desk.enclosing().reword(id, Forms.text(ctx, "template").orElse(""), replaces(ctx));
        back(ctx, id, said(done, "Worded anew."));
    }

    private static boolean replaces(Context ctx) {
        return Forms.text(ctx, "replace-edited").filter("yes"::equals).isPresent();
    }

    private static Frame.Toast said(boolean done, String what) {
        return done ? Frame.Toast.note(what) : Frame.Toast.trouble(Words.EDITED);
    }

    private void back(Context ctx, IntroductionId id, Frame.Toast said) {
        notes.lead(ctx, "/i/" + id + "#draft", said);
    }
}
