package sendoff.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.PromiseMade.What;

/// A line of a list written to teach promises: `+send I'll mail it tonight` promises, `- The train leaves at nine` does
/// not; other lines are headings.
///
/// @param hand who wrote it
/// @param what it promises; empty where it promises nothing
record ListedPromise(String hand, Optional<What> what, String text) {
    /// @param folder of lists, one file a hand
    static List<ListedPromise> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().flatMap(ListedPromise::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<ListedPromise> read(Path file) {
        String hand = file.getFileName().toString().replace(".txt", "");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("+") || line.startsWith("-"))
                    .map(line -> of(hand, line));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ListedPromise of(String hand, String line) {
        int space = line.indexOf(' ');
        Optional<What> what = line.startsWith("-") ? Optional.empty() : Optional.of(What.of(line.substring(1, space)));
        return new ListedPromise(hand, what, line.substring(space + 1));
    }
}
