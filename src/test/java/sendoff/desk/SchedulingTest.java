package sendoff.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Occasion;
import sendoff.domain.Prompt;
import sendoff.testing.Raw;
import sendoff.testing.SmallDisk;
import sendoff.testing.TestDesk;

class SchedulingTest {
    private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-17T08:20:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path home;

    @Test
    void what_nobody_expects_while_planning_is_told_once_and_planned_when_it_is_over() throws SQLException {
        var told = new ConcurrentLinkedQueue<String>();
        var listener = new StreamHandler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line.getLevel() + " " + line.getMessage());
            }
        };
        Logger log = Logger.getLogger(Scheduling.class.getName());
        log.addHandler(listener);
        try (var ada = new TestDesk(home, TUESDAY_MORNING)) {
            run(ada, "alter table scheduled_tasks rename to elsewhere");
            ada.desk.watching().start();
            until(() -> !told.isEmpty());

            run(ada, "alter table elsewhere rename to scheduled_tasks");
            until(() -> ada.desk.reminding().lastRound().isPresent());

            assertThat(told)
                    .singleElement()
                    .asString()
                    .startsWith("WARNING the reminders could not be planned, it is tried again: ");
            assertThat(ada.desk.reminding().lastRound()).contains(TUESDAY_MORNING);
            ada.desk.watching().close();
        } finally {
            log.removeHandler(listener);
        }
    }

    @Test
    void a_message_that_can_not_be_read_keeps_no_other_reminder_back() throws SQLException {
        try (var ada = new TestDesk(home, TUESDAY_MORNING)) {
            ada.receivesRaw(Raw.from("Ada Lindqvist <ada@example.com>", "Ben Okafor <ben@example.org>")
                    .id("ask@example.com")
                    .at("Tue, 17 Nov 2026 08:00:00 +0100")
                    .subject("An introduction to Nadia Rahimi?")
                    .says("Dear Ben,\n\nCould you introduce me to Nadia Rahimi at the grid fund? I would like to ask"
                            + " her about pilot projects for heat storage.\n\nAda\n"));
            ada.desk.weeklyCheck().set(true);
            run(ada, "update message set content = '{'");
            ada.clock.pass(Duration.ofDays(8));

            assertThat(ada.desk.reminding().round().fired()).isEqualTo(1);
            assertThat(ada.desk.reminding().open(9))
                    .extracting(Prompt::occasion)
                    .containsExactly(Occasion.CHECK_LINKEDIN);
            assertThat(ada.desk.reminding().lastRound()).contains(ada.clock.instant());
        }
    }

    private static void run(TestDesk desk, String sql) throws SQLException {
        try (var connection = desk.tables.database().source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Test
    void reminders_that_a_full_disk_kept_from_the_first_start_begin_once_there_is_room() throws IOException {
        try (var disk = SmallDisk.of(home, "6m")) {
            assumeTrue(disk.isThere(), "mounting a disk is not allowed here");
            try (var ada = new TestDesk(home, TUESDAY_MORNING)) {
                SmallDisk.fill(home.resolve("other"));
                ada.desk.watching().start();
                assertThat(ada.desk.reminding().lastRound()).isEmpty();

                disk.grows("64m");

                until(() -> ada.desk.reminding().lastRound().isPresent());
                assertThat(ada.desk.reminding().lastRound()).contains(TUESDAY_MORNING);
                ada.desk.watching().close();
            }
        }
    }
}
