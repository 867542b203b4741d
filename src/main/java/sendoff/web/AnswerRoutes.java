package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.answering.Approval;
import sendoff.desk.answering.Shown;
import sendoff.desk.weighing.Opened;
import sendoff.domain.Assessment;
import sendoff.domain.Decision;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.domain.GroupId;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Outcome;
import sendoff.domain.Relationship;
import sendoff.domain.Stakes;
import sendoff.domain.Weighing;
import sendoff.domain.Weighing.Side;

/// One introduction, from reading to sending.
final class AnswerRoutes implements Routes {
    private final Desk desk;
    private final AnswerPages pages;
    private final Templates templates;
    private final Notes notes;
    private final Batches batches;

    AnswerRoutes(Desk desk, AnswerPages pages, Templates templates, Notes notes, Batches batches) {
        this.desk = desk;
        this.pages = pages;
        this.templates = templates;
        this.notes = notes;
        this.batches = batches;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/i/{id}", this::show);
        routes.post("/i/{id}/assess", this::assess);
        routes.post("/i/{id}/framework", this::framework);
        routes.post("/i/{id}/write", this::write);
        routes.post("/i/{id}/check", this::check);
        routes.post("/i/{id}/fix/{n}", this::fix);
        routes.post("/i/{id}/keep/{n}", this::keep);
        routes.post("/i/{id}/tick/{item}", this::tick);
        routes.post("/i/{id}/group", this::group);
        routes.post("/i/{id}/send", this::send);
        routes.post("/i/{id}/undo", this::undo);
        routes.post("/i/{id}/drafts", this::drafts);
        routes.post("/i/{id}/copied", this::copied);
        // Where a form led that could not be kept: asked for again, it is the page.
        for (String form : List.of("check", "send", "drafts", "wait")) {
            routes.get("/i/{id}/" + form, ctx -> ctx.redirect("/i/" + id(ctx), HttpStatus.SEE_OTHER));
        }
    }

    static IntroductionId id(Context ctx) {
        String id = ctx.pathParam("id");
        if (!id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new NotFoundResponse();
        }
        return IntroductionId.of(id);
    }

