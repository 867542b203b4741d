package sendoff.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of every command.
final class Common {
    @Option(names = "--home", paramLabel = "DIR", description = "The data folder.")
    @Nullable
    Path home;

    @Option(names = "--now", paramLabel = "INSTANT", description = "The clock stands there, as 2026-11-17T08:20:00Z.")
    @Nullable
    Instant now;

    @Option(names = "--json", description = "Print JSON Lines, one object a thing.")
    boolean json;

    Start start() {
        return new Start(Optional.ofNullable(home), Optional.ofNullable(now), Optional.empty(), Optional.empty());
    }
}
