package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.Logged;
import sendoff.domain.Received;
import sendoff.web.AnswerPage.Went;

/// How an answer went: how they took it, whether it felt right, a line, and how long the page was in front.
final class WentRoutes implements Routes {
    private final Desk desk;

    WentRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post("/i/{id}/received", this::received);
        routes.post("/i/{id}/felt", this::felt);
        routes.post("/i/{id}/front", this::front);
    }

    /// What the page shows of it; nothing before there was an answer, nor for what the owner started.
    static Optional<Went> of(Desk desk, IntroductionId id) {
        return desk.bookkeeping()
                .of(id)
                .filter(logged -> logged.facts().kind() != KindName.INITIATED)
                .filter(logged -> logged.facts().answered().isPresent())
                .map(logged -> went(logged, logged.received(desk.clock().instant())));
    }

    private static Went went(Logged logged, Optional<Received> taken) {
        Logged.Word word = logged.word();
        String how = word.received().isPresent()
                ? ", as you said."
                : logged.facts().read().isPresent()
                        ? ", as their reply reads."
                        : taken.isPresent() ? " for two weeks." : ".";
        return new Went(
                taken.map(Received::shown).orElse("Not heard yet"), how, choices(taken), word.feltRight(), word.note());
    }

    /// One press takes the next reading: the order is that of the buttons.
    private static List<Went.Choice> choices(Optional<Received> taken) {
        var choices = new ArrayList<Went.Choice>();
        int next =
                taken.map(now -> (now.ordinal() + 1) % Received.values().length).orElse(0);
        for (Received one : Received.values()) {
            choices.add(new Went.Choice(
                    one.word(), one.shown(), taken.filter(one::equals).isPresent(), one.ordinal() == next));
        }
        return choices;
    }

    private void received(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        Received how = Forms.named(Forms.text(ctx, "received").orElse(""), Received::of);
        String note = Optional.ofNullable(ctx.formParam("note"))
                .orElseGet(() -> word(id).map(Logged.Word::note).orElse(""));
        desk.bookkeeping().received(id, how, note);
        back(ctx, id);
    }

    private void felt(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        Optional<Boolean> right =
                Forms.text(ctx, "felt").filter(said -> !said.isEmpty()).map("yes"::equals);
        Optional<Boolean> before = word(id).flatMap(Logged.Word::feltRight);
        desk.bookkeeping()
                .felt(id, right.or(() -> before), Forms.text(ctx, "note").orElse(""));
        if (Looking.wantsPart(ctx)) {
            ctx.status(HttpStatus.NO_CONTENT);
        } else {
            back(ctx, id);
        }
    }

    private Optional<Logged.Word> word(IntroductionId id) {
        return desk.bookkeeping().of(id).map(Logged::word);
    }

    private static void back(Context ctx, IntroductionId id) {
        ctx.redirect("/i/" + id + "#went", HttpStatus.SEE_OTHER);
    }

    /// Told by the page when it is left; what makes no sense is passed over.
    private void front(Context ctx) {
        Forms.text(ctx, "seconds")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Long::parseLong)
                .ifPresent(seconds -> desk.reflecting().inFront(AnswerRoutes.id(ctx), Duration.ofSeconds(seconds)));
        ctx.status(HttpStatus.NO_CONTENT);
    }
}
