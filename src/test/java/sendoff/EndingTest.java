package sendoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program in a process of its own, asked to end as by Ctrl+C.
class EndingTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path temporary;

    @Test
    void the_demo_leaves_nothing_behind() throws IOException, InterruptedException {
        Process demo = new ProcessBuilder(
                        JAVA.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "demo",
                        "--no-browser",
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = demo.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).startsWith("Your sample desk is at ");
            assertThat(temporary).isDirectoryContaining("glob:**/sendoff-demo*");

            demo.destroy();

            assertThat(demo.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(temporary).isDirectoryNotContaining("glob:**/sendoff-demo*");
        } finally {
            demo.destroyForcibly();
        }
    }
}
