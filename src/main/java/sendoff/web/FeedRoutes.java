package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.domain.Sha256;

/// The private calendar feed: who knows its address may read it, and nothing else.
final class FeedRoutes implements Routes {
    static final String PATH = "/feed/";

    /// Calendar programs ask every quarter of an hour or less often.
    private static final int MOST = 60;

    private static final int GUESSES = 10;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Desk desk;
    private final Limit reads;
    private final Limit guesses;

    FeedRoutes(Desk desk) {
        this.desk = desk;
        reads = new Limit(desk.clock(), MOST, HOUR);
        guesses = new Limit(desk.clock(), GUESSES, HOUR);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(PATH + "{token}.ics", this::feed);
    }

    private void feed(Context ctx) {
        Optional<String> feed = desk.calendar().feed(ctx.pathParam("token"));
        Limit limit = feed.isPresent() ? reads : guesses;
        if (mustWait(ctx, limit)) {
            return;
        }
        limit.count(Caller.of(ctx));
        if (feed.isEmpty()) {
            throw new NotFoundResponse();
        }
        String etag = "\"" + fingerprint(feed.get()) + "\"";
        ctx.header("ETag", etag);
        ctx.header("Cache-Control", "private, no-cache");
        ctx.header("Referrer-Policy", "no-referrer");
        if (etag.equals(ctx.header("If-None-Match"))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        ctx.contentType("text/calendar; charset=utf-8");
        ctx.header("Content-Disposition", "inline; filename=\"sendoff.ics\"");
        ctx.result(feed.get());
    }

    private static boolean mustWait(Context ctx, Limit limit) {
        Duration wait = limit.mustWait(Caller.of(ctx));
        if (wait.isZero()) {
            return false;
        }
        ctx.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", String.valueOf(wait.toSeconds() + 1));
        ctx.contentType("text/plain; charset=utf-8").result("Too often. Try again later.");
        return true;
    }

    private static String fingerprint(String text) {
        return HexFormat.of().formatHex(Sha256.of(text), 0, 16);
    }
}
