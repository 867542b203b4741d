package sendoff.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import sendoff.connect.OAuth;
import sendoff.connect.OAuthProvider;
import sendoff.connect.OAuthProviders;
import sendoff.connect.Web;

/// An OAuth server on loopback, as strict as the real ones: codes work once, with their verifier and address; grants
/// can be taken back. Its access tokens are JWTs that Dovecot of the shared servers takes.
public final class FakeOAuth implements AutoCloseable {
    public static final String CLIENT = "ada-s-own-app";
    public static final String SECRET = "not-so-secret";
    /// The key of `dovecot.sh`.
    private static final byte[] KEY = Base64.getDecoder().decode("c2VuZG9mZi10ZXN0LXNlY3JldC1ub3QtYS1yZWFsLW9uZQ==");

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, String> grants = new ConcurrentHashMap<>();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger counter = new AtomicInteger();
    private volatile String owner = "ada@example.com";
    private volatile Duration lasts = Duration.ofHours(1);
    private volatile Optional<String> refusing = Optional.empty();
    private volatile boolean rotating;
    private volatile boolean agreed;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile CountDownLatch arrived = new CountDownLatch(1);

    private FakeOAuth(HttpServer server) {
        this.server = server;
        server.createContext("/authorise", this::authorise);
        server.createContext("/token", this::token);
        server.createContext("/device", this::device);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public static FakeOAuth start() {
        try {
            return new FakeOAuth(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As the provider called so, standing for the mail servers of this machine.
    ///
    /// @param id `google` or `microsoft`
    public OAuthProvider provider(String id) {
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        boolean google = id.equals("google");
        return new OAuthProvider(
                id,
                google ? "Google" : "Microsoft",
                List.of("127.0.0.1"),
                base.replace("127.0.0.1", "localhost") + "/authorise", // for a browser another site than the desk
                base + "/token",
                google ? Optional.empty() : Optional.of(base + "/device"),
                "mail offline",
                Map.of("prompt", "consent"),
                google ? "127.0.0.1" : "localhost",
                google,
                google);
    }

    public OAuth as(String id, java.time.Clock clock) {
        return new OAuth(new OAuthProviders(List.of(provider(id))), Web.standard(), clock);
    }

    /// Whose mailbox the tokens are for.
    public FakeOAuth of(String address) {
        owner = address;
        return this;
    }

    public FakeOAuth lasting(Duration time) {
        lasts = time;
        return this;
    }

    /// Gives another lasting token at each renewal, as Microsoft does; the one before ends.
    public FakeOAuth rotating() {
        rotating = true;
        return this;
    }

    /// Answers every question about tokens so, such as `invalid_grant`; with a status before it, such as `503 x`.
    public void refuse(String error) {
        refusing = Optional.of(error);
    }

    public void relent() {
        refusing = Optional.empty();
    }

    public void revokeAll() {
        grants.clear();
    }

    /// The owner types in the device's code.
    public void agree() {
        agreed = true;
    }

    /// Holds the answers about tokens back until [#release].
    public void hold() {
        gate = new CountDownLatch(1);
        arrived = new CountDownLatch(1);
    }

    public void awaitQuestion() throws InterruptedException {
        if (!arrived.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody asked for a token");
        }
    }

    public void release() {
        gate.countDown();
    }

    /// The forms that came to the token address.
    public List<Map<String, String>> asked() {
        return List.copyOf(asked);
    }

    public long renewals() {
        return asked.stream()
                .filter(form -> "refresh_token".equals(form.get("grant_type")))
                .count();
    }

    /// What a browser is led back to when the owner agrees there.
    public URI agree(URI go) {
        var fields = fields(go.getRawQuery());
        String code = "code-" + counter.incrementAndGet();
        codes.put(code, fields);
        return URI.create(fields.get("redirect_uri") + "?code=" + code + "&state=" + encoded(fields.get("state")));
    }

    /// What it is led back to when they do not.
    public URI deny(URI go) {
        var fields = fields(go.getRawQuery());
        return URI.create(fields.get("redirect_uri") + "?error=access_denied&state=" + encoded(fields.get("state")));
    }

    public static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void authorise(HttpExchange exchange) throws IOException {
        URI back = agree(exchange.getRequestURI());
        exchange.getResponseHeaders().add("Location", back.toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void device(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        agreed = false;
        say(
                exchange,
                200,
                "{\"device_code\":\"device-1\",\"user_code\":\"WDJB-MJHT\",\"verification_uri\":"
                        + "\"https://microsoft.com/devicelogin\",\"expires_in\":900,\"interval\":5}");
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(form);
        arrived.countDown();
        pass();
        if (refusing.isPresent()) {
            String[] words = refusing.get().split(" ", 2);
            boolean numbered = words[0].matches("\\d+");
            int status = numbered ? Integer.parseInt(words[0]) : 400;
            String error = numbered ? "x" : words[0];
            String more = words.length > 1 ? words[1] : "";
            say(exchange, status, "{\"error\":\"" + error + "\",\"error_description\":\"" + more + "\"}");
            return;
        }
        Optional<String> refusal = refusal(form);
        if (refusal.isPresent()) {
            say(exchange, 400, "{\"error\":\"" + refusal.get() + "\"}");
            return;
        }
        say(exchange, 200, granted(form));
    }

    private void pass() {
        try {
            if (!gate.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody released the answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> refusal(Map<String, String> form) {
        if (!CLIENT.equals(form.get("client_id"))) {
            return Optional.of("invalid_client");
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> {
                var known = codes.remove(form.getOrDefault("code", ""));
                yield known != null
                                && known.get("redirect_uri").equals(form.get("redirect_uri"))
                                && known.get("code_challenge").equals(hash(form.getOrDefault("code_verifier", "")))
                        ? Optional.empty()
                        : Optional.of("invalid_grant");
            }
            case "refresh_token" ->
                grants.containsKey(form.getOrDefault("refresh_token", ""))
                        ? Optional.empty()
                        : Optional.of("invalid_grant");
            case "urn:ietf:params:oauth:grant-type:device_code" ->
                agreed ? Optional.empty() : Optional.of("authorization_pending");
            default -> Optional.of("unsupported_grant_type");
        };
    }

    private String granted(Map<String, String> form) {
        String before = form.getOrDefault("refresh_token", "");
        String refresh = before.isEmpty() || rotating ? "lasting-" + counter.incrementAndGet() : before;
        if (rotating) {
            grants.remove(before);
        }
        grants.put(refresh, owner);
        var answer = new HashMap<String, String>();
        answer.put("refresh_token", refresh);
        answer.put("access_token", token(owner, lasts));
        answer.put("token_type", "Bearer");
        answer.put("scope", "mail");
        String fields = answer.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":\"" + field.getValue() + "\"")
                .collect(Collectors.joining(","));
        return "{" + fields + ",\"expires_in\":" + lasts.toSeconds() + "}";
    }

    /// A token that Dovecot takes for this address, by the clock of this machine.
    public String token(String address, Duration good) {
        long now = Instant.ofEpochMilli(System.currentTimeMillis()).getEpochSecond();
        String head = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        String body = base64(("{\"email\":\"" + address + "\",\"sub\":\"" + address + "\",\"jti\":\""
                        + counter.incrementAndGet() + "\",\"iat\":" + (now - 60) + ",\"exp\":"
                        + (now + good.toSeconds()) + "}")
                .getBytes(StandardCharsets.UTF_8));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            return head + "." + body + "."
                    + base64(mac.doFinal((head + "." + body).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        gate.countDown();
        server.stop(0);
    }
}
