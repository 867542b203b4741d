package sendoff.assistant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// Asks a model for text. Interrupting the thread that asks cancels it.
public final class Chat {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] END = {};
    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_LINE = 200_000;
    private static final int MOST_TOKENS = 700;

    private final Where where;
    private final String key;
    private final Patience patience;

    /// How long to wait.
    ///
    /// @param connect for the server to be reached
    /// @param first   for its first word: a model may have to be loaded
    /// @param silence between two pieces
    /// @param whole   for all of it
    public record Patience(Duration connect, Duration first, Duration silence, Duration whole) {
        public static final Patience USUAL = new Patience(
                Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(150));
    }

    /// @param key what the server asks for, or empty
    public Chat(Where where, String key, Patience patience) {
        this.where = where;
        this.key = key;
        this.patience = patience;
    }

    /// Exactly what is sent as the body.
    public static String body(Where where, List<Line> lines) {
        return JSON.writeValueAsString(Map.of(
                "model",
                where.model(),
                "stream",
                true,
                "temperature",
                0.4,
                "max_tokens",
                MOST_TOKENS,
                "messages",
                lines.stream()
                        .map(line -> Map.of("role", line.role(), "content", line.text()))
                        .toList()));
    }

    /// @throws InterruptedException if it was cancelled
    public Said ask(List<Line> lines) throws InterruptedException {
        // A moved server would be a host the owner never agreed to: no redirect is followed.
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.connect())
                .build()) {
            try {
                return read(http.send(request(lines), HttpResponse.BodyHandlers.ofInputStream()));
            } catch (HttpConnectTimeoutException | ConnectException e) {
                return nothing(" can’t be reached: is it running?");
            } catch (HttpTimeoutException e) {
                return nothing(" did not answer in time. Try it again, or choose a smaller model.");
            } catch (IOException e) {
                return nothing(" hung up. Try it again.");
            } finally {
                http.shutdownNow();
            }
        }
    }

    private HttpRequest request(List<Line> lines) {
        var request = HttpRequest.newBuilder(where.base().resolve("chat/completions"))
                .timeout(patience.first())
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream, application/json");
        if (!key.isBlank()) {
            request.header("Authorization", "Bearer " + key);
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(body(where, lines)))
                .build();
    }

    private Said read(HttpResponse<InputStream> response) throws InterruptedException, IOException {
        try (InputStream in = response.body()) {
            return switch (response.statusCode()) {
                case 200 ->
                    answer(in, response.headers().firstValue("Content-Type").orElse(""));
                case 401, 403 -> nothing(" does not accept the key: enter it again under Settings, Assistant.");
                case 404 -> nothing(" knows no such address or model: check both under Settings, Assistant.");
                case 429 -> nothing(" is asked too often just now: wait a little and try again.");
                case 301, 302, 303, 307, 308 ->
                    nothing(" points to another address. It was not followed: enter the right one under Settings.");
                default -> nothing(" has trouble of its own (" + response.statusCode() + "). Try it again later.");
            };
        }
    }

    private Said nothing(String what) {
        return new Said.Nothing(where.host() + what);
    }

    /// A thread of its own waits for bytes, so that silence can be told from an end.
    private Said answer(InputStream in, String type) throws InterruptedException {
        BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(64);
        Thread reader = Thread.ofVirtual().start(() -> pump(in, pieces));
        try {
            return collect(pieces, type.contains("event-stream"));
        } finally {
            reader.interrupt();
        }
    }

    private static void pump(InputStream in, BlockingQueue<byte[]> pieces) {
        byte[] some = new byte[8_192];
        try {
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                pieces.put(java.util.Arrays.copyOf(some, n));
            }
            pieces.put(END);
        } catch (IOException e) {
            // Half an answer is told from a whole one by what it lacks.
            pieces.offer(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Said collect(BlockingQueue<byte[]> pieces, boolean events) throws InterruptedException {
        var answer = new Answer(where.host());
        var line = new ByteArrayOutputStream();
        long end = System.nanoTime() + patience.whole().toNanos();
        int read = 0;
        while (!answer.isOver()) {
            byte[] some = pieces.poll(patience.silence().toMillis(), TimeUnit.MILLISECONDS);
            if (some == null || System.nanoTime() > end) {
                return nothing(" fell silent in the middle. Try it again, or choose a smaller model.");
            }
            if (some.length == 0) {
                break;
            }
            read += some.length;
            if (read > MOST_BYTES || line.size() > MOST_LINE) {
                return nothing(" answered far more than a letter.");
            }
            take(some, line, answer, events);
        }
        if (!answer.isOver() && line.size() > 0) {
            give(line, answer, events);
        }
        return answer.said();
    }

    private static void take(byte[] some, ByteArrayOutputStream line, Answer answer, boolean events) {
        for (byte b : some) {
            if (b == '\n' && events) {
                give(line, answer, true);
            } else {
                line.write(b);
            }
        }
    }

    /// Whole lines only are decoded: a piece may end inside a character.
    private static void give(ByteArrayOutputStream line, Answer answer, boolean events) {
        String text = line.toString(StandardCharsets.UTF_8).strip();
        line.reset();
        if (events) {
            answer.line(text);
        } else if (!text.isEmpty()) {
            answer.piece(text);
        }
    }
}
