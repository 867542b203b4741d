package sendoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.cli.Typed;
import sendoff.desk.safekeeping.OwnFiles;
import sendoff.store.Restoring;
import sendoff.testing.Cast;
import sendoff.testing.Postgres;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// Wherever a restore is cut off, the desk of before is whole or the restored one is, and the next try works.
class CutOffRestoreTest {
    private static final int DONE = 0;
    private static final int BAD_INPUT = 65;
    private static final Instant NOW = Cast.TUESDAY.plusHours(1).toInstant();

    @TempDir
    Path folder;

    private Path elsewhere;
    private Path archive;

    @BeforeEach
    void ada_takes_everything_along() throws IOException {
        elsewhere = folder.resolve("elsewhere");
        archive = folder.resolve("mine.zip");
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.createDirectories(home.resolve("playbook/friendly"));
        Files.writeString(home.resolve("playbook/friendly/own.txt"), "my words");
        try (TestDesk ada = new TestDesk(home, NOW).withAccount()) {
            ada.receivesRaw(Raw.carla()
                    .id("a@example.net")
                    .at("Tue, 17 Nov 2026 09:20:00 +0100")
                    .says(Raw.CARLAS_ASK));
            try (OutputStream out = Files.newOutputStream(archive)) {
                ada.desk.safekeeping().export(out);
            }
        }
    }

    private record Said(int exit, String out, String err) {}

    private static Said sendoff(Map<String, String> environment, Path home, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        List<String> line = new ArrayList<>(Arrays.asList(words));
        line.addAll(List.of("--home", home.toString()));
        int exit = Typed.run(
                new Wiring(environment, Duration.ofMillis(100)),
                new PrintWriter(out),
                new PrintWriter(err),
                line.toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString().strip());
    }

    private static String postgres() {
        return Postgres.shared()
                .map(Postgres::freshUrl)
                .orElseGet(() -> abort("left out: a cut-off restore into PostgreSQL (there is none)"));
    }

