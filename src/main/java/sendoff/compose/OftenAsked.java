package sendoff.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which asks are the same ask again: alike by the words they share, rare words counting most, and by meaning where
/// there is a model.
///
/// Groups grow by average linkage, so that no chain of neighbours joins what has nothing in common.
public final class OftenAsked {
    /// From here on two groups are one, by words alone.
    private static final double ALIKE = 0.3;

    /// The same where meaning tells as well: the model's values lie close together. See `docs/statements.md`.
    private static final double ALIKE_IN_MEANING = 0.88;

    /// How much shared words add to what the model says.
    private static final double WORDS_ADD = 0.2;

    /// What stands for much the same counts as half the word.
    private static final double NEAR = 0.5;

    /// A group is about a word that at least so much of it has.
    private static final double MOST_HAVE_IT = 0.6;

    private static final int WORDS = 3;

    private final NearWords near = NearWords.fromJar();
    private final List<Map<String, Double>> vectors;
    private final List<Map<String, String>> words;
    private final List<Optional<float[]>> meanings;
    private final double alike;

    /// Turns an ask into a vector of length 1, where this machine can.
    public interface Meaning {
        Meaning NONE = _ -> Optional.empty();

        Optional<float[]> of(String ask);
    }

    private OftenAsked(List<String> asks, Meaning meaning) {
        meanings = asks.stream().map(meaning::of).toList();
        alike = meanings.stream().allMatch(Optional::isPresent) ? ALIKE_IN_MEANING : ALIKE;
        words = asks.stream()
                .map(ask -> WordSearch.words(AskPhrase.topic(ask).orElse(ask)))
                .toList();
        Map<String, Long> having = words.stream()
                .flatMap(one -> one.keySet().stream())
                .collect(Collectors.groupingBy(stem -> stem, Collectors.counting()));
        vectors = words.stream().map(one -> vector(one.keySet(), having)).toList();
    }

    /// @param asks  which of them, by their place in the list
    /// @param about the words that most of them share, the most telling first
    public record Group(List<Integer> asks, List<String> about) {
        public Group {
            asks = List.copyOf(asks);
            about = List.copyOf(about);
        }
    }

    /// @param asks  each in one line
    /// @param least so many make a group
    /// @return the largest first; those that share no telling word are left out
    public static List<Group> in(List<String> asks, int least, Meaning meaning) {
        if (asks.size() < least) {
            return List.of();
        }
        var often = new OftenAsked(asks, meaning);
        return often.joined().stream()
                .filter(group -> group.size() >= least)
                .map(group -> new Group(group, often.about(group)))
                .filter(group -> !group.about().isEmpty())
                .sorted(Comparator.comparingInt((Group group) -> -group.asks().size())
                        .thenComparing(group -> group.asks().getFirst()))
                .toList();
    }

    private static Map<String, Double> vector(Set<String> stems, Map<String, Long> having) {
        Map<String, Double> weights = new HashMap<>();
        stems.forEach(stem -> weights.put(stem, 1 / (1 + Math.log(having.getOrDefault(stem, 1L)))));
        double length = Math.sqrt(
                weights.values().stream().mapToDouble(one -> one * one).sum());
        weights.replaceAll((_, weight) -> weight / length);
        return weights;
    }

    private double likeness(int one, int other) {
        double shared = shared(vectors.get(one), vectors.get(other));
        return alike == ALIKE
                ? shared
                : dot(meanings.get(one).orElseThrow(), meanings.get(other).orElseThrow()) + WORDS_ADD * shared;
    }

    private static double dot(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }

    private double shared(Map<String, Double> one, Map<String, Double> other) {
        return one.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * weight(entry.getKey(), other))
                .sum();
    }

    private double weight(String stem, Map<String, Double> in) {
        double exact = in.getOrDefault(stem, 0.0);
        return exact > 0
                ? exact
                : NEAR
                        * near.of(stem).stream()
                                .mapToDouble(other -> in.getOrDefault(other, 0.0))
                                .max()
                                .orElse(0);
    }

    /// Joins the two groups that are most alike, again and again, until none are alike enough.
    private List<List<Integer>> joined() {
        List<List<Integer>> groups = new ArrayList<>(
                IntStream.range(0, vectors.size()).mapToObj(List::of).toList());
        double[][] sums = sums();
        for (int[] pair = nearest(groups, sums); pair.length > 0; pair = nearest(groups, sums)) {
            int into = pair[0];
            int from = pair[1];
            for (int k = 0; k < sums.length; k++) {
                sums[into][k] += sums[from][k];
                sums[k][into] = sums[into][k];
            }
            groups.set(
                    into,
                    Stream.concat(groups.get(into).stream(), groups.get(from).stream())
                            .sorted()
                            .toList());
            groups.set(from, List.of());
        }
        return groups.stream().filter(group -> !group.isEmpty()).toList();
    }

    /// Of all pairs between two groups, the likeness added up.
    private double[][] sums() {
        int n = vectors.size();
        var sums = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                sums[i][j] = likeness(i, j);
                sums[j][i] = sums[i][j];
            }
        }
        return sums;
    }

    private int[] nearest(List<List<Integer>> groups, double[][] sums) {
        double best = alike;
        int[] pair = {};
        for (int i = 0; i < sums.length; i++) {
            for (int j = i + 1; j < sums.length; j++) {
                int pairs = groups.get(i).size() * groups.get(j).size();
                if (pairs > 0 && sums[i][j] / pairs >= best) {
                    best = sums[i][j] / pairs;
                    pair = new int[] {i, j};
                }
            }
        }
        return pair;
    }

    private List<String> about(List<Integer> group) {
        Map<String, Long> having = group.stream()
                .flatMap(at -> words.get(at).keySet().stream())
                .collect(Collectors.groupingBy(stem -> stem, Collectors.counting()));
        return having.entrySet().stream()
                .filter(one -> one.getValue() >= MOST_HAVE_IT * group.size())
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .map(one -> shown(group, one.getKey()))
                .toList();
    }

    /// As the first of them has it.
    private String shown(List<Integer> group, String stem) {
        return group.stream()
                .map(at -> words.get(at).getOrDefault(stem, ""))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse(stem);
    }
}
