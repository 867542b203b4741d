package sendoff.connect;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/// Asks web servers: bounded in time and size, body included.
public final class Web {
    private static final int MOST_BYTES = 200_000;
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final Supplier<SSLContext> trust;

    /// @param trust whose certificates are believed
    public Web(SSLContext trust) {
        this(() -> trust);
    }

    private Web(Supplier<SSLContext> trust) {
        this.trust = trust;
    }

    /// Reads the certificates of this machine when the first server is asked: a short command asks none.
    public static Web standard() {
        return new Web(Web::ofThisMachine);
    }

    private static SSLContext ofThisMachine() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    /// @param later seconds the server asks to be left alone, or 0
    record Reply(int status, String body, int later) {}

    /// Follows no redirect: what is sent is for that server alone.
    Reply post(URI to, Map<String, String> form, Duration patience) throws IOException {
        return send(
                HttpRequest.newBuilder(to)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofString(query(form))),
                Redirect.NEVER,
                patience);
    }

    /// Follows redirects, but never from https to http.
    Reply get(URI from, Duration patience) throws IOException {
        return send(HttpRequest.newBuilder(from).GET(), Redirect.NORMAL, patience);
    }

    static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Reply send(HttpRequest.Builder request, Redirect redirects, Duration patience) throws IOException {
        var http = HttpClient.newBuilder()
                .sslContext(trust.get())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(redirects)
                .connectTimeout(CONNECTING.compareTo(patience) < 0 ? CONNECTING : patience)
                .build();
        try {
            var answer = http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(answer.statusCode(), answer.body(), later(answer));
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + patience, e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("cancelled", e);
        } finally {
            http.shutdownNow();
        }
    }

    private static int later(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
