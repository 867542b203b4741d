package sendoff.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.SmallDisk;
import sendoff.testing.TestDesk;

class SchedulingTest {
    private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-17T08:20:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path home;

    @Test
    void reminders_that_a_full_disk_kept_from_the_first_start_begin_once_there_is_room() throws IOException {
        try (var disk = SmallDisk.of(home, "6m")) {
            assumeTrue(disk.isThere(), "mounting a disk is not allowed here");
            try (var ada = new TestDesk(home, TUESDAY_MORNING)) {
                SmallDisk.fill(home.resolve("other"));
                ada.desk.watching().start();
                assertThat(ada.desk.reminding().lastRound()).isEmpty();

                disk.grows("64m");

                long end = System.nanoTime() + PATIENCE.toNanos();
                while (ada.desk.reminding().lastRound().isEmpty() && System.nanoTime() < end) {
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                }
                assertThat(ada.desk.reminding().lastRound()).contains(TUESDAY_MORNING);
                ada.desk.watching().close();
            }
        }
    }
}
