package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import sendoff.desk.Desk;
import sendoff.desk.keeping.Keeping.Done;
import sendoff.domain.Decision;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.WorkCalendar;

/// What is owed, both ways: kept, moved, closed kindly or let go, each with one key and its undo.
final class PromisesRoutes implements Routes {
    private static final int MOST = 20_000;
    private static final int LONGEST = 500;

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;
    private final PromisesView view;

    PromisesRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
        this.view = new PromisesView(desk);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/promises", this::show);
        routes.post("/promises", this::note);
        routes.post("/promises/trust", this::trust);
        routes.post("/promises/{id}/kept", ctx -> act(ctx, "Kept", desk.keeping()::kept));
        routes.post("/promises/{id}/confirm", ctx -> act(ctx, "On your list", desk.keeping()::confirm));
        routes.post("/promises/{id}/withdraw", ctx -> act(ctx, "Taken off the list", desk.keeping()::withdraw));
        routes.post("/promises/{id}/closed", ctx -> act(ctx, "Closed kindly", desk.keeping()::closed));
        routes.post("/promises/{id}/told", ctx -> act(ctx, "They know", desk.keeping()::told));
        routes.post("/promises/{id}/move", this::move);
        routes.post("/promises/{id}/close", this::close);
        routes.post("/promises/{id}/tell", this::tell);
        routes.post("/prompts/done", ctx -> prompt(ctx, false));
        routes.post("/prompts/later", ctx -> prompt(ctx, true));
        routes.post("/prompts/write", this::write);
    }

    private void show(Context ctx) {
        ctx.html(templates.html("promises", page(ctx)));
    }

    private void refuse(Context ctx, String why) {
        Refused.say(ctx, why);
        show(ctx);
    }

    private PromisesPage page(Context ctx) {
        int most = Optional.ofNullable(ctx.queryParam("n"))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(PromisesView.FIRST);
        return view.page(frames.of(ctx, "Promises", "promises"), Math.clamp(most, PromisesView.FIRST, MOST));
    }

    private void act(Context ctx, String said, Function<PromiseId, Done> act) {
        say(ctx, said, act.apply(id(ctx)));
        // Beside a letter one goes on there.
        String from = Looking.from(ctx);
        ctx.redirect(from.startsWith("/i/") ? from : "/promises", HttpStatus.SEE_OTHER);
    }

    private void say(Context ctx, String said, Done done) {
        notes.leave(
                ctx, done.refused().map(Frame.Toast::trouble).orElseGet(() -> Frame.Toast.undoing(said, Frames.UNDO)));
    }

    private void move(Context ctx) {
        Optional<LocalDate> day = Forms.date(ctx, "day");
        if (day.isEmpty()) {
            notes.leave(ctx, Frame.Toast.trouble("Choose the day you move it to."));
        } else {
            say(ctx, "Moved", desk.keeping().move(id(ctx), day.get()));
        }
        back(ctx);
    }

    /// With a conversation the closing letter is drafted there; without one its text stands on the page.
    private void close(Context ctx) {
        PromiseId id = id(ctx);
        Promise promise = promise(id);
        say(ctx, "Closing it: nothing was sent", desk.keeping().beginClosing(id));
        promise.introduction()
                .ifPresentOrElse(introduction -> draft(ctx, introduction, Framework.DIRECT_CLOSURE), () -> back(ctx));
    }

    private void tell(Context ctx) {
        Promise promise = promise(id(ctx));
        Optional<IntroductionId> introduction = promise.introduction();
        if (introduction.isEmpty() || promise.due().isEmpty()) {
            back(ctx);
            return;
        }
        var decision = new Decision.BuyTime(promise.due().get());
        boolean written = desk.answering().choose(introduction.get(), decision, false);
        ctx.redirect("/i/" + introduction.get() + (written ? "" : "?offer=buy-time") + "#draft", HttpStatus.SEE_OTHER);
    }

    private void draft(Context ctx, IntroductionId introduction, Framework framework) {
        boolean written = desk.answering().choose(introduction, framework, false);
        ctx.redirect(
                "/i/" + introduction + (written ? "" : "?offer=" + framework.word()) + "#draft", HttpStatus.SEE_OTHER);
    }

    private void note(Context ctx) {
        Optional<String> words =
                Forms.text(ctx, "words").map(text -> text.substring(0, Math.min(LONGEST, text.length())));
        Optional<String> name = Forms.text(ctx, "who");
        Optional<String> address = Forms.text(ctx, "address").filter(text -> text.contains("@"));
        if (words.isEmpty() || name.isEmpty() && address.isEmpty()) {
            refuse(ctx, "Say to whom, and what was promised.");
        } else if (Forms.isTooFar(Forms.date(ctx, "day"), desk)) {
            refuse(ctx, "Choose a day within a year, or none. Nothing was written down.");
        } else {
            boolean mine = Forms.text(ctx, "side").filter("theirs"::equals).isEmpty();
            What what = Forms.choice(ctx, "what", What.class).orElse(What.OTHER);
            desk.keeping()
                    .note(mine, new Party(name, address), new PromiseMade(what, words.get(), Forms.date(ctx, "day")));
            notes.lead(ctx, "/promises", Frame.Toast.undoing("Written down", Frames.UNDO));
        }
    }

    private void trust(Context ctx) {
        desk.keeping().trust(Forms.text(ctx, "trust").filter("yes"::equals).isPresent());
        back(ctx);
    }

    private void prompt(Context ctx, boolean later) {
        Forms.text(ctx, "id").ifPresent(id -> {
            if (later) {
                later(ctx, id);
            } else {
                desk.reminding().done(id);
                notes.leave(ctx, Frame.Toast.undoing("Done with it", Frames.UNDO));
            }
        });
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void later(Context ctx, String id) {
        WorkCalendar calendar = desk.ownership().calendar();
        LocalDate today = calendar.dayOf(desk.clock().instant());
        LocalDate day = calendar.plusBusinessDays(today, 1);
        if (desk.reminding().later(id, day)) {
            boolean tomorrow = day.equals(today.plusDays(1));
            String again = tomorrow ? "Tomorrow again" : "Again on " + Moments.weekday(day);
            notes.leave(ctx, Frame.Toast.undoing(again, Frames.UNDO));
        }
    }

    /// Drafts what a reminder offers and opens it.
    private void write(Context ctx) {
        Optional<IntroductionId> introduction =
                Forms.text(ctx, "introduction").map(id -> Forms.named(id, IntroductionId::of));
        Framework framework =
                Forms.named(Forms.text(ctx, "framework").orElse("").toLowerCase(Locale.ROOT), Framework::of);
        if (introduction.isPresent()) {
            draft(ctx, introduction.get(), framework);
        } else {
            back(ctx);
        }
    }

    private Promise promise(PromiseId id) {
        return desk.tables().promises().find(id).orElseThrow(NotFoundResponse::new);
    }

    private static void back(Context ctx) {
        ctx.redirect("/promises", HttpStatus.SEE_OTHER);
    }

    private static PromiseId id(Context ctx) {
        try {
            return PromiseId.of(ctx.pathParam("id"));
        } catch (IllegalArgumentException _) {
            throw new NotFoundResponse();
        }
    }
}
