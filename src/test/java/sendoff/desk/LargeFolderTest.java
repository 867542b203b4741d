package sendoff.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.store.Restoring;

/// Two gigabytes of letters, taken along and restored by the program as it is started, in a heap of 128 MB.
@Tag("long")
class LargeFolderTest {
    private static final int MEGABYTES = 2_000;
    private static final long LETTERS = 20_000;
    private static final long CONVERSATIONS = 2_000;
    private static final String LITTLE = "-Xmx128m";

    /// The folder, the archive, and the folder made of it.
    private static final long ROOM = 8_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void two_gigabytes_are_taken_along_and_restored_in_little_memory()
            throws IOException, InterruptedException, SQLException {
        assumeTrue(
                Files.getFileStore(folder).getUsableSpace() >= ROOM,
                "left out: two gigabytes taken along (there is no room for them)");
        Path home = folder.resolve("desk");
        Path again = folder.resolve("again");
        Path archive = folder.resolve("all.zip");
        java("made", List.of("bench/MakeFolder.java", home.toString(), Integer.toString(MEGABYTES)));
        assertThat(Files.size(home.resolve("sendoff.db"))).isGreaterThan(MEGABYTES * 1_000_000L);

        sendoff("exported", home, "export", archive.toString());
        sendoff("restored", again, "restore", archive.toString());

        Map<String, Long> rows = rows(archive);
        assertThat(rows).containsEntry("message", LETTERS).containsEntry("introduction", CONVERSATIONS);
        assertThat(letters(archive)).isEqualTo(LETTERS);
        assertThat(counted(again, rows)).isEqualTo(rows);
        assertThat(characters(again)).isEqualTo(characters(home));
        System.out.printf("2 GB as an archive: %,d bytes%n", Files.size(archive));
    }

    private static Map<String, Long> rows(Path archive) {
        try (Restoring open = Restoring.from(archive)) {
            return new TreeMap<>(open.manifest().rows());
        }
    }

    private static long letters(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile());
                var lines = new BufferedReader(new InputStreamReader(
                        zip.getInputStream(zip.getEntry("conversations.mbox")), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> line.startsWith("From ")).count();
        }
    }

    private static Map<String, Long> counted(Path home, Map<String, Long> tables) throws SQLException {
        var counted = new TreeMap<String, Long>();
        for (String table : tables.keySet()) {
            counted.put(table, number(home, "select count(*) from " + table));
        }
        return counted;
    }

    private static long characters(Path home) throws SQLException {
        return number(home, "select sum(length(id) + length(content) + length(recognition)) from message");
    }

    private static long number(Path home, String question) throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("sendoff.db"));
                var statement = database.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    private void sendoff(String what, Path home, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(LITTLE, "-XX:+UseSerialGC", "sendoff.Main", "--home", home.toString()));
        command.addAll(List.of(words));
        java(what, command);
    }

    private void java(String what, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(arguments);
        Path words = folder.resolve("words.txt");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start();
        assertThat(process.waitFor(40, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(words)).isZero();
        System.out.println("2 GB: " + what + " in "
                + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
    }
}
