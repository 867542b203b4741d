package sendoff.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/// Tells a program of the owner what happened, signed as Standard Webhooks has it.
///
/// The owner alone says where to, this machine and their own network included: that is where such programs run. What
/// could be made of that by others is little: no redirect is followed, nothing that comes back is shown or kept but the
/// status, and it ends in time.
public final class WebhookCarrier {
    private static final int GONE = 410;

    private final Duration patience;

    /// @param patience for all of one call, the answer's body included
    public WebhookCarrier(Duration patience) {
        this.patience = patience;
    }

    /// What came of a call.
    public sealed interface Outcome {
        record Arrived() implements Outcome {}

        /// @param because in words for the owner; trying again may help
        record Failed(String because) implements Outcome {}

        /// Nobody wants to be called there any more.
        record Gone() implements Outcome {}
    }

    /// @param secret  `whsec_…`
    /// @param id      the same at each attempt
    /// @param payload JSON
    public Outcome call(URI to, String secret, String id, Instant at, String payload) {
        var request = HttpRequest.newBuilder(to)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Sendoff")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(at.getEpochSecond()))
                .header("webhook-signature", WebhookSignature.of(secret, id, at, payload))
                .POST(BodyPublishers.ofString(payload, UTF_8))
                .build();
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(patience)
                .build();
        try {
            return outcome(http.sendAsync(request, BodyHandlers.discarding())
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode());
        } catch (TimeoutException e) {
            return tooSlow();
        } catch (ExecutionException e) {
            return failed(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("The desk was closed meanwhile.");
        } finally {
            http.shutdownNow();
        }
    }

    private static Outcome outcome(int status) {
        if (status / 100 == 2) {
            return new Outcome.Arrived();
        }
        if (status == GONE) {
            return new Outcome.Gone();
        }
        return new Outcome.Failed(
                status / 100 == 3
                        ? "It leads on to another address (" + status
                                + "), which is not followed: enter that one itself."
                        : "It answered " + status + ".");
    }

    private Outcome tooSlow() {
        return new Outcome.Failed("It gave no answer within " + patience.toSeconds() + " s.");
    }

    private Outcome failed(Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _ -> tooSlow();
            case UnknownHostException _ -> new Outcome.Failed("There is no such host.");
            case ConnectException refused ->
                new Outcome.Failed(
                        refused.getCause() instanceof java.nio.channels.UnresolvedAddressException
                                ? "There is no such host."
                                : "Nothing listens there.");
            case SSLException _ -> new Outcome.Failed("No authority vouches for the certificate it shows.");
            case IOException _ -> new Outcome.Failed("The connection broke off before it answered.");
            default ->
                new Outcome.Failed(
                        "It could not be reached: " + cause.getClass().getSimpleName() + ".");
        };
    }
}
