package sendoff.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Option(
            names = "--public",
            paramLabel = "HOST:PORT",
            description = "A second address for everybody: the request page and the calendar feed, nothing else.")
    @Nullable
    String publicly;

    @Option(names = "--no-browser", description = "Don't open the browser.")
    boolean noBrowser;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /// Every option may stand before the command's name as well as after it.
    Start start() {
        Optional<ServeOptions> before = before();
        return new Start(
                Optional.ofNullable(home).or(() -> before.flatMap(options -> Optional.ofNullable(options.home))),
                Optional.ofNullable(now).or(() -> before.flatMap(options -> Optional.ofNullable(options.now))),
                Optional.ofNullable(bind).or(() -> before.flatMap(options -> Optional.ofNullable(options.bind))),
                Optional.ofNullable(port).or(() -> before.flatMap(options -> Optional.ofNullable(options.port))),
                Optional.ofNullable(publicly)
                        .or(() -> before.flatMap(options -> Optional.ofNullable(options.publicly))));
    }

    private Optional<ServeOptions> before() {
        return command.root().userObject() instanceof Sendoff whole && whole.options() != this
                ? Optional.of(whole.options())
                : Optional.empty();
    }

    int serve(House house, boolean sample, PrintWriter out) {
        boolean quiet =
                noBrowser || before().filter(options -> options.noBrowser).isPresent();
        return house.serve(start(), sample, !quiet, out);
    }
}
