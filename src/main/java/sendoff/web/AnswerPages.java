package sendoff.web;

import io.javalin.http.Context;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.weighing.Opened;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.web.AnswerPage.Sitting;

/// The answer page, for every room whose buttons stand on it.
final class AnswerPages {
    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Answers answers;
    private final Batches batches;
    private final Windows windows;

    AnswerPages(Desk desk, Frames frames, Templates templates, Batches batches) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.answers = new Answers(desk);
        this.batches = batches;
        this.windows = new Windows(desk.clock());
    }

    void show(Context ctx, Opened opened, AnswerRequest asked) {
        ctx.html(templates.html("answer", page(ctx, opened, asked)));
    }

    AnswerPage page(Context ctx, Opened opened, AnswerRequest asked) {
        String who = opened.filed().introduction().other().shown();
        return answers.page(frames.of(ctx, "Answer " + who, "desk"), opened, asked.at(sitting(ctx)));
    }

    /// What was typed is kept before anything else happens.
    ///
    /// @return false when another window wrote meanwhile: the person was told, and nothing was changed
    boolean typed(Context ctx, IntroductionId id) {
        Optional<String> text = Forms.draft(ctx);
        Optional<KeptDraft> kept = desk.tables().drafts().of(id);
        if (text.isPresent() && kept.isPresent() && windows.clashes(ctx, kept.get(), text.get())) {
            AnswerRequest clash = AnswerRequest.clashing(text.get()).showing(shown(ctx));
            Opened opened = desk.answering().open(id);
            if (Looking.wantsPart(ctx)) {
                ctx.header("HX-Retarget", "#actions").header("HX-Reswap", "outerHTML");
                ctx.html(templates.html("answer/ways", page(ctx, opened, clash)));
            } else {
                show(ctx, opened, clash);
            }
            return false;
        }
        text.ifPresent(one -> desk.answering().type(id, one));
        windows.wrote(ctx, id);
        return true;
    }

    /// To whom the answer went on the page that this comes from.
    static Optional<String> shown(Context ctx) {
        return Forms.text(ctx, "shown");
    }

    private Sitting sitting(Context ctx) {
        if (Batches.isReview(ctx)) {
            return new Sitting(windows.of(ctx), Batches.REVIEW, "In your review");
        }
        Optional<Framework> row = Batches.of(ctx);
        return new Sitting(
                windows.of(ctx),
                row.map(Framework::word).orElse(""),
                row.map(framework -> Words.left(
                                batches.left(framework), desk.pacing().each()))
                        .orElse(""));
    }
}
