package sendoff.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import sendoff.mail.ImapConnection;
import sendoff.testing.Accounts;
import sendoff.testing.FakeImap;
import sendoff.testing.Ports;

class ImapWatchTest {
    private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Duration> waits = new LinkedBlockingQueue<>();

    @Test
    void without_idle_it_asks_every_two_minutes() throws InterruptedException {
        try (var server = new FakeImap(1).start();
                var watch = watch(server.port(), 3)) {
            for (int i = 0; i < 3; i++) {
                assertThat(next()).isEqualTo("news");
                assertThat(waits.poll(20, TimeUnit.SECONDS)).isEqualTo(Duration.ofMinutes(2));
            }
            assertThat(watch.isWatching()).isTrue();
        }
    }

    @Test
    void a_server_that_is_away_is_called_again_after_longer_and_longer_waits() throws InterruptedException {
        // Nobody ever accepted there: a server that has just ended may still take one connection.
        int port = Ports.free();
        var lengths = new ArrayList<Duration>();
        try (var watch = watch(port, 6)) {
            for (int i = 0; i < 6; i++) {
                assertThat(next()).startsWith("127.0.0.1:" + port + " refuses connections");
                lengths.add(waits.poll(20, TimeUnit.SECONDS));
            }
            assertThat(watch.isWatching()).isFalse();
        }
        assertThat(lengths.getFirst()).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(5));
        assertThat(lengths.getLast()).isBetween(Duration.ofSeconds(80), Duration.ofSeconds(160));
    }

    @Test
    void what_no_server_said_is_tried_again_too() throws InterruptedException {
        var isFull = new AtomicBoolean(true);
        try (var server = new FakeImap(1).start();
                var watch = watch(
                        () -> {
                            if (isFull.getAndSet(false)) {
                                throw new IllegalStateException("The disk is full.");
                            }
                            return ImapConnection.open(Accounts.imap(server.port()), "secret");
                        },
                        2)) {
            assertThat(next()).isEqualTo("The disk is full.");
            assertThat(next()).isEqualTo("news");
            assertThat(watch.isWatching()).isTrue();
        }
    }

    private ImapWatch watch(int port, int pauses) {
        return watch(() -> ImapConnection.open(Accounts.imap(port), "secret"), pauses);
    }

    /// Each wait is over at once, until there were enough.
    private ImapWatch watch(Supplier<ImapConnection> connect, int pauses) {
        var never = new CountDownLatch(1);
        var left = new CountDownLatch(pauses);
        return ImapWatch.start(
                connect,
                new MailboxWatch.Listener() {
                    @Override
                    public void news() {
                        told.add("news");
                    }

                    @Override
                    public void trouble(RuntimeException trouble, Duration nextAttempt) {
                        told.add(String.valueOf(trouble.getMessage()));
                    }
                },
                length -> {
                    waits.add(length);
                    left.countDown();
                    if (left.getCount() == 0) {
                        never.await();
                    }
                },
                new SplittableRandom(1));
    }

    private String next() throws InterruptedException {
        return List.of(java.util.Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS)))
                .getFirst();
    }
}
