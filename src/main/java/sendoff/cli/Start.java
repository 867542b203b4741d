package sendoff.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// What the command line says about how to start.
///
/// @param home the data folder
/// @param now  the clock stands there (in `serve` and `demo` it runs on from there)
/// @param publicly where the public pages are served, `host:port`
public record Start(
        Optional<Path> home,
        Optional<Instant> now,
        Optional<String> bind,
        Optional<Integer> port,
        Optional<String> publicly) {
    public static final Start PLAIN =
            new Start(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// With no second listener.
    public Start(Optional<Path> home, Optional<Instant> now, Optional<String> bind, Optional<Integer> port) {
        this(home, now, bind, port, Optional.empty());
    }
}
