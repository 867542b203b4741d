package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.answering.Assisting;
import sendoff.domain.IntroductionId;
import sendoff.store.Helper;

/// A language model may propose wording, where the owner turned that on. Asking happens behind the page.
final class AssistantRoutes implements Routes {
    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;

    AssistantRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/settings/assistant", ctx -> settings(ctx, ""));
        routes.post("/settings/assistant", this::set);
        routes.post("/settings/assistant/off", this::off);
        routes.get("/i/{id}/assistant", ctx -> show(ctx, AnswerRoutes.id(ctx), ""));
        routes.post("/i/{id}/assistant", this::reword);
        routes.post("/i/{id}/assistant/cancel", this::cancel);
        routes.post("/i/{id}/assistant/use", this::use);
        routes.post("/i/{id}/assistant/back", this::back);
        routes.get(
                "/playbook/{template}/assistant",
                ctx -> show(ctx, template(ctx), assisting().notes(template(ctx)), ""));
        routes.post("/playbook/{template}/assistant", this::reply);
        routes.post("/playbook/{template}/assistant/look", ctx -> show(ctx, template(ctx), notesOf(ctx), ""));
        routes.post("/playbook/{template}/assistant/cancel", this::cancelReply);
    }

    private Assisting assisting() {
        return desk.assisting();
    }

    private void settings(Context ctx, String problem) {
        Optional<Helper> helper = assisting().helper();
        boolean typed = !problem.isEmpty();
        ctx.html(templates.html(
                "assistant/settings",
                new AssistantSettingsPage(
                        frames.of(ctx, "Assistant", "settings"),
                        helper.isPresent(),
                        typed
                                ? Forms.text(ctx, "address").orElse("")
                                : helper.map(Helper::address).orElse(""),
                        typed
                                ? Forms.text(ctx, "model").orElse("")
                                : helper.map(Helper::model).orElse(""),
                        typed
                                ? Forms.ticked(ctx, "names")
                                : helper.map(Helper::names).orElse(false),
                        problem)));
    }

    private void set(Context ctx) {
        try {
            assisting()
                    .set(
                            Forms.text(ctx, "address").orElse(""),
                            Forms.text(ctx, "model").orElse(""),
                            Forms.text(ctx, "key").orElse(""),
                            Forms.ticked(ctx, "names"));
        } catch (IllegalArgumentException missing) {
            settings(ctx, String.valueOf(missing.getMessage()));
            return;
        }
        notes.lead(ctx, "/settings/assistant", "Saved. Nothing was sent: before it is, you see exactly what.");
    }

    private void off(Context ctx) {
        assisting().off();
        notes.lead(ctx, "/settings/assistant", "The assistant is off, and its key is forgotten.");
    }

    private void show(Context ctx, IntroductionId id, String said) {
        String base = "/i/" + id + "/assistant";
        AssistantPage.Job job = job(base, assisting().job(id));
        String who = desk.answering().open(id).filed().introduction().other().shown();
        render(
                ctx,
                new AssistantPage(
                        frames.of(ctx, "Assistant", "desk"),
                        "/i/" + id + "#draft",
                        who,
                        base,
                        Optional.empty(),
                        assisting().outgo(id),
                        job,
                        said));
    }

    private void show(Context ctx, String template, String wanted, String said) {
        String base = "/playbook/" + Bookcase.address(template) + "/assistant";
        render(
                ctx,
                new AssistantPage(
                        frames.of(ctx, "Assistant", "playbook"),
                        "/playbook/" + Bookcase.address(template),
                        "Playbook",
                        base,
                        Optional.of(wanted),
                        assisting().outgo(template, wanted).filter(_ -> !wanted.isBlank()),
                        job(base, assisting().job(template)),
                        said));
    }

    private void render(Context ctx, AssistantPage page) {
        boolean part = Looking.wantsPart(ctx);
        ctx.html(part ? templates.html("assistant/job", page.job()) : templates.html("assistant/page", page));
    }

    private static AssistantPage.Job job(String base, Optional<Assisting.Job> job) {
        return job.map(one -> switch (one) {
                    case Assisting.Job.Asking(Thread _, String host) ->
                        new AssistantPage.Job("asking", base, host, "", "", "");
                    case Assisting.Job.Proposed(String text, String before) ->
                        new AssistantPage.Job("proposed", base, "", text, before, "");
                    case Assisting.Job.Stands(String because) ->
                        new AssistantPage.Job("stands", base, "", "", "", because);
                })
                .orElseGet(() -> new AssistantPage.Job("none", base, "", "", "", ""));
    }

    private void reword(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        Optional<String> not = assisting().reword(id, seen(ctx), Forms.ticked(ctx, "agree"));
        if (not.isPresent()) {
            show(ctx, id, not.get());
        } else {
            ctx.redirect("/i/" + id + "/assistant", HttpStatus.SEE_OTHER);
        }
    }

    private void reply(Context ctx) {
        String template = template(ctx);
        String wanted = notesOf(ctx);
        Optional<String> not = assisting().reply(template, wanted, seen(ctx), Forms.ticked(ctx, "agree"));
        if (not.isPresent()) {
            show(ctx, template, wanted, not.get());
        } else {
            ctx.redirect("/playbook/" + Bookcase.address(template) + "/assistant", HttpStatus.SEE_OTHER);
        }
    }

    private static String seen(Context ctx) {
        return Forms.text(ctx, "seen").orElse("");
    }

    private static String notesOf(Context ctx) {
        return Forms.text(ctx, "notes").map(text -> text.replace("\r\n", "\n")).orElse("");
    }

    private String template(Context ctx) {
        String wanted = ctx.pathParam("template");
        return desk.playbooks().pages().stream()
                .map(Bookcase::id)
                .filter(id -> Bookcase.address(id).equals(wanted))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private void cancel(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        assisting().cancel(id);
        notes.lead(ctx, "/i/" + id + "/assistant", "Stopped. Your draft stands.");
    }

    private void cancelReply(Context ctx) {
        String template = template(ctx);
        assisting().cancel(template);
        ctx.redirect("/playbook/" + Bookcase.address(template) + "/assistant", HttpStatus.SEE_OTHER);
    }

    private void use(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        assisting().use(id);
        notes.lead(ctx, "/i/" + id + "#draft", "It is in the draft. Read it as your own: nothing is sent by itself.");
    }

    private void back(Context ctx) {
        IntroductionId id = AnswerRoutes.id(ctx);
        assisting().back(id);
        notes.lead(ctx, "/i/" + id + "#draft", "Your words are back.");
    }
}
