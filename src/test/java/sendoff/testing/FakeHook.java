package sendoff.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A program that is told what happens on the desk, and answers as it is told to.
public final class FakeHook implements AutoCloseable {
    /// Closes the connection instead of answering.
    public static final int HANGS_UP = 0;

    /// Never answers.
    public static final int SLEEPS = -1;

    /// What it was told, in order.
    public final List<Heard> heard = new CopyOnWriteArrayList<>();

    private final Deque<Integer> answers = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;
    private volatile int usual = 204;

    /// One call, as it came in.
    public record Heard(String id, String timestamp, String signature, String type, String body) {}

    public FakeHook() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::hear);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?key=a%20b";
    }

    /// Answers so from now on.
    public FakeHook answering(int status) {
        usual = status;
        return this;
    }

    /// Answers the next calls so.
    public synchronized FakeHook then(int... next) {
        for (int status : next) {
            answers.add(status);
        }
        return this;
    }

    private synchronized int next() {
        return answers.isEmpty() ? usual : answers.pop();
    }

    private void hear(HttpExchange call) throws IOException {
        try (call) {
            var headers = call.getRequestHeaders();
            heard.add(new Heard(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    headers.getFirst("Content-Type"),
                    new String(call.getRequestBody().readAllBytes(), UTF_8)));
            int status = next();
            if (status == SLEEPS) {
                closed.await();
            } else if (status != HANGS_UP) {
                call.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
                call.sendResponseHeaders(status, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
