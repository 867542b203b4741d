package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sendoff.desk.Desk;
import sendoff.desk.programs.WebhookSetup.Made;
import sendoff.domain.Webhook.Event;
import sendoff.domain.WebhookId;

/// The owner says which programs are told what happens.
final class WebhookRoutes implements Routes {
    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;
    private final Consumer<Context> settings;

    /// @param settings shows the page that the form stands on
    WebhookRoutes(Desk desk, Frames frames, Templates templates, Notes notes, Consumer<Context> settings) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
        this.settings = settings;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post("/settings/webhooks", this::make);
        routes.post("/settings/webhooks/{id}/off", this::off);
        routes.post("/settings/webhooks/{id}/on", this::on);
        routes.post("/settings/webhooks/{id}/remove", this::remove);
        routes.post("/settings/webhooks/calls/{id}/again", this::again);
    }

    /// The answer itself shows the secret: no page could show it after a redirect.
    private void make(Context ctx) {
        Set<Event> events = Arrays.stream(Event.values())
                .filter(event -> ctx.formParams("event").contains(event.word()))
                .collect(Collectors.toSet());
        try {
            Made made = desk.webhooks().make(Forms.text(ctx, "url").orElse(""), events, Forms.ticked(ctx, "names"));
            ctx.html(templates.html(
                    "webhook",
                    new WebhookPage(
                            frames.of(ctx, "A new webhook", "settings"),
                            made.webhook().host(),
                            made.secret())));
        } catch (IllegalArgumentException refused) {
            Refused.say(ctx, String.valueOf(refused.getMessage()));
            settings.accept(ctx);
        }
    }

    private void off(Context ctx) {
        desk.webhooks().switchOff(id(ctx));
        back(ctx, "Switched off. It is told nothing until you switch it on.");
    }

    private void on(Context ctx) {
        desk.webhooks().switchOn(id(ctx));
        back(ctx, "Switched on. It is told what waits, and what happens from now on.");
    }

    private void remove(Context ctx) {
        desk.webhooks().remove(id(ctx));
        back(ctx, "Removed, with what it was still to be told.");
    }

    private void again(Context ctx) {
        boolean done = desk.webhooks().tryAgain(uuid(ctx));
        back(ctx, done ? "It is tried in a moment." : "It arrived meanwhile, or is gone.");
    }

    private static WebhookId id(Context ctx) {
        return new WebhookId(uuid(ctx));
    }

    private static UUID uuid(Context ctx) {
        try {
            return UUID.fromString(ctx.pathParam("id"));
        } catch (IllegalArgumentException _) {
            throw new NotFoundResponse();
        }
    }

    private void back(Context ctx, String said) {
        notes.lead(ctx, "/settings#programs", said);
    }
}
