package sendoff.desk.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.safekeeping.BackUp.Why;
import sendoff.domain.SafekeepingWishes;
import sendoff.store.Restoring;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class SafekeepingTest {
    @TempDir
    Path home;

    private TestDesk ada;

    @BeforeEach
    void carla_asks() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount();
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
    }

    @AfterEach
    void close() {
        ada.close();
    }

    private Safekeeping safe() {
        return ada.desk.safekeeping();
    }

    private List<Why> made() {
        return safe().backUps().stream().map(BackUp::why).toList();
    }

    @Test
    void a_day_has_one_back_up() {
        safe().round();
        ada.clock.pass(Duration.ofHours(23));
        safe().round();
        assertThat(made()).containsExactly(Why.DAILY);

        ada.clock.pass(Duration.ofHours(2));
        safe().round();
        assertThat(made()).containsExactly(Why.DAILY, Why.DAILY);
    }

    @Test
    void only_its_owner_can_read_it() throws IOException {
        BackUp made = safe().backUp();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void the_oldest_daily_ones_go_and_what_was_asked_for_stays() {
        safe().wish(new SafekeepingWishes(true, 2, 0));
        safe().backUp();
        for (int day = 0; day < 4; day++) {
            ada.clock.pass(Duration.ofDays(1).plusSeconds(1));
            safe().round();
        }

        assertThat(made()).containsExactly(Why.DAILY, Why.DAILY, Why.ASKED);
    }

    @Test
    void a_clock_that_was_set_back_keeps_nothing_from_being_backed_up() {
        ada.clock.pass(Duration.ofDays(300));
        safe().round();
        ada.clock.pass(Duration.ofDays(-300));

        safe().round();

        assertThat(made()).hasSize(2);
    }

    @Test
    void what_was_cut_off_is_no_back_up() throws IOException {
        Files.createDirectories(home.resolve("backups"));
        Files.writeString(home.resolve("backups/sendoff-daily-20261117-082000.zip.part"), "half");

        safe().round();

        assertThat(made()).hasSize(1);
        assertThat(home.resolve("backups")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void where_it_can_not_be_written_the_owner_is_told() throws IOException {
        Files.writeString(home.resolve("backups"), "a file where the folder should be");

        safe().round();

        assertThat(safe().trouble().orElseThrow()).startsWith("The last back-up could not be made");
        Files.delete(home.resolve("backups"));
        safe().round();
        assertThat(safe().trouble()).isEmpty();
    }

    @Test
    void it_holds_what_is_needed_to_restore_and_not_the_key() {
        BackUp made = safe().backUp();

        try (Restoring archive = Restoring.from(made.file())) {
            assertThat(archive.manifest().count("introduction")).isEqualTo(1);
            assertThat(archive.files("")).noneMatch(name -> name.contains("sendoff.key"));
        }
    }
}
