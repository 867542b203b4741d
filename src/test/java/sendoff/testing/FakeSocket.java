package sendoff.testing;

import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Where Slack tells news: a WebSocket on loopback.
public final class FakeSocket implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Javalin server;
    private final BlockingQueue<WsContext> connected = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<WsContext> all = new CopyOnWriteArrayList<>();

    public FakeSocket() {
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.ws("/link", ws -> {
                ws.onConnect(context -> {
                    all.add(context);
                    connected.add(context);
                    context.send("{\"type\":\"hello\",\"num_connections\":1}");
                });
                ws.onMessage(context -> heard.add(context.message()));
            });
        });
        server.start("127.0.0.1", 0);
    }

    public String address() {
        return "ws://127.0.0.1:" + server.port() + "/link";
    }

    /// Waits for the next connection.
    public FakeSocket isConnected() throws InterruptedException {
        if (connected.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS) == null) {
            throw new AssertionError("nobody connected");
        }
        return this;
    }

    /// Tells that something was said, in an envelope with this id.
    public void tells(String id, String conversation) {
        tells(id, conversation, "\"channel_type\":\"im\",\"text\":\"x\"");
    }

    /// Tells of an event.
    ///
    /// @param more what else it says, as members of a JSON object
    public void tellsOf(String conversation, String more) {
        tells("envelope-of-event", conversation, more);
    }

    private void tells(String id, String conversation, String more) {
        say("{\"envelope_id\":\"" + id
                + "\",\"type\":\"events_api\",\"accepts_response_payload\":false,\"payload\":{\"event\":"
                + "{\"type\":\"message\",\"channel\":\"" + conversation + "\"," + more + "}}}");
    }

    public void asksToConnectAnew() {
        say("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\",\"debug_info\":{}}");
    }

    public void say(String text) {
        all.getLast().send(text);
    }

    /// The next thing it is told.
    public String hears() throws InterruptedException {
        String text = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return text == null ? "nothing" : text;
    }

    @Override
    public void close() {
        server.stop();
    }
}
