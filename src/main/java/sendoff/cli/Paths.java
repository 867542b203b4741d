package sendoff.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Paths as a person types them.
final class Paths {
    private Paths() {}

    /// Those at which nothing lies; `-` is standard input and always there.
    static List<Path> missing(List<Path> paths) {
        return paths.stream()
                .filter(path -> !path.toString().equals("-") && !Files.exists(path))
                .toList();
    }
}
