package sendoff.cli;

import java.nio.file.Path;
import java.util.Optional;

/// The text of a unit that keeps the desk served while its owner is logged in.
///
/// Source: systemd.unit(5), systemd.service(5): in `ExecStart` a percent sign and a dollar sign are doubled.
///
/// @param launcher the program that starts Sendoff
/// @param home     the data folder, where it is not the usual one
record SystemdUnit(Path launcher, Optional<Path> home) {
    static final String NAME = "sendoff.service";

    String text() {
        String folder = home.map(path -> " --home " + quoted(path)).orElse("");
        return """
                [Unit]
                Description=Sendoff, the desk for introductions
                After=network-online.target

                [Service]
                ExecStart=%s serve --no-browser%s
                Restart=on-failure
                RestartSec=10
                # Java ends so when it is asked to.
                SuccessExitStatus=143

                [Install]
                WantedBy=default.target
                """.formatted(quoted(launcher), folder);
    }

    private static String quoted(Path path) {
        String plain = path.toAbsolutePath().normalize().toString();
        return '"'
                + plain.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("%", "%%")
                        .replace("$", "$$")
                + '"';
    }
}
