package sendoff.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.Desk;

/// A second listener for everybody: the request page, its check link and the calendar feed. It knows no other page, no
/// session and no cookie, so that the desk itself can stay on this machine.
public final class PublicServer {
    private static final Logger LOG = LoggerFactory.getLogger(PublicServer.class);

    private final String host;
    private final int wanted;
    private final Templates templates = new Templates();
    private final AskViews views;
    private final Guard guard = new Guard(List.of());
    private final List<Routes> routes;
    private final Javalin server;

    private PublicServer(Desk desk, String host, int port, boolean sample) {
        this.host = host;
        this.wanted = port;
        this.views = new AskViews(desk, sample);
        this.routes = List.of(new AskRoutes(desk, templates, sample, _ -> base()), new FeedRoutes(desk));
        this.server = Javalin.create(this::configure);
    }

    /// @param host the address to listen on
    /// @param port 0 takes any free one
    public static PublicServer of(Desk desk, String host, int port, boolean sample) {
        return new PublicServer(desk, host, port, sample);
    }

    /// @return the port it listens on
    public int start() {
        server.start(host, wanted);
        return server.port();
    }

    public void stop() {
        server.stop();
    }

    /// Where a check link leads while the owner set no address: never what a request calls this server, since anybody
    /// can send any `Host`. Listening everywhere, it has no name of its own.
    private Optional<String> base() {
        try {
            return InetAddress.getByName(host).isAnyLocalAddress()
                    ? Optional.empty()
                    : Optional.of("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port());
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }

    /// Every address it answers, as patterns.
    List<String> endpoints() {
        return WebServer.endpoints(server);
    }

    private void configure(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = AskRoutes.MOST_BYTES;
        config.http.defaultContentType = "text/html; charset=utf-8";
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(8_192);
        });
        config.routes.before(this::admit);
        config.routes.get("/static/<file>", ctx -> Statics.serveLooks(ctx, ctx.pathParam("file")));
        routes.forEach(page -> page.on(config.routes));
        config.routes.exception(HttpResponseException.class, (trouble, ctx) -> refuse(ctx, trouble.getStatus()));
        config.routes.exception(Exception.class, (trouble, ctx) -> {
            LOG.error("a public page broke: {}", Troubles.where(trouble));
            refuse(ctx, 500);
        });
        config.routes.error(404, "*", ctx -> refuse(ctx, 404));
    }

    /// Other websites can't send the form in their visitors' names.
    private void admit(Context ctx) {
        guard.headers(ctx);
        if (!guard.isOurs(ctx)) {
            refuse(ctx, 403);
            ctx.skipRemainingHandlers();
        } else if (ctx.req().getContentLengthLong() > AskRoutes.MOST_BYTES) {
            refuse(ctx, 413);
            ctx.skipRemainingHandlers();
        }
    }

    private void refuse(Context ctx, int status) {
        if (AskRoutes.hasSaid(ctx)) {
            return;
        }
        AskSaidPage page = switch (status) {
            case 404, 405 -> views.nothingHere();
            case 403 ->
                views.trouble(
                        "Another website asked for this", "Nothing was sent. Open the page itself and try it there.");
            case 413 ->
                views.trouble("That is too much at once", "A request is a page long at most. Nothing was sent.");
            default -> views.trouble("That could not be read", "Go back and try it again. Nothing was sent.");
        };
        ctx.status(status).html(templates.html("ask/said", page));
    }
}
