package sendoff.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.SmallDisk;

class DatabaseTroubleTest {
    @TempDir
    Path home;

    @Test
    void a_full_disk_costs_nothing_that_was_there() throws Exception {
        Path small = home.resolve("small");
        Files.createDirectory(small);
        try (var disk = SmallDisk.of(small, "2m");
                var database = Database.sqlite(small.resolve("sendoff.db"))) {
            assumeTrue(disk.isThere(), "mounting a disk is not allowed here");
            var settings = new Settings(database);
            database.change(tx -> settings.put(tx, "before", "is kept"));

            assertThatThrownBy(() -> database.change(tx -> settings.put(tx, "large", "x".repeat(4_000_000))))
                    .isInstanceOf(DatabaseTrouble.class)
                    .hasMessage("The disk is full. Nothing was changed: free some space and try again.");

            assertThat(settings.value("before")).contains("is kept");
            assertThat(settings.value("large")).isEmpty();
            database.change(tx -> settings.put(tx, "after", "works again"));
            assertThat(settings.value("after")).contains("works again");
        }
    }

    @Test
    void a_disk_too_full_to_open_the_file_is_called_full() throws Exception {
        Path small = Files.createDirectory(home.resolve("small"));
        try (var disk = SmallDisk.of(small, "2m")) {
            assumeTrue(disk.isThere(), "mounting a disk is not allowed here");
            Path file = small.resolve("sendoff.db");
            Database.sqlite(file).close();
            Files.deleteIfExists(small.resolve("sendoff.db-shm"));
            SmallDisk.fill(small.resolve("other"));

            assertThatThrownBy(() -> Database.sqlite(file).close())
                    .isInstanceOf(DatabaseTrouble.class)
                    .hasMessage("The disk is full. Nothing was changed: free some space and try again.");
        }
    }

    @Test
    void a_file_that_another_program_holds_is_named_after_a_while() throws SQLException {
        Path file = home.resolve("sendoff.db");
        Database.sqlite(file).close();
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement();
                var database = Database.sqlite(file, Duration.ofMillis(50))) {
            statement.execute("begin immediate");
            var settings = new Settings(database);

            assertThatThrownBy(() -> database.change(tx -> settings.put(tx, "mine", "waits")))
                    .hasMessage(
                            "The data file is in use by another program for a long time. Nothing was changed: try again.")
                    .isInstanceOfSatisfying(
                            DatabaseTrouble.class,
                            trouble -> assertThat(trouble.isPassing()).isTrue());

            statement.execute("rollback");
            database.change(tx -> settings.put(tx, "mine", "is written"));
            assertThat(settings.value("mine")).contains("is written");
        }
    }

    @Test
    void a_file_that_is_no_database_is_left_as_it_is() throws IOException {
        Path file = home.resolve("sendoff.db");
        byte[] letter =
                "Dear Ada, this is a letter and no database. ".repeat(300).getBytes(StandardCharsets.UTF_8);
        Files.write(file, letter);

        assertDamaged(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(letter);
    }

    @Test
    void a_file_whose_middle_is_lost_is_called_damaged() throws IOException {
        Path file = home.resolve("sendoff.db");
        try (var database = Database.sqlite(file)) {
            var settings = new Settings(database);
            database.change(tx -> settings.put(tx, "large", "x".repeat(100_000)));
        }
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);

        assertDamaged(file);
    }

    private static void assertDamaged(Path file) {
        assertThatThrownBy(() -> {
                    try (var database = Database.sqlite(file)) {
                        new Settings(database).value("large");
                    }
                })
                .hasMessage(
                        "The data file is damaged. Put a copy from before in its place; your mail itself is untouched.")
                .isInstanceOfSatisfying(
                        DatabaseTrouble.class,
                        trouble -> assertThat(trouble.isPassing()).isFalse());
    }

    @Test
    void a_place_that_can_not_be_written_is_said() {
        assertThatThrownBy(() -> Database.sqlite(home.resolve("nowhere/sendoff.db")))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessage("The data file can't be written: check the folder's owner and rights.");
    }

    @Test
    void what_is_said_of_a_failed_statement_never_holds_the_letter() {
        try (var database = Database.sqlite(home.resolve("sendoff.db"))) {
            assertThatThrownBy(() -> database.change(tx -> tx.handle()
                            .createUpdate("insert into nowhere (letter) values (:letter)")
                            .bind("letter", "Dear Carla, in confidence")
                            .execute()))
                    .satisfies(e -> {
                        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                            assertThat(cause.toString()).doesNotContain("in confidence");
                        }
                    });
        }
    }
}
