package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.common.NoSuchIntroduction;
import sendoff.desk.common.NoSuchThing;
import sendoff.desk.common.NotPossible;
import sendoff.store.DatabaseTrouble;
import sendoff.store.FullDisk;
import sendoff.web.api.Api;

/// Says what went wrong and what to do: to a person on a page, to a program in its own way.
final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final int DEEP = 20;

    private final Templates templates;
    private final boolean sample;

    Troubles(Templates templates, boolean sample) {
        this.templates = templates;
        this.sample = sample;
    }

    void on(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (trouble, ctx) -> refuse(ctx, trouble.getStatus()));
        routes.exception(NoSuchIntroduction.class, this::gone);
        routes.exception(NoSuchThing.class, this::nothing);
        routes.exception(NotPossible.class, this::notNow);
        routes.exception(DatabaseTrouble.class, this::surroundings);
        routes.exception(Exception.class, this::broke);
        routes.error(404, "*", ctx -> {
            if (!AskRoutes.hasSaid(ctx) && !Api.hasSaid(ctx)) {
                refuse(ctx, 404);
            }
        });
        routes.error(405, "*", ctx -> refuse(ctx, 405));
    }

    private void refuse(Context ctx, int status) {
        switch (status) {
            case 404 -> say(ctx, 404, "There is nothing here", "The page was moved, or what it showed is gone.");
            case 405 -> say(ctx, 405, "That can’t be done here", "Go back to the desk and try it from there.");
            case 413 -> say(ctx, 413, "That is too much at once", "A form here takes up to 2 MB. Nothing was changed.");
            default -> say(ctx, status, "That could not be read", "Go back and try it again. Nothing was changed.");
        }
    }

    private void nothing(NoSuchThing trouble, Context ctx) {
        LOG.debug("refused a request", trouble);
        say(ctx, 404, "There is nothing here", "The page was moved, or what it showed is gone.");
    }

    private void gone(NoSuchIntroduction trouble, Context ctx) {
        say(ctx, 404, "It is not here any more", message(trouble));
    }

    private void notNow(NotPossible trouble, Context ctx) {
        LOG.debug("could not do it now", trouble);
        say(ctx, 409, "That can’t be done now", message(trouble));
    }

    /// The disk is full, the data file held or damaged: its message says what to do.
    private void surroundings(DatabaseTrouble trouble, Context ctx) {
        LOG.warn("the data could not be used: {}", message(trouble));
        say(ctx, trouble.isPassing() ? 503 : 500, "That could not be done", message(trouble));
    }

    private void broke(Exception trouble, Context ctx) {
        if (FullDisk.is(trouble)) {
            say(
                    ctx,
                    503,
                    "That could not be done",
                    "The disk is full. Nothing was changed: free some space and try again.");
            return;
        }
        LOG.error("a page broke: {}\n{}", ctx.endpoint().path, where(trouble));
        say(ctx, 500, "Something broke", "Nothing was sent. Go back and try it again; what happened is in the log.");
    }

    private static String message(Exception trouble) {
        return Optional.ofNullable(trouble.getMessage()).orElse("");
    }

    /// Where it happened, without its message: that may quote mail.
    static String where(Throwable trouble) {
        String frames = Arrays.stream(trouble.getStackTrace())
                .limit(DEEP)
                .map(frame -> "    at " + frame)
                .collect(Collectors.joining("\n"));
        String cause = trouble.getCause() == null ? "" : "\ncaused by " + where(trouble.getCause());
        return trouble.getClass().getName() + "\n" + frames + cause;
    }

    /// The same, and nothing else is done about the request.
    void stop(Context ctx, int status, String heading, String what) {
        say(ctx, status, heading, what);
        ctx.skipRemainingHandlers();
    }

    private void say(Context ctx, int status, String heading, String what) {
        if (ctx.res().isCommitted()) {
            // A file that is half out must not look whole.
            ServletContextRequest.getServletContextRequest(ctx.req())
                    .getServletChannel()
                    .abort(new IllegalStateException(heading));
            return;
        }
        if (Api.serves(ctx)) {
            Api.refuse(ctx, status, heading + ". " + what);
            return;
        }
        ctx.status(status);
        Frame frame = Frame.bare(heading, Looking.theme(ctx), sample);
        ctx.html(templates.html("error", new ErrorPage(frame, heading, what, typed(ctx))));
    }

    /// What was written into the form that failed: without script the browser forgets it.
    private static String typed(Context ctx) {
        boolean form = ctx.isFormUrlencoded() && !Looking.wantsPart(ctx);
        return form ? Optional.ofNullable(ctx.formParam("text")).orElse("") : "";
    }
}
