package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.reflecting.Reviewing.Seat;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Pending;

/// The review: everyone who is pending, one at a time, each with one key.
final class ReviewRoutes implements Routes {
    static final String PATH = "/review";

    private static final int LONGEST = 500;

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;
    private final ReviewView view;
    private final ReviewCards cards;
    private final ReviewEnds ends;

    ReviewRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
        this.view = new ReviewView(desk);
        this.cards = new ReviewCards(desk);
        this.ends = new ReviewEnds(desk);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.get(PATH + "/end", this::end);
        routes.post(PATH + "/stop", this::stop);
        routes.post(PATH + "/note", this::note);
        routes.post(PATH + "/one-a-week", this::oneAWeek);
        routes.post(PATH + "/first-week/away", ctx -> firstWeek(ctx, true));
        routes.post(PATH + "/first-week/back", ctx -> firstWeek(ctx, false));
        routes.post(PATH + "/{id}/answer", ctx -> write(ctx, Optional.empty()));
        routes.post(PATH + "/{id}/close", this::close);
        routes.post(PATH + "/{id}/day", this::day);
        routes.post(PATH + "/{id}/let-go", this::letGo);
        routes.post(PATH + "/{id}/skip", ctx -> done(ctx, desk.reviewing().skip(key(ctx)), "Skipped for now"));
        routes.post(PATH + "/{id}/kept", ctx -> done(ctx, desk.reviewing().kept(key(ctx)), "Kept"));
        routes.post(PATH + "/{id}/told", ctx -> done(ctx, desk.reviewing().told(key(ctx)), "Closed kindly"));
    }

    private void show(Context ctx) {
        desk.reckoning().onNewDay();
        boolean nobody = desk.reviewing().now().current().isEmpty();
        if (desk.reviewing().endsWhenDone() || nobody && desk.reviewing().isOver()) {
            ctx.redirect(PATH + "/end", HttpStatus.SEE_OTHER);
            return;
        }
        boolean asked = ctx.queryParam("why") != null;
        ctx.html(templates.html("review", view.page(frames.of(ctx, "Review", "review"), asked)));
    }

    private void end(Context ctx) {
        ends.page(frames.of(ctx, "Review", "review"))
                .ifPresentOrElse(
                        page -> ctx.html(templates.html("review-end", page)),
                        () -> ctx.redirect(PATH, HttpStatus.SEE_OTHER));
    }

    private void stop(Context ctx) {
        boolean begun = desk.reviewing().now().review().isPresent();
        desk.reviewing().stop();
        ctx.redirect(begun ? PATH + "/end" : "/", HttpStatus.SEE_OTHER);
    }

    private void note(Context ctx) {
        String words = Forms.text(ctx, "note").orElse("");
        desk.reviewing().note(words.substring(0, Math.min(LONGEST, words.length())));
        notes.lead(ctx, PATH + "/end", "Kept for you, with this review.");
    }

    private void oneAWeek(Context ctx) {
        boolean yes = "yes".equals(ctx.queryParam("wish"));
        desk.steadying().remind(yes);
        notes.lead(
                ctx,
                "review".equals(ctx.queryParam("from")) ? PATH : "/",
                yes
                        ? "Each week you are reminded of the one who has waited longest, unless you closed one."
                        : "Nothing reminds you to close one a week.");
    }

    private void firstWeek(Context ctx, boolean away) {
        desk.steadying().putAway(away);
        if (away) {
            notes.leave(ctx, Frame.Toast.undoing("Put away", PATH + "/first-week/back"));
        }
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    /// On its own page the draft is read and approved; then the review goes on.
    private void write(Context ctx, Optional<Framework> framework) {
        String key = key(ctx);
        Optional<IntroductionId> id =
                seat(key).flatMap(seat -> seat.place().pending().introduction());
        if (id.isEmpty() || !desk.reviewing().opens(key)) {
            gone(ctx);
            return;
        }
        Framework wanted = framework.or(() -> cards.written(id.get())).orElseGet(() -> cards.recommended(id.get()));
        boolean written = cards.written(id.get()).filter(wanted::equals).isPresent()
                || desk.answering().choose(id.get(), wanted, false);
        ctx.redirect(
                "/i/" + id.get() + "?batch=" + Batches.REVIEW + (written ? "" : "&offer=" + wanted.word()) + "#draft",
                HttpStatus.SEE_OTHER);
    }

    private void close(Context ctx) {
        String key = key(ctx);
        boolean hasPage =
                seat(key).flatMap(seat -> seat.place().pending().introduction()).isPresent();
        if (!desk.reviewing().beginsClosing(key)) {
            gone(ctx);
        } else if (hasPage) {
            write(ctx, Optional.of(Framework.DIRECT_CLOSURE));
        } else {
            ctx.redirect(PATH, HttpStatus.SEE_OTHER);
        }
    }

    /// Whoever waits is told the day; the day of anything else is only written down.
    private void day(Context ctx) {
        String key = key(ctx);
        Optional<Pending> pending = seat(key).map(seat -> seat.place().pending());
        if (pending.filter(one -> one.sort() == Pending.Sort.WAITING).isPresent()) {
            write(ctx, Optional.of(Framework.BUY_TIME));
            return;
        }
        LocalDate day = pending.map(cards::day).orElseGet(cards::today);
        String said = "Comes up again on " + Moments.date(day, cards.today());
        done(ctx, desk.reviewing().giveADay(key, day), said);
    }

    private void letGo(Context ctx) {
        String key = key(ctx);
        Optional<String> because = Forms.text(ctx, "other").or(() -> Forms.text(ctx, "because"));
        boolean needed = seat(key)
                .filter(seat -> ReviewCards.needsReason(seat.place().pending()))
                .isPresent();
        if (needed && because.isEmpty()) {
            ctx.redirect(PATH + "?why=yes", HttpStatus.SEE_OTHER);
        } else {
            String reason = because.orElse("")
                    .substring(0, Math.min(LONGEST, because.orElse("").length()));
            done(ctx, desk.reviewing().letGo(key, reason), "Let go; nothing was sent");
        }
    }

    private Optional<Seat> seat(String key) {
        return desk.reviewing().now().seats().stream()
                .filter(seat -> seat.isDue() && seat.place().key().equals(key))
                .findFirst();
    }

    private void done(Context ctx, boolean done, String said) {
        if (done) {
            notes.lead(ctx, onward(desk), Frame.Toast.undoing(said, Frames.UNDO));
        } else {
            gone(ctx);
        }
    }

    /// On to the next one; after the last to the end.
    static String onward(Desk desk) {
        return desk.reviewing().isOver() ? PATH + "/end" : PATH;
    }

    private void gone(Context ctx) {
        notes.refuse(
                ctx, PATH, "That one was dealt with meanwhile, in another window or program. Nothing was done twice.");
    }

    private static String key(Context ctx) {
        String id = ctx.pathParam("id");
        if (!id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new NotFoundResponse();
        }
        return id;
    }
}
