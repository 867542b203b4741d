package sendoff.desk.connecting;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A free address of this machine that a provider leads back to, while no desk is open that could take it
/// (RFC 8252 §7.3). It serves nothing else.
public final class Landing implements AutoCloseable {
    /// The same as on a desk: some providers compare it.
    public static final String PATH = "/sign-in/back";

    private final HttpServer server;
    private final Predicate<Map<String, String>> ours;
    private final CountDownLatch came = new CountDownLatch(1);

    private Landing(HttpServer server, Predicate<Map<String, String>> ours) {
        this.server = server;
        this.ours = ours;
        server.createContext("/", this::answer);
        server.start();
    }

    /// @param ours whether what was brought belongs to the sign-in under way
    public static Landing open(Predicate<Map<String, String>> ours) {
        try {
            return new Landing(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), ours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param host `127.0.0.1` or `localhost`, as the provider wants it
    public URI address(String host) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + PATH);
    }

    /// Waits until the provider led back here.
    ///
    /// @return whether it did
    public boolean await(Duration patience) throws InterruptedException {
        return came.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// What an address carries behind its question mark.
    public static Map<String, String> query(@Nullable String raw) {
        return Arrays.stream((raw == null ? "" : raw).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (one, _) -> one));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean here = exchange.getRequestMethod().equals("GET")
                && exchange.getRequestURI().getPath().equals(PATH);
        boolean good = here && ours.test(query(exchange.getRequestURI().getRawQuery()));
        byte[] words = (good
                        ? "Thank you. Go back to the terminal; this page can be closed."
                        : "This does not belong to the sign-in that Sendoff waits for. Nothing was done.")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
        exchange.getResponseHeaders().add("Cache-Control", "no-store");
        exchange.sendResponseHeaders(good ? 200 : 404, words.length);
        exchange.getResponseBody().write(words);
        exchange.close();
        if (good) {
            came.countDown();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
