package sendoff.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Protocol;
import sendoff.domain.Account.Security;
import sendoff.domain.Account.Sign;
import sendoff.domain.AccountId;
import sendoff.domain.Party;
import tools.jackson.databind.json.JsonMapper;

/// A JMAP server inside the test: the session and its faults; [FakeJmapStore] holds the mail.
public final class FakeJmap implements AutoCloseable {
    public static final String SECRET = "secret of a test";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public final FakeJmapStore store = new FakeJmapStore();

    private final HttpServer server;
    private final boolean tls;
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger authorised = new AtomicInteger();
    private final List<OutputStream> listeners = new CopyOnWriteArrayList<>();

    /// Nothing is found here.
    public boolean absent;

    /// How it wants people to sign in.
    public String challenge = "Basic realm=\"fake\"";

    /// It tells of changes by itself.
    public boolean events;

    public boolean sends = true;

    /// It has other things, but no mail.
    public boolean withoutMail;

    public int maxDelayedSend;

    /// Of what is fetched it gives the first half, and then nothing more.
    public volatile boolean stopsInTheMiddle;

    /// @param method   `*` for any, or a path such as `/download/`
    /// @param status   of the answer; 0: it hangs up, -1: nothing is wrong this time
    /// @param error    answered by the method itself, with status 200
    /// @param done     it is done all the same
    private record Fault(String method, int status, String error, boolean done) {}

    private FakeJmap(HttpServer server, boolean tls) {
        this.server = server;
        this.tls = tls;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public static FakeJmap start() {
        try {
            return new FakeJmap(HttpServer.create(anyPort(), 0), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FakeJmap start(SSLContext context) {
        try {
            var server = HttpsServer.create(anyPort(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            return new FakeJmap(server, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public Account account() {
        var here = new Endpoint("127.0.0.1", port(), tls ? Security.TLS : Security.NONE);
        return new Account(
                new AccountId(new java.util.UUID(1, 1)),
                Party.at(Accounts.ADDRESS),
                Accounts.ADDRESS,
                Sign.PASSWORD,
                Protocol.JMAP,
                here,
                Optional.of(here),
                List.of());
    }

    /// The next call of this method, or request of this path, gets that status.
    public void failing(String method, int status) {
        faults.add(new Fault(method, status, "", false));
    }

    /// The next call of this method is refused.
    public void refusing(String method, String error) {
        faults.add(new Fault(method, 200, error, false));
    }

    /// The next call of this method is done, but the line breaks before the answer.
    public void hangingUpAfter(String method) {
        faults.add(new Fault(method, 0, "", true));
    }

    /// The next call of this method breaks the line before anything is done.
    public void hangingUpAt(String method) {
        faults.add(new Fault(method, 0, "", false));
    }

    /// The line breaks at this method, once it was called so often.
    public void hangingUpAfterSo(String method, int often) {
        for (int i = 0; i < often; i++) {
            faults.add(new Fault(method, -1, "", false));
        }
        hangingUpAt(method);
    }

    /// Methods and paths, in order; asking forgets them.
    public List<String> asked() {
        var all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    /// Tells everybody who listens.
    public void tell(String event) {
        for (var listener : listeners) {
            try {
                listener.write(("event: " + event + "\ndata: {}\n\n").getBytes(UTF_8));
                listener.flush();
            } catch (IOException e) {
                listeners.remove(listener);
            }
        }
    }

    public boolean isHeard() {
        return !listeners.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestHeaders().containsKey("Authorization")) {
            authorised.incrementAndGet();
        }
        var path = exchange.getRequestURI().getPath();
        var body = exchange.getRequestBody().readAllBytes();
        if (absent) {
            reply(exchange, 404, "<html>nothing here</html>".getBytes(UTF_8));
        } else if (path.equals("/.well-known/jmap")) {
            exchange.getResponseHeaders().add("Location", "/session");
            reply(exchange, 307, new byte[0]);
        } else if (!isSignedIn(exchange)) {
            exchange.getResponseHeaders().add("WWW-Authenticate", challenge);
            reply(exchange, 401, new byte[0]);
        } else {
            signedIn(exchange, path, body);
        }
    }

    private void signedIn(HttpExchange exchange, String path, byte[] body) throws IOException {
        if (path.equals("/api/")) {
            call(exchange, body);
            return;
        }
        asked.add(path);
        var fault = fault(path);
        if (fault.isPresent()) {
            end(exchange, fault.get());
        } else if (path.equals("/session")) {
            reply(
                    exchange,
                    200,
                    withoutMail ? "{}".getBytes(UTF_8) : JSON.writeValueAsBytes(store.session(sends, maxDelayedSend)));
        } else if (path.startsWith("/upload/")) {
            reply(exchange, 201, JSON.writeValueAsBytes(java.util.Map.of("blobId", store.keep(body))));
        } else if (path.startsWith("/download/")) {
            var blob = store.blob(path.substring("/download/".length()));
            if (stopsInTheMiddle) {
                half(exchange, blob.orElseThrow());
            } else {
                reply(exchange, blob.isPresent() ? 200 : 404, blob.orElse(new byte[0]));
            }
        } else if (path.startsWith("/events") && events) {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            listeners.add(exchange.getResponseBody());
        } else {
            reply(exchange, path.startsWith("/events") ? 204 : 404, new byte[0]);
        }
    }

    private void call(HttpExchange exchange, byte[] body) throws IOException {
        var call = JSON.readTree(body).path("methodCalls").path(0);
        var method = call.path(0).asString();
        asked.add(method);
        var fault = fault(method);
        if (fault.isPresent() && !fault.get().done()) {
            if (fault.get().error().isEmpty()) {
                end(exchange, fault.get());
            } else {
                reply(
                        exchange,
                        200,
                        response("error", java.util.Map.of("type", fault.get().error())));
            }
            return;
        }
        var result = store.call(method, call.path(1));
        if (fault.isPresent()) {
            end(exchange, fault.get());
        } else {
            reply(exchange, 200, response(result.method(), result.answer()));
        }
    }

    private static byte[] response(String method, Object answer) {
        return JSON.writeValueAsBytes(
                java.util.Map.of("methodResponses", List.of(List.of(method, answer, "0")), "sessionState", "s"));
    }

    /// Mails are fetched side by side: a fault is for one of them.
    private synchronized Optional<Fault> fault(String method) {
        var fault = faults.stream()
                .filter(one -> one.method().equals("*")
                        || method.equals(one.method())
                        || one.method().startsWith("/") && method.startsWith(one.method()))
                .findFirst();
        fault.ifPresent(faults::remove);
        return fault.filter(one -> one.status() >= 0);
    }

    private static void end(HttpExchange exchange, Fault fault) throws IOException {
        if (fault.status() == 0) {
            exchange.close();
        } else {
            exchange.getResponseHeaders().add("Retry-After", "120");
            reply(exchange, fault.status(), new byte[0]);
        }
    }

    /// How many requests said who we are.
    public int authorised() {
        return authorised.get();
    }

    private boolean isSignedIn(HttpExchange exchange) {
        var wanted = challenge.startsWith("Basic")
                ? "Basic " + Base64.getEncoder().encodeToString((Accounts.ADDRESS + ":" + SECRET).getBytes(UTF_8))
                : "Bearer " + SECRET.replace(" ", "-");
        return wanted.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static void half(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
