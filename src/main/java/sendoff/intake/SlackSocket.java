package sendoff.intake;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.mail.AccountTrouble;
import sendoff.mail.BackOff;
import sendoff.mail.SlackSaid;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Waits for Slack to tell that something was said (Socket Mode). What was said is not taken from here: it only tells
/// which conversation to look into.
///
/// Source: Slack, "Using Socket Mode": each envelope is answered with its `envelope_id`, and the server asks now and
/// then to connect anew.
public final class SlackSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
    private static final Duration CONNECTING = Duration.ofSeconds(30);
    private static final int LONGEST = 1 << 20;

    private final Supplier<URI> where;
    private final Listener listener;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();
    private final Thread thread;
    private volatile boolean closed;

    /// Hears what Slack tells.
    public interface Listener {
        /// Something was said in this conversation, or changed or deleted there.
        ///
        /// @param thread the stamp of the message that began the thread it stands in
        void said(String conversation, Optional<String> thread);

        /// Whether Slack tells by itself now. After a pause anything may have been said.
        void connected(boolean now);
    }

    private SlackSocket(Supplier<URI> where, Listener listener) {
        this.where = where;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("slack-socket").unstarted(this::run);
    }

    /// @param where asked for the address before every attempt: each is good for once
    public static SlackSocket start(Supplier<URI> where, Listener listener) {
        var socket = new SlackSocket(where, listener);
        socket.thread.start();
        return socket;
    }

    private void run() {
        int failures = 0;
        while (!closed) {
            try {
                talk(where.get());
                failures = 0;
            } catch (AccountTrouble | java.util.concurrent.CompletionException e) {
                failures++;
                LOG.info("Slack’s socket can't be had now: {}", e.getClass().getSimpleName());
            } catch (InterruptedException e) {
                return;
            } finally {
                listener.connected(false);
            }
            try {
                Thread.sleep(
                        failures == 0
                                ? Duration.ofMillis(100)
                                : BackOff.READING.after(failures, RandomGenerator.getDefault()));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void talk(URI address) throws InterruptedException {
        var ended = new CountDownLatch(1);
        WebSocket socket = client.newWebSocketBuilder()
                .connectTimeout(CONNECTING)
                .buildAsync(address, new Ear(ended, this::heard))
                .join();
        try {
            listener.connected(true);
            ended.await();
        } finally {
            socket.abort();
        }
    }

    /// @return what to answer; empty for nothing
    private String heard(String text, Runnable end) {
        try {
            JsonNode envelope = SlackExport.JSON.readTree(text);
            if (envelope.path("type").asString("").equals("disconnect")) {
                end.run();
                return "";
            }
            JsonNode event = envelope.path("payload").path("event");
            String conversation = event.path("channel").asString("");
            if (!conversation.isEmpty()) {
                listener.said(conversation, thread(event));
            }
            String id = envelope.path("envelope_id").asString("");
            return id.isEmpty()
                    ? ""
                    : SlackExport.JSON.createObjectNode().put("envelope_id", id).toString();
        } catch (JacksonException e) {
            LOG.debug("Slack’s socket told something that is no JSON");
            return "";
        }
    }

    /// Of what was changed the message lies one level deeper, of what was deleted too.
    private static Optional<String> thread(JsonNode event) {
        return Stream.of(event, event.path("message"), event.path("previous_message"))
                .map(said -> said.path("thread_ts").asString(""))
                .filter(SlackSaid::isStamp)
                .findFirst();
    }

    private interface Answer {
        String to(String text, Runnable end);
    }

    private record Ear(CountDownLatch ended, Answer answer, StringBuilder sofar) implements WebSocket.Listener {
        Ear(CountDownLatch ended, Answer answer) {
            this(ended, answer, new StringBuilder());
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            sofar.append(data, 0, Math.min(data.length(), Math.max(0, LONGEST - sofar.length())));
            if (last) {
                String text = sofar.toString();
                sofar.setLength(0);
                String reply = answer.to(text, ended::countDown);
                if (!reply.isEmpty()) {
                    return socket.sendText(reply, true).thenRun(() -> socket.request(1));
                }
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String why) {
            ended.countDown();
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            ended.countDown();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        client.shutdownNow();
    }
}
