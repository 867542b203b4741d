package sendoff.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A mailbox as large as people's are, read by the program as it is started.
@Tag("long")
class ManyMailsTest {
    private static final int MAILS = 50_000;
    private static final int MOST_MEGABYTES = 512;

    @TempDir
    Path home;

    @Test
    void fifty_thousand_mails_are_read_once_in_little_memory() throws IOException, InterruptedException {
        Path mail = home.resolve("mail");
        java(List.of("bench/MakeMaildir.java", mail.toString(), Integer.toString(MAILS)));

        JsonNode first = scan(mail);
        assertThat(first.path("seen").asInt()).isEqualTo(MAILS);
        assertThat(first.path("new").asInt()).isEqualTo(MAILS);
        assertThat(first.path("broken").asInt()).isZero();
        assertThat(first.path("introductions").asInt()).isPositive();
        assertThat(first.path("peakMemoryMegabytes").asInt()).isBetween(1, MOST_MEGABYTES);

        JsonNode again = scan(mail);
        assertThat(again.path("new").asInt()).isZero();
        assertThat(again.path("introductions").asInt())
                .isEqualTo(first.path("introductions").asInt());
        System.out.println("50,000 mails: " + first);
    }

    /// What `scan` counted in the end.
    private JsonNode scan(Path mail) throws IOException, InterruptedException {
        List<String> said = java(List.of(
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "sendoff.Main",
                "--home",
                home.resolve("desk").toString(),
                "--now",
                "2026-11-21T09:00:00Z",
                "scan",
                "--json",
                "--me",
                "ada@example.com",
                mail.toString()));
        return JsonMapper.shared().readTree(said.getLast());
    }

    private List<String> java(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Path out = home.resolve("said.txt");
        Path words = home.resolve("words.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(words.toFile())
                .start();
        assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(words)).isZero();
        return Files.readAllLines(out);
    }
}
