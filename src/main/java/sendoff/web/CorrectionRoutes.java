package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sendoff.desk.Desk;
import sendoff.desk.LastAct;
import sendoff.desk.weighing.Opened;
import sendoff.domain.Ahead;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.MessageId;
import sendoff.store.Undos.Before;

/// What the owner knows better, from the queue and from the answer page. Every one can be taken back.
final class CorrectionRoutes implements Routes {
    private final Desk desk;
    private final DeskRoutes queue;
    private final AnswerPages pages;
    private final Notes notes;
    private final Batches batches;

    CorrectionRoutes(Desk desk, DeskRoutes queue, AnswerPages pages, Notes notes, Batches batches) {
        this.desk = desk;
        this.queue = queue;
        this.pages = pages;
        this.notes = notes;
        this.batches = batches;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post("/i/{id}/answered", ctx -> leaves(ctx, desk.correcting()::answeredAlready));
        routes.post("/i/{id}/not-one", ctx -> leaves(ctx, desk.correcting()::notOne));
        routes.post("/i/{id}/is-one", this::isOne);
        routes.post("/i/{id}/kind", this::kind);
        routes.post("/i/{id}/buy-time", this::buyTime);
        routes.post("/i/{id}/wait", this::until);
        routes.post("/i/{id}/split", this::split);
        routes.post("/i/{id}/merge", this::merge);
        routes.post("/i/{id}/left", ctx -> settle(ctx, desk.sending()::itLeft));
        routes.post("/i/{id}/again", this::again);
        routes.post("/i/{id}/back", this::unsettle);
        routes.post(Frames.UNDO, this::undo);
    }

    /// It leaves the desk: the rows without it, or on to the next one.
    private void leaves(Context ctx, Consumer<IntroductionId> act) {
        Opened before = desk.answering().open(AnswerRoutes.id(ctx));
        act.accept(before.filed().id());
        Optional<String> list = listed(ctx);
        if (Looking.wantsPart(ctx)) {
            queue.update(ctx);
        } else if (list.isPresent()) {
            ctx.redirect(list.get(), HttpStatus.SEE_OTHER);
        } else {
            batches.next(ctx, before);
        }
    }

    /// The list that one goes on with: the uncertain ones are gone through one after the other.
    private static Optional<String> listed(Context ctx) {
        String from = Looking.from(ctx);
        boolean list = from.equals("/") || from.matches("/(desk|uncertain)(\\?.*)?");
        return list ? Optional.of(from) : Optional.empty();
    }

    private void isOne(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        KindName seen = desk.answering().open(id).filed().introduction().kind().name();
        desk.correcting().isOne(id, seen.isRelevant() ? seen : KindName.NETWORKING_REQUEST);
        ctx.redirect(listed(ctx).orElse("/i/" + id), HttpStatus.SEE_OTHER);
    }

    private void kind(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        KindName kind = Forms.named(Forms.text(ctx, "kind").orElse(""), KindName::of);
        if (kind.isRelevant()) {
            desk.correcting().isOne(id, kind);
            ctx.redirect("/i/" + id, HttpStatus.SEE_OTHER);
        } else {
            leaves(ctx, desk.correcting()::notOne);
        }
    }

    /// Writes the draft with the usual day and opens it: nothing leaves that was not read.
    private void buyTime(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        boolean written = desk.answering().choose(id, Framework.BUY_TIME, false);
        String there = "/i/" + id + (written ? "" : "?offer=buy-time") + "#draft";
        if (Looking.wantsPart(ctx)) {
            ctx.header("HX-Redirect", there);
        } else {
            ctx.redirect(there, HttpStatus.SEE_OTHER);
        }
    }

    private void until(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        if (!pages.typed(ctx, id)) {
            return;
        }
        LocalDate today = desk.ownership().calendar().dayOf(desk.clock().instant());
        Optional<LocalDate> day =
                Forms.date(ctx, "wait").filter(one -> one.isAfter(today) && !Ahead.isTooFar(one, today));
        if (day.isEmpty()) {
            notes.refuse(ctx, "/i/" + id, "Choose a day after today to wait for, within a year.");
            return;
        }
        Opened before = desk.answering().open(id);
        desk.correcting().hideUntil(id, day.get());
        batches.next(ctx, before);
    }

    private void split(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        Forms.text(ctx, "at").ifPresent(message -> desk.correcting().split(id, new MessageId(message)));
        notes.lead(ctx, "/i/" + id, "Split in two.");
    }

    private void merge(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        Forms.text(ctx, "with")
                .map(word -> Forms.named(word, IntroductionId::of))
                .ifPresent(other -> desk.correcting().merge(id, other));
        notes.lead(ctx, "/i/" + id, "Put together.");
    }

