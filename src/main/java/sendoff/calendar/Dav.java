package sendoff.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import sendoff.calendar.CalendarTrouble.Kind;

/// HTTP with a calendar server, as one user. Follows redirects itself, so that the password goes only where it may.
final class Dav {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /// A batch of entries with a long description each; more is no answer to what is asked here.
    private static final int MOST_BYTES = 16_000_000;

    /// A whole answer may take so many times the patience: the client's own ends with the headers.
    private static final int SLOW_LINE = 6;

    private static final int REDIRECTS = 5;
    private static final int RETRIES = 2;
    static final String XML = "application/xml; charset=utf-8";

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String authorization;
    private final Duration patience;

    Dav(String user, String password) {
        this(user, password, PATIENCE);
    }

    /// @param patience how long a server may take to begin its answer
    Dav(String user, String password, Duration patience) {
        this.patience = patience;
        // Told apart from the first request on: RFC 7617, and over https nothing is gained by waiting for the 401.
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /// @param where the address that answered, after redirects
    record Answer(int status, String body, Optional<String> etag, URI where) {
        boolean isDone() {
            return status >= 200 && status < 300;
        }
    }

    Answer ask(String method, URI address, int depth, String xml) {
        return send(method, address, Map.of("Content-Type", XML, "Depth", String.valueOf(depth)), xml);
    }

    /// @throws CalendarTrouble if the server can't be reached, or leads where the password must not go
    Answer send(String method, URI address, Map<String, String> headers, String body) {
        URI at = SafeAddress.checked(address);
        for (int i = 0; i <= REDIRECTS; i++) {
            HttpResponse<InputStream> response = once(method, at, headers, body);
            Optional<String> location = response.headers().firstValue("Location");
            boolean leads =
                    response.statusCode() >= 301 && response.statusCode() <= 308 && response.statusCode() != 304;
            if (!leads || location.isEmpty()) {
                return answer(response, at);
            }
            close(response);
            at = SafeAddress.checked(at.resolve(uri(location.get(), at)), at);
        }
        throw new CalendarTrouble(Kind.STRANGE, address.getHost() + " sends Sendoff in a circle: check its address.");
    }

    private static URI uri(String text, URI from) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new CalendarTrouble(Kind.STRANGE, from.getHost() + " leads to an address that is none.");
        }
    }

    private HttpResponse<InputStream> once(String method, URI at, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(at)
                .timeout(patience)
                .header("Authorization", authorization)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return hearing(request.build());
        } catch (SSLException e) {
            throw new CalendarTrouble(
                    Kind.NOT_SAFE,
                    "The certificate of " + at.getHost() + " can't be trusted: check the address, or add the authority"
                            + " that signed it to this machine.");
        } catch (HttpTimeoutException e) {
            throw away(at, "does not answer");
        } catch (ConnectException | UnresolvedAddressException e) {
            throw away(at, "can't be reached");
        } catch (IOException e) {
            throw away(at, "ended the connection");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(at, "was not asked to the end");
        }
    }

    /// A server that speaks HTTP/1.0 ends each connection after one answer, and the client notices only when it asks
    /// again. Whatever is asked here may be asked twice: it is conditional, or changes nothing.
    private HttpResponse<InputStream> hearing(HttpRequest request) throws IOException, InterruptedException {
        for (int more = RETRIES; ; more--) {
            try {
                return client.send(request, BodyHandlers.ofInputStream());
            } catch (SSLException | HttpTimeoutException | ConnectException e) {
                throw e;
            } catch (IOException e) {
                if (more == 0) {
                    throw e;
                }
            }
        }
    }

    static CalendarTrouble away(URI at, String what) {
        return new CalendarTrouble(
                Kind.AWAY,
                "The calendar server " + at.getHost() + " " + what + ". Nothing is lost: it is tried again.");
    }

    private Answer answer(HttpResponse<InputStream> response, URI at) {
        var late = CompletableFuture.runAsync(
                () -> close(response),
                CompletableFuture.delayedExecutor(
                        patience.multipliedBy(SLOW_LINE).toMillis(), TimeUnit.MILLISECONDS));
        try (InputStream in = response.body()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new CalendarTrouble(
                        Kind.STRANGE, "The calendar server " + at.getHost() + " answers with more than can be read.");
            }
            return new Answer(
                    response.statusCode(),
                    new String(bytes, StandardCharsets.UTF_8),
                    response.headers().firstValue("ETag"),
                    at);
        } catch (IOException e) {
            throw away(at, "stopped in the middle of its answer");
        } finally {
            late.cancel(false);
        }
    }

    private static void close(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException e) {
            // What else it says does not matter.
            return;
        }
    }
}
