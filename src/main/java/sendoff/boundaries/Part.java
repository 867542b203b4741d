package sendoff.boundaries;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One thing that a text says, at greater or smaller length.
///
/// @param rank     1 is the last to be left out
/// @param block    parts of one block follow one another in a paragraph or a line
/// @param versions whole sentences, the longest first; none where there is nothing to say
/// @param filling  said only where all others have all the room they can use
record Part(int rank, int block, List<String> versions, boolean filling) {
    Part {
        versions = versions.stream().filter(text -> !text.isBlank()).toList();
    }

    Part(int rank, int block, List<String> versions) {
        this(rank, block, versions, false);
    }

    static Part of(int rank, int block, String sentence) {
        return new Part(rank, block, List.of(sentence));
    }

    static Part filling(int rank, int block, String sentence) {
        return new Part(rank, block, List.of(sentence), true);
    }

    /// A sentence with a list in it: shorter with fewer of its items, the first ones stay.
    static Part listing(int rank, int block, List<String> items, Function<String, String> sentence) {
        return new Part(
                rank,
                block,
                IntStream.range(0, items.size())
                        .mapToObj(left -> sentence.apply(joined(items.subList(0, items.size() - left))))
                        .toList());
    }

    List<String> inFewWords() {
        return filling || versions.isEmpty() ? List.of() : List.of(versions.getLast());
    }

    /// `one`, `one and two`, `one, two and three`.
    static String joined(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : items.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + items.get(last);
    }
}