    private void settle(Context ctx, Consumer<MessageId> how) {
        desk.answering()
                .open(AnswerRoutes.id(ctx))
                .outgoing()
                .map(outgoing -> outgoing.reply().as())
                .ifPresent(how);
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void again(Context ctx) {
        Duration undo = desk.ownership().preferences().undo();
        settle(ctx, id -> desk.sending().sendAgain(id, undo));
        notes.leave(
                ctx,
                new Frame.Toast(
                        "It goes out again",
                        Optional.of("/i/" + AnswerRoutes.id(ctx) + "/undo"),
                        Math.max(1, undo.toSeconds())));
    }

    /// What was let go of, or marked as answered, comes back from its own page.
    private void unsettle(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        String said = desk.correcting()
                .unsettle(id)
                .map(before -> "Taken back: " + before.said() + ".")
                .orElse("There is nothing to take back.");
        notes.lead(ctx, "/i/" + id + "#draft", said);
    }

    /// `Z`: the last act, wherever on the desk, as long as it was offered. A toast that is held stays, and its button
    /// with it: for the act it names.
    private void undo(Context ctx) {
        Optional<LastAct> last = LastAct.on(desk);
        Optional<String> held = Forms.text(ctx, "toast");
        last.filter(act -> held.map(Frames.mark(act)::equals).orElseGet(() -> Frames.isInTime(desk, act)))
                .ifPresentOrElse(act -> undo(ctx, act), () -> tooLate(ctx, last));
    }

    private void tooLate(Context ctx, Optional<LastAct> last) {
        String from = Looking.from(ctx);
        notes.refuse(
                ctx,
                from.isEmpty() ? "/" : from,
                last.map(act -> LetterWords.tooLate(
                                act, desk.clock().instant(), desk.ownership().calendar()))
                        .orElse("There is nothing to take back."));
    }

    private void undo(Context ctx, LastAct last) {
        switch (last) {
            case LastAct.Left _ -> tooLate(ctx, Optional.of(last));
            case LastAct.InReview(var step) -> {
                desk.reviewing().undo(step);
                back(ctx, "Taken back.", ReviewRoutes.PATH);
            }
            case LastAct.OnItsWay(var answer) -> callBack(ctx, answer.reply().answers());
            case LastAct.OnDesk _ -> undoOnDesk(ctx);
            case LastAct.WithPromise(var before) -> {
                desk.keeping().undo(before);
                // In the review, on the desk and beside a letter one goes on where one is.
                String from = Looking.from(ctx);
                boolean here = Set.of("/", ReviewRoutes.PATH).contains(from) || from.startsWith("/i/");
                back(ctx, "Taken back.", here ? from : "/promises");
            }
            case LastAct.WithReminder(var act) -> {
                desk.reminding().again(act.id());
                back(ctx, "It reminds you again.", "/");
            }
            case LastAct.Between(var before) -> {
                desk.introducing().undo(before);
                back(ctx, "Taken back.", "/introductions");
            }
        }
    }

    private void back(Context ctx, String said, String page) {
        notes.lead(ctx, page, said);
    }

    private void callBack(Context ctx, IntroductionId answered) {
        boolean back = desk.approving().callBack(answered);
        notes.leave(
                ctx,
                back
                        ? Frame.Toast.note("Taken back.")
                        : Frame.Toast.trouble(
                                LetterWords.notBack(desk.tables().outbox().latest(answered))));
        boolean between =
                desk.tables().optIns().find(new DoubleOptInId(answered.value())).isPresent();
        String there = between ? "/introductions/" + answered : "/i/" + answered + (back ? "#text" : "");
        ctx.redirect(there, HttpStatus.SEE_OTHER);
    }

    private void undoOnDesk(Context ctx) {
        Optional<Before> back = desk.correcting().undo();
        notes.leave(
                ctx, back.map(before -> "Taken back: " + before.said() + ".").orElse("There is nothing to take back."));
        ctx.redirect(back.map(before -> cameBack(ctx, before)).orElse("/"), HttpStatus.SEE_OTHER);
    }

    /// Where to see what came back: its own page when it was left from there or from the next one, else the list as it
    /// was.
    private static String cameBack(Context ctx, Before before) {
        if (before.isAboutTheLetter()) {
            return "/i/" + before.filed().id() + "#draft";
        }
        if (Looking.from(ctx).startsWith("/i/")) {
            return "/i/" + before.filed().id();
        }
        return listed(ctx).orElse("/");
    }
}
