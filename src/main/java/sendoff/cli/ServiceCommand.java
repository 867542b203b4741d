package sendoff.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "service",
        description = "Keeps the desk served in the background, so that reminders fire: a systemd unit of your own.",
        footer = {
            "",
            "Examples:",
            "  sendoff service install     now, and at every login",
            "  sendoff service status",
            "  sendoff service remove"
        })
final class ServiceCommand implements Callable<Integer> {
    private static final String NO_SYSTEMD = "There is no systemd for your user here, so nothing was installed."
            + " Have your system start “sendoff serve --no-browser” at login instead.";

    private final Machine machine;

    @Parameters(paramLabel = "WHAT", description = "install, remove or status")
    private What what = What.status;

    @Mixin
    private Common common = new Common();

    enum What {
        install,
        remove,
        status
    }

    ServiceCommand(Machine machine) {
        this.machine = machine;
    }

    /// What the command needs of the machine.
    interface Machine {
        /// Where the units of this user lie.
        Path units();

        /// The program that starts Sendoff; empty when it was started from somewhere else.
        Optional<Path> launcher();

        /// Runs `systemctl --user` with these words.
        ///
        /// @return what it said; empty when there is no systemd for this user
        Optional<Answer> systemctl(String... words);

        record Answer(boolean good, String said) {}

        static Machine here() {
            return new Here();
        }
    }

    @Override
    public Integer call() throws IOException {
        return switch (what) {
            case install -> install();
            case remove -> remove();
            case status -> status();
        };
    }

    private int install() throws IOException {
        Optional<Path> launcher = machine.launcher();
        if (launcher.isEmpty()) {
            say("The launcher “sendoff” was not found beside the program: start this command with it.", false);
            return Exit.MISSING;
        }
        if (machine.systemctl("show-environment").isEmpty()) {
            say(NO_SYSTEMD, false);
            return Exit.MISSING;
        }
        Files.createDirectories(machine.units());
        Path unit = machine.units().resolve(SystemdUnit.NAME);
        Files.writeString(unit, new SystemdUnit(launcher.get(), common.start().home()).text());
        boolean started = runs("daemon-reload") && runs("enable", "--now", SystemdUnit.NAME);
        say(
                started
                        ? "The desk is served from now on, and after every login. The unit is " + unit
                                + ". To have it run while you are logged out: loginctl enable-linger"
                        : "The unit was written to " + unit
                                + ", but systemd could not start it: see systemctl --user status sendoff",
                true);
        return started ? Exit.DONE : Exit.MISSING;
    }

    private int remove() throws IOException {
        Path unit = machine.units().resolve(SystemdUnit.NAME);
        if (!Files.exists(unit)) {
            say("There is no unit to remove.", false);
            return Exit.DONE;
        }
        runs("disable", "--now", SystemdUnit.NAME);
        Files.delete(unit);
        runs("daemon-reload");
        say("The desk is not started by itself any more. Your data stays where it is.", false);
        return Exit.DONE;
    }

    private int status() {
        Path unit = machine.units().resolve(SystemdUnit.NAME);
        if (!Files.exists(unit)) {
            common.say("Not installed: sendoff service install", object -> object.put("installed", false));
            return Exit.FOUND_WRONG;
        }
        Optional<Machine.Answer> answer = machine.systemctl("is-active", SystemdUnit.NAME);
        String state = answer.map(one ->
                        one.said().isBlank() ? "state unknown" : one.said().strip())
                .orElse("there is no systemd here to ask");
        common.say(
                "Installed as " + unit + "; " + state,
                object -> object.put("installed", true)
                        .put("unit", unit.toString())
                        .put("state", state));
        return answer.filter(Machine.Answer::good).isPresent() ? Exit.DONE : Exit.FOUND_WRONG;
    }

    private void say(String words, boolean installed) {
        common.say(words, object -> object.put("installed", installed).put("said", words));
    }

    private boolean runs(String... words) {
        return machine.systemctl(words).filter(Machine.Answer::good).isPresent();
    }

    /// This machine.
    private static final class Here implements Machine {
        private static final int PATIENCE = 20;

        @Override
        public Path units() {
            String config = System.getenv().getOrDefault("XDG_CONFIG_HOME", "");
            Path base = config.isBlank() ? Path.of(System.getProperty("user.home"), ".config") : Path.of(config);
            return base.resolve("systemd/user");
        }

        @Override
        public Optional<Path> launcher() {
            String place = ServiceCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath();
            return Stream.iterate(
                            Optional.ofNullable(Path.of(place).getParent()),
                            Optional::isPresent,
                            folder -> folder.flatMap(one -> Optional.ofNullable(one.getParent())))
                    .flatMap(Optional::stream)
                    .map(folder -> folder.resolve("sendoff"))
                    .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                    .findFirst();
        }

        @Override
        public Optional<Answer> systemctl(String... words) {
            var command = Stream.concat(Stream.of("systemctl", "--user"), Stream.of(words))
                    .toList();
            try {
                return ask(command);
            } catch (IOException e) {
                // No such program.
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        private static Optional<Answer> ask(List<String> command) throws IOException, InterruptedException {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroy();
                return Optional.empty();
            }
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            // Without a session bus there is a program, but nothing that would start our unit.
            return said.contains("Failed to connect") || said.contains("not been booted with systemd")
                    ? Optional.empty()
                    : Optional.of(new Answer(process.exitValue() == 0, said));
        }
    }
}
