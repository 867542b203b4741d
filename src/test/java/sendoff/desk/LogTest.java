package sendoff.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Delivery;
import sendoff.domain.Framework;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// The log is for ids and counts: whoever is asked for help may read it.
class LogTest {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("sendoff");

    @TempDir
    Path home;

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Level before = OURS.getLevel();

    private final Handler listener = new Handler() {
        private final SimpleFormatter words = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
            lines.add(words.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        listener.setLevel(Level.ALL);
        ROOT.addHandler(listener);
        OURS.setLevel(Level.ALL);
    }

    @AfterEach
    void stop() {
        ROOT.removeHandler(listener);
        OURS.setLevel(before);
    }

    @Test
    void a_mistake_in_a_watch_is_told_once_by_its_kind_and_to_the_owner_without_its_words() {
        var words = new WatchTrouble();
        var mistake = new IllegalStateException("carla@example.net is no index");

        assertThat(words.of(mistake))
                .startsWith("This mailbox can't be watched now")
                .doesNotContain("carla");
        assertThat(words.of(mistake)).doesNotContain("carla");

        assertThat(lines)
                .filteredOn(line -> line.contains("IllegalStateException at "))
                .singleElement()
                .satisfies(line -> assertThat(line).doesNotContain("carla"));
    }

    @Test
    void no_line_holds_an_address_a_subject_or_a_letter() {
        try (var ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount()) {
            ada.receivesRaw(Raw.carla()
                    .id("id-of-the-ask")
                    .at("Tue, 17 Nov 2026 09:20:00 +0100")
                    .says(Raw.CARLAS_ASK));
            var sack = ada.desk.receiving().sack();
            sack.take(new byte[] {0, 1, 2}, List.of());
            sack.empty(tx -> {});
            var carlas = ada.only();
            ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, false);
            String body = ada.desk
                    .answering()
                    .open(carlas)
                    .chosen()
                    .orElseThrow()
                    .draft()
                    .body();
            ada.post.then(
                    new Delivery.TryAgain(Duration.ofMinutes(1), "451 carla@example.net: try again later"),
                    new Delivery.Refused("550 carla@example.net: no such user"),
                    new Delivery.Unknown("the connection to carla@example.net broke"),
                    new Delivery.Accepted());
            for (int press = 0; press < 3; press++) {
                ada.desk.approving().approve(carlas, body, true);
                ada.clock.pass(Duration.ofHours(1));
                ada.desk.sending().round();
                ada.clock.pass(Duration.ofHours(1));
                ada.desk.sending().round();
            }
            ada.desk
                    .sending()
                    .sendAgain(ada.tables
                            .outbox()
                            .latest(carlas)
                            .orElseThrow()
                            .reply()
                            .as());
            ada.desk.sending().round();
            assertThat(ada.post.copies).hasSize(1);
        }

        assertThat(lines).isNotEmpty();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(
                                "carla@", "ada@", "Carla Reyes", "A call about", "heat storage", "secret of a test"));
    }
}
