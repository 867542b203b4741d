package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sendoff.desk.Answering.Approval;
import sendoff.desk.Desk;
import sendoff.desk.Opened;
import sendoff.domain.Assessment;
import sendoff.domain.Decision;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Outcome;
import sendoff.domain.Relationship;
import sendoff.domain.Stakes;
import sendoff.web.Answers.Asked;

/// One introduction, from reading to sending.
final class AnswerRoutes implements Routes {
    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;
    private final Answers answers;

    AnswerRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
        this.answers = new Answers(desk);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/i/{id}", this::show);
        routes.post("/i/{id}/assess", this::assess);
        routes.post("/i/{id}/framework", this::framework);
        routes.post("/i/{id}/check", this::check);
        routes.post("/i/{id}/fix/{n}", this::fix);
        routes.post("/i/{id}/keep/{n}", this::keep);
        routes.post("/i/{id}/send", this::send);
        routes.post("/i/{id}/undo", this::undo);
        routes.post("/i/{id}/drafts", this::drafts);
        routes.post("/i/{id}/copied", this::copied);
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
        show(ctx, opened, new Asked(html, offer, "", false, copied));
    }

    private void show(Context ctx, Opened opened, Asked asked) {
        ctx.html(templates.html("answer", page(ctx, opened, asked)));
    }

    private AnswerPage page(Context ctx, Opened opened, Asked asked) {
        String who = opened.filed().introduction().requester().shown();
        return answers.page(frames.of(ctx, "Answer " + who, "desk"), opened, asked);
    }

    /// A part for the script, or the way back to the whole page without it.
    private void answer(Context ctx, String part, Asked asked) {
        IntroductionId id = id(ctx);
        if (Looking.wantsPart(ctx)) {
            ctx.html(templates.html(part, page(ctx, desk.answering().open(id), asked)));
        } else {
            String offer =
                    asked.offer().map(framework -> "?offer=" + framework.word()).orElse("");
            ctx.redirect("/i/" + id + offer + "#draft", HttpStatus.SEE_OTHER);
        }
    }

    /// What was typed is kept before anything else happens.
    private void typed(Context ctx, IntroductionId id) {
        Forms.draft(ctx).ifPresent(text -> desk.answering().type(id, text));
    }

    private void assess(Context ctx) {
        IntroductionId id = id(ctx);
        typed(ctx, id);
        Assessment before = desk.answering().open(id).filed().assessment();
        boolean written = desk.answering().assess(id, assessment(ctx, before));
        Optional<Framework> offer = written
                ? Optional.empty()
                : Optional.of(desk.answering().open(id).recommendation().framework());
        answer(ctx, "answer/assessed", Asked.offering(offer));
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

    private static Optional<Integer> percent(Context ctx, String field) {
        return Forms.number(ctx, field).filter(value -> value >= 0 && value <= 100);
    }

    private void framework(Context ctx) {
        IntroductionId id = id(ctx);
        typed(ctx, id);
        Optional<String> replace = Forms.text(ctx, "replace");
        Opened opened = desk.answering().open(id);
        Framework wanted = replace.or(() -> Forms.text(ctx, "framework"))
                .map(Framework::of)
                .orElse(opened.recommendation().framework());
        Optional<Decision> same = opened.chosen()
                .map(Opened.Chosen::draft)
                .filter(draft -> draft.framework() == wanted)
                .flatMap(KeptDraft::decision)
                .map(decision -> changed(ctx, decision));
        boolean written = same.map(decision -> desk.answering().choose(id, decision, replace.isPresent()))
                .orElseGet(() -> desk.answering().choose(id, wanted, replace.isPresent()));
        answer(ctx, "answer/assessed", Asked.offering(written ? Optional.empty() : Optional.of(wanted)));
    }

    /// The same decision with what the form says of it. The fields belong to the framework chosen before, so a
    /// new framework begins with what is usual for it.
    private static Decision changed(Context ctx, Decision decision) {
        Optional<String> words = Forms.text(ctx, "detail");
        Optional<LocalDate> day = Forms.date(ctx, "until");
        return switch (decision) {
            case Decision.Accept _ -> new Decision.Accept(words);
            case Decision.DirectClosure _ -> new Decision.DirectClosure(words);
            case Decision.Redirect was -> new Decision.Redirect(words.orElse(""), day.orElse(was.by()));
            case Decision.BuyTime was -> new Decision.BuyTime(day.orElse(was.until()));
            case Decision.SoftFade was -> new Decision.SoftFade(day.orElse(was.review()));
            case Decision.Dismiss was -> new Decision.Dismiss(words.orElse(was.because()));
        };
    }

    private void check(Context ctx) {
        typed(ctx, id(ctx));
        answer(ctx, "answer/checked", Asked.NOTHING);
    }

    private void fix(Context ctx) {
        IntroductionId id = id(ctx);
        String text = Forms.draft(ctx).orElse("");
        if (isStill(ctx, id, text)) {
            desk.answering().fix(id, text, number(ctx));
        } else {
            typed(ctx, id);
        }
        answer(ctx, "answer/fixed", Asked.NOTHING);
    }

    private void keep(Context ctx) {
        IntroductionId id = id(ctx);
        String text = Forms.draft(ctx).orElse("");
        if (isStill(ctx, id, text)) {
            desk.answering().keepMine(id, text, number(ctx));
        } else {
            typed(ctx, id);
        }
        answer(ctx, "answer/fixed", Asked.NOTHING);
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
        typed(ctx, id);
        Opened opened = desk.answering().open(id);
        Optional<KeptDraft> draft = opened.chosen().map(Opened.Chosen::draft);
        if (draft.filter(one -> one.framework() == Framework.DISMISS).isPresent()) {
            desk.answering().dismiss(id, Forms.text(ctx, "detail").orElse("no reply is owed"));
            next(ctx, opened);
            return;
        }
        boolean sure = Forms.text(ctx, "sure").filter("yes"::equals).isPresent();
        String text = Forms.draft(ctx).orElse("");
        switch (desk.answering().approve(id, text, sure)) {
            case Approval.Leaving _ -> next(ctx, opened);
            case Approval.Blocked blocked -> ask(ctx, id, Words.blocked(blocked.findings()), false);
            case Approval.Sure warned -> ask(ctx, id, Words.sure(warned.findings(), warned.asks()), true);
            case Approval.Impossible impossible -> ask(ctx, id, impossible.because(), false);
        }
    }

    private void ask(Context ctx, IntroductionId id, String why, boolean sure) {
        show(ctx, desk.answering().open(id), Asked.saying(why, sure));
    }

    /// The one that was next before this one left, else the desk.
    static void next(Context ctx, Opened before) {
        ctx.redirect(before.place().next().map(id -> "/i/" + id).orElse("/"), HttpStatus.SEE_OTHER);
    }

    private void undo(Context ctx) {
        IntroductionId id = id(ctx);
        boolean back = desk.answering().callBack(id);
        notes.leave(
                ctx, back ? "Called back. Your draft is as it was." : "It has left already and can’t be called back.");
        ctx.redirect("/i/" + id, HttpStatus.SEE_OTHER);
    }

    private void drafts(Context ctx) {
        IntroductionId id = id(ctx);
        typed(ctx, id);
        Opened opened = desk.answering().open(id);
        var put = desk.drafting().put(id, Forms.draft(ctx).orElse(""));
        if (put.there()) {
            notes.leave(ctx, put.said());
            next(ctx, opened);
        } else {
            ask(ctx, id, put.said(), false);
        }
    }

    private void copied(Context ctx) {
        IntroductionId id = id(ctx);
        typed(ctx, id);
        Optional<String> sent = Forms.text(ctx, "sent");
        if (sent.isEmpty() && Looking.wantsPart(ctx)) {
            var copied = new Asked(0, Optional.empty(), "", false, true);
            ctx.html(templates.html("answer/ways", page(ctx, desk.answering().open(id), copied)));
        } else if (sent.isEmpty()) {
            ctx.redirect("/i/" + id + "?copied=yes#actions", HttpStatus.SEE_OTHER);
        } else if (sent.get().equals("yes")) {
            Opened opened = desk.answering().open(id);
            desk.answering().sentThere(id);
            next(ctx, opened);
        } else {
            ctx.redirect("/i/" + id, HttpStatus.SEE_OTHER);
        }
    }
}
