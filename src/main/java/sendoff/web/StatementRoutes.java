package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.function.Consumer;
import sendoff.desk.Desk;
import sendoff.desk.outsiders.Stating;
import sendoff.domain.AccountId;
import sendoff.domain.Boundaries;
import sendoff.domain.StatementPlace;
import sendoff.web.StatementPage.Source;

/// What others read before they ask.
final class StatementRoutes implements Routes {
    static final String PATH = "/plan/statements";
    static final String HERE = "plan/statements";
    static final String UNDO = PATH + "/undo";
    static final String AWAY = PATH + "/put-away";

    private final Desk desk;
    private final Templates templates;
    private final Notes notes;
    private final StatementViews views;

    StatementRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.templates = templates;
        this.notes = notes;
        this.views = new StatementViews(desk, frames);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(PATH, ctx -> show(ctx, views.first()));
        routes.get(PATH + "/{place}", ctx -> show(ctx, place(ctx)));
        routes.post(PATH + "/made-from", this::tell);
        routes.post(UNDO, this::undo);
        routes.post(AWAY, this::putAway);
        routes.post(PATH + "/{place}", ctx -> worded(ctx, _ -> {}));
        routes.post(PATH + "/{place}/check", this::check);
        routes.post(PATH + "/{place}/anew", ctx -> act(ctx, desk.stating()::anew));
        routes.post(PATH + "/{place}/leave", ctx -> act(ctx, desk.stating()::leave));
        routes.post(PATH + "/{place}/publish", ctx -> worded(ctx, place -> publish(ctx, place)));
        routes.post(PATH + "/{place}/sign", ctx -> worded(ctx, _ -> sign(ctx)));
        routes.post(PATH + "/{place}/slack", this::inSlack);
    }

    private static StatementPlace place(Context ctx) {
        try {
            return StatementPlace.of(ctx.pathParam("place"));
        } catch (IllegalArgumentException _) {
            throw new NotFoundResponse();
        }
    }

    private void show(Context ctx, StatementPlace place) {
        ctx.html(templates.html("statements", views.page(ctx, place)));
    }

    /// How long it is and what stands out, while it is typed.
    private void check(Context ctx) {
        ctx.html(templates.html("statements/told", views.told(place(ctx), text(ctx))));
    }

    private static String text(Context ctx) {
        return Forms.draft(ctx).orElse("").strip();
    }

    /// Keeps what was typed, then does the rest.
    private void worded(Context ctx, Consumer<StatementPlace> then) {
        StatementPlace place = place(ctx);
        Optional<String> trouble = Stating.trouble(place, text(ctx));
        if (trouble.isPresent()) {
            refuse(ctx, place, trouble.get());
            return;
        }
        act(ctx, it -> {
            if (Forms.draft(ctx).isPresent()) {
                desk.stating().word(it, text(ctx));
            }
            then.accept(it);
        });
    }

    private void refuse(Context ctx, StatementPlace place, String trouble) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        ctx.html(templates.html("statements", views.refused(ctx, place, text(ctx), trouble)));
    }

    private void publish(Context ctx, StatementPlace place) {
        desk.stating().publish(place, Forms.date(ctx, "day").orElseGet(views::today));
    }

    private void sign(Context ctx) {
        desk.placing().sign(Forms.text(ctx, "address").orElse(""));
    }

    private void inSlack(Context ctx) {
        Optional<AccountId> workspace = Forms.text(ctx, "workspace").map(id -> Forms.named(id, AccountId::of));
        worded(
                ctx,
                place -> workspace.flatMap(desk.placing()::inSlack).ifPresent(trouble -> refuse(ctx, place, trouble)));
    }

    private void tell(Context ctx) {
        Source typed = views.typed(ctx);
        if (!typed.trouble().isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            ctx.html(templates.html("statements", views.refused(ctx, views.open(ctx), typed)));
            return;
        }
        StatementPlace back = views.open(ctx);
        done(ctx, () -> desk.stating().tell(boundaries(typed)), PATH + "/" + back.word());
    }

    private static Boundaries boundaries(Source typed) {
        return new Boundaries(
                typed.projects().lines().toList(),
                typed.welcome().lines().toList(),
                typed.limits().lines().toList(),
                Optional.of(typed.link()).filter(link -> !link.isEmpty()));
    }

    private void putAway(Context ctx) {
        done(ctx, desk.stating()::putAway, "/");
    }

    private void undo(Context ctx) {
        notes.lead(ctx, PATH, desk.placing().undo().orElse("There is nothing to take back here."));
    }

    private void act(Context ctx, Consumer<StatementPlace> act) {
        StatementPlace place = place(ctx);
        done(ctx, () -> act.accept(place), PATH + "/" + place.word());
    }

    /// Says what was done, if anything was, with its undo. What could not be done has been said already.
    private void done(Context ctx, Runnable act, String next) {
        var before = desk.stating().lastAct();
        act.run();
        if (ctx.status() == HttpStatus.UNPROCESSABLE_CONTENT) {
            return;
        }
        desk.stating()
                .lastAct()
                .filter(last -> before.filter(last::equals).isEmpty())
                .ifPresentOrElse(
                        last -> notes.lead(ctx, next, Frame.Toast.undoing(last.said(), UNDO)),
                        () -> ctx.redirect(next, HttpStatus.SEE_OTHER));
    }
}
