package sendoff.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import sendoff.mail.ImapConnection;

/// Tells as soon as something happens in an inbox, over IMAP.
///
/// The other folders are not watched: so it also tells each time it renews its connection, every nine minutes.
public final class ImapWatch implements MailboxWatch {
    /// For the connection of a watch: longer than it idles, so that silence is no failure but a dead line is
    /// noticed.
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    /// Servers may hang up after 30 minutes of silence (RFC 2177), routers on the way often sooner.
    private static final Duration RENEW = Duration.ofMinutes(9);

    /// Where the server can't tell by itself.
    private static final Duration POLL = Duration.ofMinutes(2);

    private final Supplier<ImapConnection> connect;
    private final Listener listener;
    private final Pause pause;
    private final Persistence persistence;
    private final Thread thread;
    private volatile boolean closed;
    private volatile Optional<ImapConnection> line = Optional.empty();

    private ImapWatch(Supplier<ImapConnection> connect, Listener listener, Pause pause, RandomGenerator chance) {
        this.connect = connect;
        this.listener = listener;
        this.pause = pause;
        this.persistence = new Persistence(listener, pause, chance);
        this.thread = Thread.ofVirtual().name("imap-watch").unstarted(this::watch);
    }

    /// @param connect opens a connection with [#PATIENCE]
    public static ImapWatch start(
            Supplier<ImapConnection> connect, Listener listener, Pause pause, RandomGenerator chance) {
        var watch = new ImapWatch(connect, listener, pause, chance);
        watch.thread.start();
        return watch;
    }

    @Override
    public boolean isWatching() {
        return line.isPresent();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        line.ifPresent(ImapConnection::wake);
    }

    private void watch() {
        int failures = 0;
        while (!closed) {
            try (var connection = connect.get()) {
                line = Optional.of(connection);
                connection.examine("INBOX");
                failures = 0;
                stayOn(connection);
            } catch (RuntimeException trouble) {
                failures++;
                if (!closed && !persistence.rests(trouble, failures)) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            } finally {
                line = Optional.empty();
            }
        }
    }

    private void stayOn(ImapConnection connection) throws InterruptedException {
        while (!closed) {
            listener.news(); // also after a break: who knows what came meanwhile
            if (connection.offers("IDLE")) {
                idle(connection);
            } else {
                pause.pause(POLL);
                connection.nudge();
            }
        }
    }

    private void idle(ImapConnection connection) {
        var renewal = Thread.ofVirtual().start(() -> {
            try {
                pause.pause(RENEW);
                connection.wake();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // news came first
            }
        });
        try {
            connection.idle();
        } finally {
            renewal.interrupt();
        }
    }
}
