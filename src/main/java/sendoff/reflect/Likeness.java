package sendoff.reflect;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How much two texts say the same in the same words.
public final class Likeness {
    /// From here on two templates are near duplicates: about one word in twenty is another one, or fewer. A reply for a
    /// narrower purpose shares more than half of its runs with the starter it was made from, and is none.
    public static final double NEAR = 0.75;

    private static final int RUN = 3;

    private Likeness() {}

    /// The share of runs of three words that both have, of all that either has: 1 for the same text, 0 for none.
    public static double of(String one, String other) {
        Set<List<String>> first = runs(one);
        Set<List<String>> second = runs(other);
        if (first.isEmpty() && second.isEmpty()) {
            return one.strip().equals(other.strip()) ? 1 : 0;
        }
        var both = new HashSet<>(first);
        both.retainAll(second);
        return (double) both.size() / (first.size() + second.size() - both.size());
    }

    private static Set<List<String>> runs(String text) {
        List<String> words = Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}{}_]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var runs = new HashSet<List<String>>();
        IntStream.rangeClosed(0, words.size() - RUN).forEach(at -> runs.add(words.subList(at, at + RUN)));
        return runs;
    }
}
