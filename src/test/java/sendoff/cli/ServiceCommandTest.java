package sendoff.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServiceCommandTest {
    @TempDir
    Path config;

    @Test
    void the_unit_starts_the_desk_without_a_browser_and_after_a_crash_again() {
        String unit = new SystemdUnit(Path.of("/opt/sendoff/sendoff"), Optional.empty()).text();

        assertThat(unit)
                .contains("ExecStart=\"/opt/sendoff/sendoff\" serve --no-browser\n")
                .contains("Restart=on-failure")
                .contains("SuccessExitStatus=143")
                .contains("WantedBy=default.target");
    }

    @Test
    void odd_folders_are_quoted_as_systemd_reads_them() {
        String unit =
                new SystemdUnit(Path.of("/opt/my tools/sendoff"), Optional.of(Path.of("/data/100% $mine"))).text();

        assertThat(unit)
                .contains("ExecStart=\"/opt/my tools/sendoff\" serve --no-browser --home \"/data/100%% $$mine\"\n");
    }

    /// The same judge that reads it when it is started; silent when it finds nothing.
    @Test
    void systemd_itself_finds_nothing_wrong_with_it() throws IOException, InterruptedException {
        Path launcher = Files.createDirectories(config.resolve("my tools")).resolve("sendoff");
        Files.writeString(launcher, "#!/bin/sh\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Path unit = config.resolve(SystemdUnit.NAME);
        Files.writeString(unit, new SystemdUnit(launcher, Optional.of(Path.of("/data/100% $mine"))).text());

        assertThat(verified(unit)).isEqualTo("0 ");
        Files.writeString(unit, Files.readString(unit).replace("Restart=", "Restrat="));
        assertThat(verified(unit)).contains("Restrat");
    }

    /// @return exit code and words
    private String verified(Path unit) throws IOException, InterruptedException {
        Path words = config.resolve("words");
        var command = new ProcessBuilder("systemd-analyze", "verify", "--user", "--man=no", unit.toString())
                .redirectErrorStream(true)
                .redirectOutput(words.toFile());
        command.environment().put("XDG_RUNTIME_DIR", config.toString());
        try {
            Process process = command.start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            String said = Files.readString(words).strip();
            if (ended && !said.contains("Failed to initialize manager")) {
                return process.exitValue() + " " + said;
            }
            process.destroy();
        } catch (IOException _) {
            // No such program.
        }
        return abort("left out: the judgement of systemd on the unit (systemd-analyze can't be used here)");
    }

    @Test
    void it_is_installed_shown_and_removed() {
        var machine = new FakeMachine(true);

        assertThat(types(machine, "install")).startsWith("0 The desk is served from now on");
        assertThat(types(machine, "status")).startsWith("0 Installed as").contains("active");
        assertThat(types(machine, "remove")).startsWith("0 The desk is not started by itself any more.");
        assertThat(types(machine, "status")).isEqualTo("1 Not installed: sendoff service install");
        assertThat(machine.asked)
                .containsSubsequence(
                        "daemon-reload",
                        "enable --now sendoff.service",
                        "is-active sendoff.service",
                        "disable --now sendoff.service");
    }

    @Test
    void without_systemd_it_says_so_and_writes_nothing() throws IOException {
        var machine = new FakeMachine(false);

        assertThat(types(machine, "install"))
                .isEqualTo("69 There is no systemd for your user here, so nothing was installed."
                        + " Have your system start “sendoff serve --no-browser” at login instead.");
        try (var files = Files.list(config)) {
            assertThat(files).isEmpty();
        }
    }

    private static String types(FakeMachine machine, String word) {
        var out = new StringWriter();
        int exit = new CommandLine(new ServiceCommand(machine))
                .setOut(new PrintWriter(out))
                .execute(word);
        return exit + " " + out.toString().strip();
    }

    private final class FakeMachine implements ServiceCommand.Machine {
        private final List<String> asked = new ArrayList<>();
        private final boolean systemd;

        FakeMachine(boolean systemd) {
            this.systemd = systemd;
        }

        @Override
        public Path units() {
            return config.resolve("user");
        }

        @Override
        public Optional<Path> launcher() {
            return Optional.of(Path.of("/opt/sendoff/sendoff"));
        }

        @Override
        public Optional<Answer> systemctl(String... words) {
            asked.add(String.join(" ", words));
            return systemd ? Optional.of(new Answer(true, "active\n")) : Optional.empty();
        }
    }
}
