package sendoff.boundaries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Parts made into one text that fits: those of less importance are shortened or left out, and none is ever cut.
final class Fitted {
    private final List<Part> parts;
    private final String betweenParts;
    private final String betweenBlocks;
    private final Predicate<String> fits;

    private Fitted(List<Part> parts, String betweenParts, String betweenBlocks, Predicate<String> fits) {
        this.parts = parts;
        this.betweenParts = betweenParts;
        this.betweenBlocks = betweenBlocks;
        this.fits = fits;
    }

    /// @param parts in the order in which they are read
    static String of(List<Part> parts, String betweenParts, String betweenBlocks, Predicate<String> fits) {
        return new Fitted(parts, betweenParts, betweenBlocks, fits).text();
    }

    /// First each part in few words, so that a long one does not keep the others out; then in more as there is room.
    private String text() {
        List<Optional<String>> chosen = new ArrayList<>(
                parts.stream().map(_ -> Optional.<String>empty()).toList());
        List<Integer> byRank = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparingInt(at -> parts.get(at).rank()))
                .toList();
        byRank.forEach(at -> choose(chosen, at, parts.get(at).inFewWords()));
        byRank.forEach(at -> choose(chosen, at, parts.get(at).versions()));
        return written(chosen);
    }

    /// The first version that fits beside what was chosen before; else all stays as it is.
    private void choose(List<Optional<String>> chosen, int at, List<String> versions) {
        versions.stream()
                .filter(version -> {
                    var tried = new ArrayList<>(chosen);
                    tried.set(at, Optional.of(version));
                    return fits.test(written(tried));
                })
                .findFirst()
                .ifPresent(version -> chosen.set(at, Optional.of(version)));
    }

    private String written(List<Optional<String>> chosen) {
        Map<Integer, List<String>> blocks = new TreeMap<>();
        for (int at = 0; at < parts.size(); at++) {
            int block = parts.get(at).block();
            chosen.get(at)
                    .ifPresent(text -> blocks.computeIfAbsent(block, _ -> new ArrayList<>())
                            .add(text));
        }
        return blocks.values().stream()
                .map(block -> String.join(betweenParts, block))
                .collect(Collectors.joining(betweenBlocks));
    }
}
