package sendoff.mail;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import sendoff.domain.Account.Security;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests to a JMAP server, signed in. It finds the session first (RFC 8620 §2.2), and says who we are only to
/// a server that asks for it: the web server of a domain need not be the one for its mail.
final class JmapWire implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int REDIRECTS = 5;
    /// A mail that keeps coming in may take so many times the patience.
    private static final int SLOW_LINE = 20;

    private static final Duration LATER = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final MailServer server;
    private final Duration patience;
    private final HttpClient client;
    private Optional<String> credentials = Optional.empty();

    /// @param patience how long one answer of the server may take
    JmapWire(MailServer server, Duration patience) {
        this.server = server;
        this.patience = patience;
        // Without this the client would offer HTTP/2 in the clear, which some servers take for another protocol.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .sslContext(server.tls())
                .build();
    }

    MailServer server() {
        return server;
    }

    /// Signs in.
    ///
    /// @throws AccountTrouble when there is no JMAP, or it does not accept who we are
    JmapSession session(String secret) {
        var at = address();
        var asked = get(at);
        for (int i = 0; i < REDIRECTS && isRedirect(asked); i++) {
            at = redirected(at, asked);
            asked = get(at);
        }
        if (asked.statusCode() != 401 && asked.statusCode() != 403) {
            throw isPassing(asked) ? trouble(asked) : server.withoutJmap("it answers " + asked.statusCode());
        }
        credentials = Optional.of(credentials(asked.headers().allValues("WWW-Authenticate"), secret));
        var said = get(at);
        if (said.statusCode() != 200) {
            throw trouble(said);
        }
        return JmapSession.of(json(said.body()), at)
                .map(this::encrypted)
                .orElseThrow(() -> server.withoutJmap("what it answers names no account with mail"));
    }

    /// Calls methods.
    ///
    /// @return the whole answer
    JsonNode post(URI to, Object request) {
        var body = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(request));
        var answer =
                send(request(to).header("Content-Type", "application/json").POST(body), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw trouble(answer);
        }
        return json(answer.body());
    }

    /// @return the answer, a JSON object
    JsonNode upload(URI to, byte[] message) {
        BodyPublisher body = BodyPublishers.ofByteArray(message);
        var answer = send(request(to).header("Content-Type", "message/rfc822").POST(body), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw trouble(answer);
        }
        return json(answer.body());
    }

    /// The beginning of what lies there.
    ///
    /// @return empty when it is gone, or the server does not give it out
    Optional<byte[]> download(URI from, int atMost) {
        var beginning = new Beginning(atMost);
        var answer = send(request(from).GET(), _ -> beginning, beginning::grew);
        if (answer.statusCode() == 200) {
            return Optional.of(answer.body());
        }
        if (answer.statusCode() == 401 || isPassing(answer) && answer.statusCode() != 500) {
            throw trouble(answer);
        }
        return Optional.empty();
    }

    /// Opens a stream that goes on until one side closes it.
    ///
    /// @return empty when the server has none
    Optional<HttpResponse<java.util.stream.Stream<String>>> listen(URI to) {
        var answer = send(request(to).header("Accept", "text/event-stream").GET(), BodyHandlers.ofLines());
        boolean streams = answer.statusCode() == 200
                && answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/event-stream"))
                        .isPresent();
        if (streams) {
            return Optional.of(answer);
        }
        answer.body().close();
        return Optional.empty();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private URI address() {
        var to = server.endpoint();
        var scheme = to.security() == Security.NONE ? "http" : "https";
        return URI.create(scheme + "://" + to + "/.well-known/jmap");
    }

    /// Some providers name further hosts, all of them reached over TLS as well.
    private JmapSession encrypted(JmapSession session) {
        try {
            checkEncrypted(session.apiAddress());
            checkEncrypted(session.uploadAddress());
            checkEncrypted(session.blob("x"));
            return session;
        } catch (IllegalArgumentException e) {
            throw server.withoutJmap("the addresses it names can't be read");
        }
    }

    private void checkEncrypted(URI to) {
        if (server.endpoint().security() != Security.NONE && !"https".equals(to.getScheme())) {
            throw server.withoutJmap("it leads to " + to.getHost() + " without encryption");
        }
    }

    private HttpResponse<byte[]> get(URI from) {
        return send(request(from).GET(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(URI to) {
        var request = HttpRequest.newBuilder(to).header("Accept", "application/json");
        credentials.ifPresent(known -> request.setHeader("Authorization", known));
        return request;
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        return send(request, handler, () -> false);
    }

    /// @param goesOn whether the answer is still coming in: then it may take so many times as long
    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler, BooleanSupplier goesOn) {
        var answer = client.sendAsync(request.build(), handler);
        try {
            for (int i = 0; i < SLOW_LINE; i++) {
                try {
                    return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (!goesOn.getAsBoolean()) {
                        break;
                    }
                }
            }
            answer.cancel(true);
            throw server.explain(new HttpTimeoutException("no answer"));
        } catch (ExecutionException | CompletionException e) {
            throw server.explain(e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw server.closed();
        }
    }

    private URI redirected(URI from, HttpResponse<?> answer) {
        try {
            var to = from.resolve(answer.headers().firstValue("Location").orElse(""));
            checkEncrypted(to);
            return to;
        } catch (IllegalArgumentException e) {
            throw server.withoutJmap("it leads nowhere");
        }
    }

    /// A server that takes only tokens gets what the owner typed as one: they need not know the difference.
    private String credentials(List<String> challenges, String secret) {
        boolean onlyTokens = offers(challenges, "bearer") && !offers(challenges, "basic");
        if (server.signsWithToken() || onlyTokens) {
            if (!secret.strip().matches("[!-~]+")) {
                throw server.loginRefused();
            }
            return "Bearer " + secret.strip();
        }
        var both = server.account().login() + ":" + secret;
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean offers(List<String> challenges, String scheme) {
        return challenges.stream()
                .anyMatch(challenge -> challenge.toLowerCase(Locale.ROOT).contains(scheme));
    }

    private JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw server.withoutJmap("what it answers can't be read");
        }
    }

    private AccountTrouble trouble(HttpResponse<?> answer) {
        return switch (answer.statusCode()) {
            case 401, 403 -> server.loginRefused();
            case 429, 503 -> server.later(wait(answer));
            default -> server.answered(answer.statusCode());
        };
    }

    /// How long the server wants us to wait; dates are not worth reading here.
    private static Duration wait(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Math.max(1, Long.parseLong(seconds))))
                .filter(wait -> wait.compareTo(LONGEST_WAIT) < 0)
                .orElse(LATER);
    }

    private static boolean isPassing(HttpResponse<?> answer) {
        return answer.statusCode() == 429 || answer.statusCode() >= 500;
    }

    private static boolean isRedirect(HttpResponse<?> answer) {
        return List.of(301, 302, 303, 307, 308).contains(answer.statusCode());
    }
}
