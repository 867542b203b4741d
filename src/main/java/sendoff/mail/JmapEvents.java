package sendoff.mail;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What a server tells by itself, over a line that stays open (RFC 8620 §7.3).
public final class JmapEvents implements AutoCloseable {
    private static final String END = "end";

    private final Stream<String> lines;
    private final MailServer server;
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    JmapEvents(Stream<String> lines, MailServer server) {
        this.lines = lines;
        this.server = server;
        Thread.ofVirtual().name("jmap-events").start(this::hear);
    }

    /// Waits until something changed.
    ///
    /// @param silence after that much of it the line is taken for dead
    /// @throws AccountTrouble when the line ends
    public void await(Duration silence) throws InterruptedException {
        while (true) {
            var event = events.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
            if (event == null || event.equals(END)) {
                throw server.closed();
            }
            if (event.equals("state")) {
                return;
            }
        }
    }

    @Override
    public void close() {
        lines.close();
    }

    private void hear() {
        try {
            lines.filter(line -> line.startsWith("event:"))
                    .forEach(
                            line -> events.add(line.substring("event:".length()).strip()));
        } catch (RuntimeException e) {
            // The line broke: whoever waits hears that it ended.
        } finally {
            events.add(END);
        }
    }
}
