package sendoff.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import sendoff.mail.JmapConnection;
import sendoff.mail.JmapEvents;

/// Tells as soon as something happens in any mailbox of a JMAP account, where the server tells it by itself; else it
/// asks every minute.
public final class JmapWatch implements MailboxWatch {
    private static final Duration POLL = Duration.ofMinutes(1);

    /// How often the server is to show that the line is alive. It may choose up to 15 minutes (RFC 8620 §7.3).
    private static final Duration PING = Duration.ofMinutes(1);

    private static final Duration SILENCE = Duration.ofMinutes(16);

    private final Supplier<JmapConnection> connect;
    private final Listener listener;
    private final Pause pause;
    private final Persistence persistence;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean watching;

    private JmapWatch(Supplier<JmapConnection> connect, Listener listener, Pause pause, RandomGenerator chance) {
        this.connect = connect;
        this.listener = listener;
        this.pause = pause;
        this.persistence = new Persistence(listener, pause, chance);
        this.thread = Thread.ofVirtual().name("jmap-watch").unstarted(this::watch);
    }

    public static JmapWatch start(
            Supplier<JmapConnection> connect, Listener listener, Pause pause, RandomGenerator chance) {
        var watch = new JmapWatch(connect, listener, pause, chance);
        watch.thread.start();
        return watch;
    }

    @Override
    public boolean isWatching() {
        return watching;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void watch() {
        int failures = 0;
        while (!closed) {
            try (var connection = connect.get()) {
                Optional<JmapEvents> events = connection.events(PING);
                watching = true;
                failures = 0;
                if (events.isPresent()) {
                    listen(events.get());
                } else {
                    ask(connection);
                }
            } catch (RuntimeException trouble) {
                failures++;
                if (closed || !persistence.rests(trouble, failures)) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            } finally {
                watching = false;
            }
        }
    }

    private void listen(JmapEvents events) throws InterruptedException {
        try (events) {
            while (!closed) {
                listener.news(); // also after a break: who knows what came meanwhile
                events.await(SILENCE);
            }
        }
    }

    private void ask(JmapConnection connection) throws InterruptedException {
        var state = "";
        while (!closed) {
            // Taken before the reading: what comes in during it is told the next time.
            var now = connection.state();
            if (!now.equals(state)) {
                state = now;
                listener.news();
            }
            pause.pause(POLL);
        }
    }
}
