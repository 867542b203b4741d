package sendoff.web.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import sendoff.desk.programs.Admitting;
import sendoff.domain.ApiToken;
import sendoff.domain.ApiToken.Scope;
import sendoff.web.Limit;

/// Lets in whoever shows a token with the right scope. The session of a browser counts for nothing here: other websites
/// could make a browser send its cookie, but none can make it send a token.
final class Bearers {
    private static final int A_MINUTE = 120;
    private static final String BEARER = "Bearer ";

    private final Admitting admitting;
    private final Limit limit;

    Bearers(Admitting admitting, Clock clock) {
        this.admitting = admitting;
        this.limit = new Limit(clock, A_MINUTE, Duration.ofMinutes(1));
    }

    Handler with(Scope scope, Handler then) {
        return with(scope, (ctx, _) -> then.handle(ctx));
    }

    interface Knowing {
        void handle(Context ctx, ApiToken token) throws Exception;
    }

    Handler with(Scope scope, Knowing then) {
        return ctx -> then.handle(ctx, admit(ctx, scope));
    }

    private ApiToken admit(Context ctx, Scope scope) {
        String shown = Optional.ofNullable(ctx.header("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .orElseThrow(() -> Refusal.unknown(
                        "",
                        "Send a token, as “Authorization: Bearer sendoff_…”. Make one under Settings, Programs, or with"
                                + " “sendoff token add”."));
        // Wrong tokens are not counted: nobody guesses 256 bits, and a count by caller could lock the owner out.
        ApiToken token = admitting
                .admit(shown)
                .orElseThrow(() -> Refusal.unknown(
                        "invalid_token",
                        "This token is unknown, revoked or over. See Settings, Programs, and make a new one."));
        Duration wait = limit.mustWait(token.id().toString());
        if (!wait.isZero()) {
            throw Refusal.tooOften(wait);
        }
        limit.count(token.id().toString());
        if (!token.may(scope)) {
            throw Refusal.of(
                    HttpStatus.FORBIDDEN,
                    "The token “" + token.name() + "” lacks the scope " + scope.word()
                            + ". Scopes can't be added: make a token that has it, and revoke this one.");
        }
        return token;
    }
}