    private void show(Context ctx) {
        int html = Optional.ofNullable(ctx.queryParam("html"))
                .filter(number -> number.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(0);
        boolean copied = ctx.queryParam("copied") != null;
        Opened opened = desk.answering().open(id(ctx));
        Optional<Framework> offer = Optional.ofNullable(ctx.queryParam("offer"))
                .flatMap(word -> List.of(Framework.values()).stream()
                        .filter(one -> one.word().equals(word))
                        .findFirst());
        pages.show(
                ctx,
                opened,
                new AnswerRequest(
                        html,
                        offer,
                        "",
                        false,
                        copied,
                        Optional.empty(),
                        Optional.empty(),
                        AnswerRequest.NOTHING.sitting()));
    }

    /// A part for the script, or the way back to the whole page without it.
    private void answer(Context ctx, String part, AnswerRequest asked) {
        IntroductionId id = id(ctx);
        if (Looking.wantsPart(ctx)) {
            ctx.html(templates.html(part, pages.page(ctx, desk.answering().open(id), asked)));
        } else {
            String offer =
                    asked.offer().map(framework -> "?offer=" + framework.word()).orElse("");
            String row = Batches.word(ctx)
                    .map(word -> (offer.isEmpty() ? "?" : "&") + "batch=" + word)
                    .orElse("");
            ctx.redirect("/i/" + id + offer + row + "#draft", HttpStatus.SEE_OTHER);
        }
    }

    /// Only what the owner can tell: this one is well as it is.
    private void tick(Context ctx) {
        IntroductionId id = id(ctx);
        if (pages.typed(ctx, id)) {
            desk.answering().tick(id, ctx.pathParam("item"));
            answer(ctx, "answer/checked", AnswerRequest.NOTHING);
        }
    }

    /// Puts whoever asks into a group of the giving plan by hand.
    private void group(Context ctx) {
        IntroductionId id = id(ctx);
        if (pages.typed(ctx, id)) {
            desk.giving()
                    .join(
                            id,
                            Forms.text(ctx, "group")
                                    .filter(group -> group.matches("[0-9a-fA-F-]{36}"))
                                    .map(group -> Forms.named(group, GroupId::of)));
            answer(ctx, "answer/assessed", AnswerRequest.NOTHING);
        }
    }

    private void assess(Context ctx) {
        IntroductionId id = id(ctx);
        if (!pages.typed(ctx, id)) {
            return;
        }
        Assessment before = desk.answering().open(id).filed().assessment();
        Assessment said = Next.of(ctx, assessment(ctx, before));
        boolean written = desk.answering().assess(id, said, weighing -> wrote(ctx, weighing));
        Optional<Framework> offer = written
                ? Optional.empty()
                : Optional.of(desk.answering().open(id).filed().likely());
        answer(ctx, "answer/assessed", AnswerRequest.offering(offer));
    }

    private static Assessment assessment(Context ctx, Assessment before) {
        return new Assessment(
                Forms.choice(ctx, "stakes", Stakes.class).orElse(before.stakes()),
                Forms.choice(ctx, "relationship", Relationship.class).orElse(before.relationship()),
                Forms.text(ctx, "keep").filter(keep -> !keep.equals("open")).map("yes"::equals),
                Forms.text(ctx, "certain").map("yes"::equals).orElse(before.certain()),
                Forms.choice(ctx, "outcome", Outcome.class).or(before::outcome),
                percent(ctx, "value-me"),
                percent(ctx, "value-them"));
    }

    /// Only what the form shows can have changed.
    private static Weighing wrote(Context ctx, Weighing before) {
        return before.with(
                side(ctx, "me", before.mine()),
                side(ctx, "them", before.theirs()),
                Optional.ofNullable(ctx.formParam("why-now")).orElse(before.whyNow()));
    }

    private static Side side(Context ctx, String word, Side before) {
        return Optional.ofNullable(ctx.formParam("reason-" + word))
                .map(reason -> new Side(
                        Forms.ticked(ctx, "tenfold-" + word)
                                ? Optional.of(true)
                                : before.tenfold().map(_ -> false),
                        reason))
                .orElse(before);
    }

    private static Optional<Integer> percent(Context ctx, String field) {
        return Forms.number(ctx, field).filter(value -> value >= 0 && value <= 100);
    }

    private void framework(Context ctx) {
        IntroductionId id = id(ctx);
        if (!pages.typed(ctx, id)) {
            return;
        }
        Optional<String> replace = Forms.text(ctx, "replace");
        Opened opened = desk.answering().open(id);
        Framework wanted = replace.or(() -> Forms.text(ctx, "framework"))
                .map(word -> Forms.named(word, Framework::of))
                .orElse(opened.framework());
        Optional<Decision> same = opened.chosen()
                .map(Opened.Chosen::draft)
                .filter(draft -> draft.framework() == wanted)
                .flatMap(draft -> draft.decision().map(decision -> changed(ctx, decision, draft)));
        boolean written = same.map(decision -> desk.answering().choose(id, decision, replace.isPresent()))
                .orElseGet(() -> desk.answering().choose(id, wanted, replace.isPresent()));
        answer(ctx, "answer/assessed", AnswerRequest.offering(written ? Optional.empty() : Optional.of(wanted)));
    }

    /// The same decision with what the form says of it; a day too far ahead changes nothing.
    private Decision changed(Context ctx, Decision decision, KeptDraft draft) {
        Optional<LocalDate> typed = Forms.date(ctx, "until");
        return DecisionField.read(
                decision, draft, Forms.text(ctx, "detail"), Forms.isTooFar(typed, desk) ? Optional.empty() : typed);
    }

    /// Another letter to whom was answered.
    private void write(Context ctx) {
        desk.answering().begin(id(ctx));
        answer(ctx, "answer/assessed", AnswerRequest.NOTHING);
    }

    private void check(Context ctx) {
        if (pages.typed(ctx, id(ctx))) {
            answer(ctx, "answer/checked", AnswerRequest.NOTHING);
        }
    }

    private void fix(Context ctx) {
        IntroductionId id = id(ctx);
        if (!pages.typed(ctx, id)) {
            return;
        }
        String text = Forms.draft(ctx).orElse("");
        if (isStill(ctx, id, text)) {
            desk.answering().fix(id, text, number(ctx));
        }
        answer(ctx, "answer/fixed", AnswerRequest.NOTHING.showing(AnswerPages.shown(ctx)));
    }

    private void keep(Context ctx) {
        IntroductionId id = id(ctx);
        if (!pages.typed(ctx, id)) {
            return;
        }
        String text = Forms.draft(ctx).orElse("");
        if (isStill(ctx, id, text)) {
            desk.answering().keepMine(id, text, number(ctx));
        }
        answer(ctx, "answer/fixed", AnswerRequest.NOTHING.showing(AnswerPages.shown(ctx)));
    }

    /// Whether the finding that was pressed is the one at this place. The words may have moved on meanwhile.
    private boolean isStill(Context ctx, IntroductionId id, String text) {
        List<Finding> findings = desk.answering().check(id, text).findings();
        int number = number(ctx);
        return number < findings.size()
                && Forms.text(ctx, "rule")
                        .filter(findings.get(number).rule()::equals)
                        .isPresent();
    }

    private static int number(Context ctx) {
        String n = ctx.pathParam("n");
        if (!n.matches("\\d{1,3}")) {
            throw new NotFoundResponse();
        }
        return Integer.parseInt(n);
    }

    private void send(Context ctx) {
        IntroductionId id = id(ctx);
        if (!pages.typed(ctx, id)) {
            return;
        }
        Opened opened = desk.answering().open(id);
        Optional<KeptDraft> draft = opened.chosen().map(Opened.Chosen::draft);
        if (draft.filter(one -> one.framework() == Framework.DISMISS).isPresent()) {
            Optional<String> because = Forms.text(ctx, "detail");
            if (because.isEmpty()) {
                ask(ctx, id, "Say why no reply is owed; it is kept for you alone.", false);
            } else {
                desk.answering().dismiss(id, because.get());
                batches.next(ctx, opened);
            }
            return;
        }
        boolean sure = Forms.text(ctx, "sure").filter("yes"::equals).isPresent();
        String text = Forms.draft(ctx).orElse("");
        Optional<String> elsewhere = sure
                ? Optional.empty()
                : Windows.opened(ctx).flatMap(since -> desk.approving().saysAnsweredSince(id, since));
        Optional<Shown> shown = AnswerPages.shown(ctx).flatMap(Shown::at);
        if (elsewhere.isPresent()) {
            Optional<String> knowing =
                    shown.map(then -> then.knowing(opened.outgoing())).map(Shown::mark);
            // What left is not there any more, and nothing else was typed.
            boolean more = opened.chosen().isPresent();
            String why = elsewhere.get() + (more ? " Send this one as well?" : "");
            AnswerRequest asked = AnswerRequest.saying(why, more);
            pages.show(ctx, desk.answering().open(id), asked.showing(knowing));
            return;
        }
        switch (desk.approving().approve(id, text, sure, shown)) {
            case Approval.Leaving _ -> batches.next(ctx, opened);
            case Approval.Blocked blocked -> ask(ctx, id, Words.blocked(blocked.findings()), false);
            case Approval.Sure warned ->
                pages.show(
                        ctx,
                        desk.answering().open(id),
                        AnswerRequest.saying(Words.sure(warned.findings(), warned.asks()), true));
            case Approval.Impossible impossible -> ask(ctx, id, impossible.because(), false);
        }
    }

    /// An open slot keeps the letter here, whichever way it was to go.
    private boolean isOpen(Context ctx, IntroductionId id) {
        String text = Forms.draft(ctx)
                .or(() -> desk.answering()
                        .look(id)
                        .chosen()
                        .map(one -> one.draft().body()))
                .orElse("");
        List<Finding> blocking = desk.answering().check(id, text).findings().stream()
                .filter(Finding::blocks)
                .toList();
        if (blocking.isEmpty()) {
            return false;
        }
        String why = Words.blocked(blocking);
        if (Looking.wantsPart(ctx)) {
            ctx.html(templates.html(
                    "answer/ways", pages.page(ctx, desk.answering().open(id), AnswerRequest.saying(why, false))));
        } else {
            ask(ctx, id, why, false);
        }
        return true;
    }

    private void ask(Context ctx, IntroductionId id, String why, boolean sure) {
        pages.show(
                ctx, desk.answering().open(id), AnswerRequest.saying(why, sure).showing(AnswerPages.shown(ctx)));
    }

    private void undo(Context ctx) {
        IntroductionId id = id(ctx);
        boolean back = desk.approving().callBack(id);
        notes.lead(
                ctx,
                "/i/" + id + (back ? "#text" : ""),
                back
                        ? Frame.Toast.note("Called back. Your draft is as it was.")
                        : Frame.Toast.trouble(
                                LetterWords.notBack(desk.tables().outbox().latest(id))));
    }

    private void drafts(Context ctx) {
        IntroductionId id = id(ctx);
        if (!pages.typed(ctx, id)) {
            return;
        }
        if (isOpen(ctx, id)) {
            return;
        }
        Opened opened = desk.answering().open(id);
        var put = desk.drafting().put(id, Forms.draft(ctx).orElse(""));
        if (put.there()) {
            notes.leave(ctx, Frame.Toast.undoing(put.said(), Frames.UNDO));
            batches.next(ctx, opened);
        } else {
            ask(ctx, id, put.said(), false);
        }
    }

    private void copied(Context ctx) {
        IntroductionId id = id(ctx);
        if (!pages.typed(ctx, id)) {
            return;
        }
        Optional<String> sent = Forms.text(ctx, "sent");
        if (sent.filter("no"::equals).isEmpty() && isOpen(ctx, id)) {
            return;
        }
        if (sent.isEmpty() && Looking.wantsPart(ctx)) {
            ctx.html(templates.html(
                    "answer/ways", pages.page(ctx, desk.answering().open(id), AnswerRequest.copying())));
        } else if (sent.isEmpty()) {
            ctx.redirect("/i/" + id + "?copied=yes#actions", HttpStatus.SEE_OTHER);
        } else if (sent.get().equals("yes")) {
            Opened opened = desk.answering().open(id);
            desk.answering().sentThere(id);
            batches.next(ctx, opened);
        } else {
            ctx.redirect("/i/" + id, HttpStatus.SEE_OTHER);
        }
    }
}
