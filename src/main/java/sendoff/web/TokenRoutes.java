package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sendoff.desk.Desk;
import sendoff.desk.programs.Admitting.Made;
import sendoff.domain.ApiToken.Scope;
import sendoff.domain.TokenId;

/// The owner lets programs in, and out again.
final class TokenRoutes implements Routes {
    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;
    private final Consumer<Context> settings;

    /// @param settings shows the page that the form stands on
    TokenRoutes(Desk desk, Frames frames, Templates templates, Notes notes, Consumer<Context> settings) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
        this.settings = settings;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post("/settings/tokens", this::make);
        routes.post("/settings/tokens/{id}/revoke", this::revoke);
        routes.post("/settings/tokens/{id}/let-in", this::letIn);
    }

    /// The answer itself shows the token: it is kept nowhere, so no page could show it after a redirect.
    private void make(Context ctx) {
        Set<Scope> scopes = Arrays.stream(Scope.values())
                .filter(scope -> ctx.formParams("scope").contains(scope.word()))
                .collect(Collectors.toSet());
        Optional<Duration> lasts = Forms.number(ctx, "days")
                .map(Long::valueOf)
                .filter(ProgramsSection.LENGTHS::contains)
                .filter(days -> days > 0)
                .map(Duration::ofDays);
        try {
            Made made = desk.admitting().make(Forms.text(ctx, "name").orElse(""), scopes, lasts);
            ctx.html(templates.html(
                    "token",
                    new TokenPage(
                            frames.of(ctx, "A new token", "settings"),
                            made.token().name(),
                            ProgramsSection.may(made.token()),
                            made.secret(),
                            Here.base(ctx) + "/api/v1")));
        } catch (IllegalArgumentException refused) {
            Refused.say(ctx, String.valueOf(refused.getMessage()));
            settings.accept(ctx);
        }
    }

    private void revoke(Context ctx) {
        back(
                ctx,
                desk.admitting()
                        .revoke(id(ctx))
                        .map(token ->
                                "“" + token.name() + "” is refused from now on. You can let it in again for a day.")
                        .orElseThrow(NotFoundResponse::new));
    }

    private void letIn(Context ctx) {
        back(
                ctx,
                desk.admitting()
                        .letInAgain(id(ctx))
                        .map(token -> "“" + token.name() + "” is let in again.")
                        .orElse("It was revoked more than a day ago and is gone: make a new one."));
    }

    private static TokenId id(Context ctx) {
        try {
            return TokenId.of(ctx.pathParam("id"));
        } catch (IllegalArgumentException _) {
            throw new NotFoundResponse();
        }
    }

    private void back(Context ctx, String said) {
        notes.lead(ctx, "/settings#programs", said);
    }
}
