package sendoff.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words that stand for much the same, by their stems.
final class NearWords {
    private final Map<String, Set<String>> near = new HashMap<>();

    private NearWords(List<Set<String>> groups) {
        for (Set<String> group : groups) {
            group.forEach(
                    stem -> near.computeIfAbsent(stem, _ -> new HashSet<>()).addAll(group));
        }
    }

    static NearWords fromJar() {
        List<Set<String>> groups = new ArrayList<>();
        try (InputStream in = NearWords.class.getResourceAsStream("/compose/near-words.txt")) {
            String text =
                    new String(Objects.requireNonNull(in, "near-words.txt").readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line ->
                            groups.add(Stream.of(line.split(" ")).map(Stem::of).collect(Collectors.toSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NearWords(groups);
    }

    /// The stems near this one, without itself.
    Set<String> of(String stem) {
        Set<String> all = new HashSet<>(near.getOrDefault(stem, Set.of()));
        all.remove(stem);
        return all;
    }
}
