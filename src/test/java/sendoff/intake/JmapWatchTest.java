package sendoff.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sendoff.mail.JmapConnection;
import sendoff.testing.FakeJmap;
import sendoff.testing.Letters;

class JmapWatchTest {
    private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Duration> waits = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> goesOn = new LinkedBlockingQueue<>();
    private final FakeJmap server = FakeJmap.start();

    @AfterEach
    void down() {
        server.close();
    }

    @Test
    void a_server_that_tells_is_listened_to() throws InterruptedException {
        server.events = true;
        try (var watch = watch()) {
            assertThat(next()).isEqualTo("news"); // it has begun
            assertThat(watch.isWatching()).isTrue();
            server.tell("ping");
            server.tell("state");
            assertThat(next()).isEqualTo("news");
            assertThat(waits).isEmpty();
        }
    }

    @Test
    void a_server_that_tells_nothing_is_asked_every_minute() throws InterruptedException {
        try (var watch = watch()) {
            assertThat(next()).isEqualTo("news");
            assertThat(waits.poll(20, TimeUnit.SECONDS)).isEqualTo(Duration.ofMinutes(1));
            assertThat(watch.isWatching()).isTrue();
            goesOn.add("nothing changed");
            assertThat(waits.poll(20, TimeUnit.SECONDS)).isEqualTo(Duration.ofMinutes(1));
            assertThat(told).isEmpty();

            server.store.put(
                    "INBOX",
                    List.of(),
                    java.time.Instant.EPOCH,
                    new String(Letters.letter(1), java.nio.charset.StandardCharsets.UTF_8));
            goesOn.add("something did");
            assertThat(next()).isEqualTo("news");
        }
    }

    @Test
    void a_server_that_went_away_is_called_again() throws InterruptedException {
        server.close();
        try (var watch = watch()) {
            assertThat(next()).contains("refuses connections");
            assertThat(waits.poll(20, TimeUnit.SECONDS)).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(5));
            goesOn.add("again");
            assertThat(next()).contains("refuses connections");
            assertThat(watch.isWatching()).isFalse();
        }
    }

    @Test
    void what_no_server_said_is_tried_again_too() throws InterruptedException {
        try (var watch = watch(() -> {
            throw new IllegalStateException("The disk is full.");
        })) {
            assertThat(next()).isEqualTo("The disk is full.");
            goesOn.add("again");
            assertThat(next()).isEqualTo("The disk is full.");
            assertThat(watch.isWatching()).isFalse();
        }
    }

    private JmapWatch watch() {
        var account = server.account();
        return watch(() -> JmapConnection.open(account, FakeJmap.SECRET));
    }

    /// Each wait is over when the test says so.
    private JmapWatch watch(Supplier<JmapConnection> connect) {
        return JmapWatch.start(
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
                    goesOn.take();
                },
                new SplittableRandom(1));
    }

    private String next() throws InterruptedException {
        return String.valueOf(told.poll(20, TimeUnit.SECONDS));
    }
}
