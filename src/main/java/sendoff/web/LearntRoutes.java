package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Consumer;
import sendoff.desk.Desk;
import sendoff.domain.IntroductionId;
import sendoff.domain.SenderRule;
import sendoff.domain.SenderRule.Scope;

/// Always or never from an address, a domain or a list; and all that was learnt, as a file.
final class LearntRoutes implements Routes {
    private static final String PART = "/settings#learnt";

    private final Desk desk;
    private final Notes notes;
    private final Consumer<Context> settings;

    /// @param settings shows the page that the form stands on
    LearntRoutes(Desk desk, Notes notes, Consumer<Context> settings) {
        this.desk = desk;
        this.notes = notes;
        this.settings = settings;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post("/i/{id}/always", ctx -> here(ctx, true));
        routes.post("/i/{id}/never", ctx -> here(ctx, false));
        routes.post("/settings/learnt/always", ctx -> add(ctx, true));
        routes.post("/settings/learnt/never", ctx -> add(ctx, false));
        routes.post("/settings/learnt/remove", this::remove);
        routes.get("/settings/learnt.txt", this::file);
    }

    /// What the settings page shows of it.
    static LearntSection section(Desk desk) {
        return new LearntSection(
                desk.learning().rules().stream().map(LearntSection::ruled).toList(),
                desk.learning().lessons());
    }

    /// What never is one goes; what always is one stays where it is.
    private void here(Context ctx, boolean always) {
        IntroductionId id = AnswerRoutes.id(ctx);
        SenderRule rule = rule(ctx, always).orElseThrow(BadRequestResponse::new);
        desk.ruling().say(id, rule);
        notes.lead(
                ctx,
                always ? "/i/" + id : "/",
                (always ? "Always from " : "Never from ") + rule.shown() + ". Z takes it back.");
    }

    private void add(Context ctx, boolean always) {
        Optional<SenderRule> rule = rule(ctx, always);
        if (rule.isEmpty()) {
            Refused.say(ctx, "Write an address, a domain, or list and its id. Nothing was changed.");
            settings.accept(ctx);
            return;
        }
        desk.ruling().say(rule.get());
        notes.lead(
                ctx,
                PART,
                (always ? "Always from " : "Never from ") + rule.get().shown() + ".");
    }

    private void remove(Context ctx) {
        SenderRule rule = rule(ctx, false).orElseThrow(BadRequestResponse::new);
        desk.ruling().drop(rule);
        notes.lead(ctx, PART, "Mail from " + rule.shown() + " is read like any other again.");
    }

    private static Optional<SenderRule> rule(Context ctx, boolean always) {
        try {
            return Optional.of(read(Forms.text(ctx, "from").orElse(""), always));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// `address dev@example.com`, as forms say it, or only the address or domain, as people do.
    private static SenderRule read(String text, boolean always) {
        String[] parts = text.split("\\s+", 2);
        if (parts.length == 2) {
            return new SenderRule(Scope.of(parts[0]), parts[1], always);
        }
        boolean address = text.indexOf('@') > 0;
        String value = text.startsWith("@") ? text.substring(1) : text;
        return new SenderRule(address ? Scope.ADDRESS : Scope.DOMAIN, value, always);
    }

    private void file(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"learnt.txt\"")
                .result(desk.learning().written());
    }
}
