package sendoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.cli.Typed;
import sendoff.testing.Mail;
import sendoff.testing.SmallDisk;

/// The whole program on a disk, a folder or a file that does not do as it should: every command ends with a line that
/// says what to do and with the exit code that tells a script whether trying again helps; nothing is lost.
class BadSurroundingsTest {
    private static final int DONE = 0;
    private static final int MISSING = 69;
    private static final int TRY_AGAIN = 75;

    @TempDir
    Path folder;

    private Path mail;

    @BeforeEach
    void carla_asks() throws IOException {
        mail = Files.createDirectory(folder.resolve("mail"));
        Files.write(mail.resolve("1.eml"), Mail.raw("introducer-in-from-asker-in-cc.eml"));
    }

    private record Said(int exit, String out, String err) {}

    private static Said sendoff(Path home, String... words) {
        return sendoffAt("2026-11-17T08:20:00Z", home, words);
    }

    private static Said sendoffAt(String now, Path home, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        List<String> line = new ArrayList<>(List.of("--home", home.toString(), "--now", now));
        line.addAll(List.of(words));
        int exit = Typed.run(
                new Wiring(Map.of(), Duration.ofMillis(100)),
                new PrintWriter(out),
                new PrintWriter(err),
                line.toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString().strip());
    }

    private Said scans(Path home) {
        return sendoff(home, "scan", "--me", "ada@example.com", mail.toString());
    }

    @Test
    void a_data_folder_that_is_a_file_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("home"), "my letters");

        var said = sendoff(file, "desk");

        assertThat(said.exit()).isEqualTo(MISSING);
        assertThat(said.err()).isEqualTo("sendoff: the data folder " + file + " is a file: choose another with --home");
        assertThat(file).hasContent("my letters");
    }

    @Test
    void a_data_folder_below_a_file_can_not_be_made() throws IOException {
        Path file = Files.writeString(folder.resolve("home"), "my letters");

        var said = sendoff(file.resolve("sendoff"), "desk");

        assertThat(said.exit()).isEqualTo(MISSING);
        assertThat(said.err())
                .isEqualTo(
                        "sendoff: the data folder " + file.resolve("sendoff") + " can't be written (Not a directory):"
                                + " give yourself the right to write there, or choose another with --home");
    }

    @Test
    void a_data_folder_that_may_not_be_written_is_named_and_keeps_what_it_has() throws IOException {
        Path home = folder.resolve("home");
        assertThat(scans(home).exit()).isZero();
        boolean root = Files.isWritable(Path.of("/root"));
        // Root may write whatever the rights say; a disk that only reads stops it too.
        try (var disk = root ? SmallDisk.readOnly(home) : SmallDisk.NONE) {
            assumeTrue(!root || disk.isThere(), "mounting a disk is not allowed here");
            if (!root) {
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));
            }
            for (String command : List.of("desk", "serve", "doctor")) {
                var said = sendoff(home, command);
                assertThat(said.exit()).as(command).isEqualTo(MISSING);
                assertThat(said.err())
                        .isEqualTo("sendoff: the data folder " + home + " can't be written: give yourself the right to"
                                + " write there, or choose another with --home");
            }
        } finally {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(sendoff(home, "desk").out()).contains("Carla");
    }

    @Test
    void a_full_disk_stops_a_scan_which_goes_on_when_there_is_room() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (var disk = SmallDisk.of(home, "3m")) {
            assumeTrue(disk.isThere(), "mounting a disk is not allowed here");
            assertThat(scans(home).exit()).isZero();
            for (int n = 2; n < 100; n++) {
                Files.writeString(mail.resolve(n + ".eml"), longLetter(n));
            }

            var full = scans(home);
            assertThat(full.exit()).isEqualTo(TRY_AGAIN);
            assertThat(full.err())
                    .isEqualTo("sendoff: The disk is full. Nothing was changed: free some space and try again.");
            assertThat(sendoff(home, "desk").out()).contains("Carla");

            disk.grows("64m");
            assertThat(scans(home).exit()).isZero();
            assertThat(sendoff(home, "desk", "--most", "100").out().lines()).hasSizeGreaterThanOrEqualTo(59);
        }
    }

    @Test
    void a_full_disk_leaves_no_half_archive_and_keeps_the_one_before() throws IOException {
        Path home = folder.resolve("home");
        Path small = Files.createDirectory(folder.resolve("small"));
        Path archive = small.resolve("mine.zip");
        assertThat(scans(home).exit()).isZero();
        try (var disk = SmallDisk.of(small, "4m")) {
            assumeTrue(disk.isThere(), "mounting a disk is not allowed here");
            assertThat(sendoff(home, "export", archive.toString()).exit()).isZero();
            byte[] before = Files.readAllBytes(archive);
            SmallDisk.fill(small.resolve("other"));

            var full = sendoff(home, "export", "--force", archive.toString());

            assertThat(full.exit()).isEqualTo(TRY_AGAIN);
            assertThat(full.err()).isEqualTo("sendoff: the disk is full: free some space, then try again");
            assertThat(archive).hasBinaryContent(before);
            assertThat(small).isDirectoryNotContaining("glob:**.part");
        }
    }

    private static String longLetter(int n) {
        return """
                From: Dev Nr%d <dev%d@example.net>
                To: Ada Lindqvist <ada@example.com>
                Subject: A call about heat storage number %d
                Date: Mon, 16 Nov 2026 09:00:00 +0100
                Message-ID: <long-%d@example.net>

                Dear Ada,

                could we have a call of 30 minutes next week about heat storage? I would be grateful for your advice.

                %s
                """.formatted(n, n, n, n, ("What I did in year " + n + " of my work is a long story. ").repeat(1500));
    }

    @Test
    void a_damaged_data_file_is_said_and_left_as_it_is() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        byte[] torn = "no database at all ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Files.write(home.resolve("sendoff.db"), torn);

        for (String command : List.of("desk", "serve", "doctor")) {
            var said = sendoff(home, command);
            assertThat(said.exit()).as(command).isEqualTo(MISSING);
            assertThat(said.err())
                    .isEqualTo("sendoff: The data file is damaged. Put a copy from before in its place; your mail"
                            + " itself is untouched.");
        }
        assertThat(home.resolve("sendoff.db")).hasBinaryContent(torn);
    }

    @Test
    void a_data_file_that_another_program_holds_is_tried_again_later() throws SQLException {
        Path home = folder.resolve("home");
        assertThat(sendoff(home, "desk").exit()).isZero();
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("sendoff.db"));
                var statement = other.createStatement()) {
            statement.execute("begin immediate");

            var said = scans(home);
            assertThat(said.exit()).isEqualTo(TRY_AGAIN);
            assertThat(said.err())
                    .isEqualTo("sendoff: The data file is in use by another program for a long time. Nothing was"
                            + " changed: try again.");

            statement.execute("rollback");
        }
        assertThat(scans(home).exit()).isEqualTo(DONE);
        assertThat(sendoff(home, "desk").out()).contains("Carla");
    }

    @Test
    void a_clock_set_back_loses_nothing_and_adds_nothing_twice() {
        Path home = folder.resolve("home");
        assertThat(scans(home).exit()).isZero();
        String before = sendoff(home, "desk").out();

        assertThat(sendoffAt("2025-01-01T00:00:00Z", home, "scan", mail.toString())
                        .out())
                .contains("0 new");

        assertThat(sendoffAt("2025-01-01T00:00:00Z", home, "desk").out()).isEqualTo(before);
        assertThat(sendoff(home, "desk").out()).isEqualTo(before);
    }
}
