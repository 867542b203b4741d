package sendoff.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder of real mail and servers beside the project. Without it, tests that need it are skipped.
public final class Shared {
    private Shared() {}

    /// A file or folder in it; empty, with one line printed, where it is absent.
    public static Optional<Path> path(String inside) {
        Optional<Path> found = Stream.of(
                        Optional.of("../shared"),
                        Optional.ofNullable(System.getProperty("sendoff.shared")),
                        Optional.ofNullable(System.getenv("SENDOFF_SHARED")))
                .flatMap(Optional::stream)
                .map(folder -> Path.of(folder).resolve(inside))
                .filter(Files::exists)
                .findFirst();
        if (found.isEmpty()) {
            System.out.println("left out: ../shared/" + inside + " is absent");
        }
        return found;
    }

    /// The same for a test that can't do without.
    public static Path needed(String inside) {
        return path(inside).orElseGet(() -> abort("left out: ../shared/" + inside + " is absent"));
    }

    /// Every file below it, sorted.
    public static List<Path> files(String inside) {
        return below(needed(inside));
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