    private static int tables(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var tables = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            int count = 0;
            while (tables.next()) {
                count++;
            }
            return count;
        }
    }

    /// The same with one entry more, or another in the place of one.
    private Path with(String name, String text) throws IOException {
        Path other = folder.resolve("other.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(other));
                var good = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : good.stream().toList()) {
                if (!entry.getName().equals(name)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    good.getInputStream(entry).transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(UTF_8));
        }
        return other;
    }

    @Test
    void a_damaged_archive_leaves_postgresql_empty_for_the_next_one() throws IOException, SQLException {
        String url = postgres();
        Map<String, String> there = Map.of("SENDOFF_DATABASE", url);
        Path damaged = with("data/message.jsonl", "no row\n");

        Said said = sendoff(there, elsewhere, "restore", damaged.toString());

        assertThat(said.exit()).isEqualTo(BAD_INPUT);
        assertThat(said.err()).contains("the archive is damaged at message: choose another back-up");
        assertThat(tables(url)).isZero();
        assertThat(sendoff(there, elsewhere, "restore", archive.toString()).exit())
                .isEqualTo(DONE);
        assertThat(sendoff(there, elsewhere, "desk").out()).contains("Carla");
    }

    /// A restore as it stands when it is whole and nothing is moved in yet.
    private List<Swap.Move> untilItIsWhole() throws IOException {
        try (Swap swap = Swap.begin(elsewhere);
                Restoring restoring = Restoring.from(archive)) {
            new OwnFiles(swap.folder()).takeFrom(restoring);
            restoring.toFile(swap.folder().resolve("sendoff.db"), NOW);
            swap.commit(NOW);
        }
        return Swap.moves(elsewhere, Swap.whole(elsewhere).getFirst());
    }

    /// A desk with Dev's letter in it, some of which SQLite holds in its log still, as after a power cut.
    private void devsDeskIsThere() throws IOException {
        Path devs = Files.createDirectory(folder.resolve("devs"));
        if (Files.exists(elsewhere)) {
            deleteAll(elsewhere);
        }
        Files.createDirectory(elsewhere);
        try (TestDesk ada = new TestDesk(devs, NOW).withAccount()) {
            ada.receivesRaw(Raw.from("Dev Rao <dev@example.org>", "Ada Lindqvist <ada@example.com>")
                    .subject("A call about climate tech")
                    .id("b@example.org")
                    .at("Tue, 17 Nov 2026 11:00:00 +0100")
                    .says(Raw.CARLAS_ASK));
            for (String beside : List.of("", "-wal")) {
                Files.copy(devs.resolve("sendoff.db" + beside), elsewhere.resolve("sendoff.db" + beside));
            }
        }
        deleteAll(devs);
        Files.writeString(elsewhere.resolve("tone.yaml"), "off: []\n");
        Files.createDirectories(elsewhere.resolve("playbook/friendly"));
        Files.writeString(elsewhere.resolve("playbook/friendly/own.txt"), "older words");
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static String desk(Path home) {
        Said said = sendoff(Map.of(), home, "desk");
        assertThat(said.exit()).as(said.err()).isEqualTo(DONE);
        return said.out();
    }

    private List<Path> aside() throws IOException {
        try (Stream<Path> all = Files.list(elsewhere)) {
            return all.filter(path -> path.getFileName().toString().startsWith("before-"))
                    .toList();
        }
    }

    @Test
    void cut_off_while_it_is_made_the_desk_of_before_is_whole() throws IOException {
        devsDeskIsThere();
        Path making = Files.createDirectory(elsewhere.resolve("restoring"));
        Files.writeString(making.resolve("sendoff.db"), "half a");
        Files.writeString(making.resolve("sendoff.db-wal"), "of another");

        assertThat(desk(elsewhere)).contains("Dev").doesNotContain("Carla");

        assertThat(sendoff(Map.of(), elsewhere, "restore", archive.toString(), "--replace")
                        .exit())
                .isEqualTo(DONE);
        assertThat(desk(elsewhere)).contains("Carla").doesNotContain("Dev");
        assertThat(making).doesNotExist();
    }

    @Test
    void cut_off_between_any_two_moves_the_next_command_finds_the_restored_desk_and_that_of_before()
            throws IOException {
        devsDeskIsThere();
        int all = untilItIsWhole().size();
        assertThat(all).isGreaterThan(4);
        for (int done = 0; done <= all; done++) {
            devsDeskIsThere();
            for (Swap.Move move : untilItIsWhole().subList(0, done)) {
                move.go();
            }

            assertThat(desk(elsewhere)).as("after " + done).contains("Carla").doesNotContain("Dev");

            assertThat(elsewhere.resolve("playbook/friendly/own.txt")).hasContent("my words");
            Path before = aside().getFirst();
            assertThat(before.resolve("playbook/friendly/own.txt")).hasContent("older words");
            assertThat(desk(before)).as("after " + done).contains("Dev").doesNotContain("Carla");
        }
    }

    @Test
    void cut_off_after_it_was_whole_the_next_restore_works() throws IOException {
        devsDeskIsThere();
        untilItIsWhole().getFirst().go();

        assertThat(sendoff(Map.of(), elsewhere, "restore", archive.toString(), "--replace")
                        .exit())
                .isEqualTo(DONE);

        assertThat(desk(elsewhere)).contains("Carla").doesNotContain("Dev");
        assertThat(aside()).hasSize(2);
    }

    @Test
    void an_archive_that_fails_leaves_no_trace() throws IOException {
        devsDeskIsThere();
        Path damaged = with("data/message.jsonl", "no row\n");

        assertThat(sendoff(Map.of(), elsewhere, "restore", damaged.toString(), "--replace")
                        .exit())
                .isEqualTo(BAD_INPUT);

        assertThat(elsewhere.resolve("playbook/friendly/own.txt")).hasContent("older words");
        try (Stream<Path> left = Files.list(elsewhere)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("sendoff.db", "sendoff.db-wal", "tone.yaml", "playbook", "serve.lock");
        }
        assertThat(desk(elsewhere)).contains("Dev");
    }
}
