package sendoff.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How the desk is served.
final class ServeOptions {
    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    @Option(names = "--home", paramLabel = "DIR", description = "The data folder.")
    @Nullable
    Path home;

    @Option(names = "--now", paramLabel = "INSTANT", description = "The clock starts there and runs on.")
    @Nullable
    Instant now;

    @Option(names = "--port", paramLabel = "PORT", description = "Default: 7363; 0 takes any free one.")
    @Nullable
    Integer port;

    @Option(
            names = "--bind",
            paramLabel = "ADDR",
            description = "The address to listen on. Elsewhere than this machine it needs a password.")
    @Nullable
    String bind;

    @Option(names = "--no-browser", description = "Don't open the browser.")
    boolean noBrowser;

    Start start() {
        return new Start(
                Optional.ofNullable(home),
                Optional.ofNullable(now),
                Optional.ofNullable(bind),
                Optional.ofNullable(port));
    }

    int serve(House house, boolean sample, PrintWriter out) {
        return house.serve(start(), sample, !noBrowser, out);
    }
}
