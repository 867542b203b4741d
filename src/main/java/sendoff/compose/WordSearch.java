package sendoff.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Resource;
import sendoff.language.Token;
import sendoff.language.Tokens;

/// Finds resources by the words they share with an ask, rare words counting most.
///
/// Source: BM25 as in Robertson and Zaragoza (2009), §3.5: weighted fields are joined before saturation.
final class WordSearch {
    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.5;
    private static final double NEAR = 0.5;
    private static final Set<String> SILENT = Stream.of(
                    ("a an the and or but if of in on at to for from with by as is are was were be been am do does did has"
                                    + " have had i me my we us our you your he she it its they them their this that these"
                                    + " those who whom whose what which when where why how not no so than then there here"
                                    + " would could should can will may might shall about into over under up out more some"
                                    + " any all very just also please thank thanks hi hello dear like love want wants wish"
                                    + " hope know get got make take give use see say tell ask asks asking asked min mins"
                                    + " minute minutes hour half time call chat coffee lunch week month year day days next"
                                    + " soon quick quickly short meet meeting talk speak discuss hear learn help advice"
                                    + " thoughts feedback perspective question questions someone something thing things one"
                                    + " two three own new good great best first people person way guide article podcast"
                                    + " introduce introduction intro connect pick brain look looking work working need help new try find finding")
                            .split(" "))
            .collect(Collectors.toSet());

    private final List<Entry> entries;
    private final Map<String, Integer> holding = new HashMap<>();
    private final NearWords near;
    private final double usual;

    /// @param weights how much each stem counts in it
    /// @param shown   the words as the owner wrote them
    private record Entry(Resource resource, Map<String, Double> weights, Map<String, String> shown, double length) {}

    /// @param word  as the resource has it
    /// @param asked as the ask has it
    record Shared(String word, String asked, boolean exact, double score) {}

    record Hit(Resource resource, double score, List<Shared> shared) {}

    WordSearch(List<Resource> resources, NearWords near) {
        this.near = near;
        this.entries = resources.stream().map(WordSearch::entry).toList();
        this.usual = entries.stream().mapToDouble(Entry::length).average().orElse(1);
        entries.forEach(entry ->
                entry.weights().keySet().forEach(stem -> holding.merge(stem, 1, (one, more) -> one + more)));
    }

    private static Entry entry(Resource resource) {
        Map<String, Double> weights = new HashMap<>();
        Map<String, String> shown = new HashMap<>();
        add(resource.title(), 2, weights, shown);
        resource.tags().forEach(tag -> add(tag, 2.5, weights, shown));
        add(resource.forWhom(), 1.5, weights, shown);
        return new Entry(
                resource,
                weights,
                shown,
                weights.values().stream().mapToDouble(one -> one).sum());
    }

    private static void add(String text, double weight, Map<String, Double> weights, Map<String, String> shown) {
        words(text).forEach((stem, word) -> {
            weights.merge(stem, weight, (one, more) -> one + more);
            shown.put(stem, shown(text, word));
        });
    }

    /// A short tag is shown whole, as its owner wrote it.
    private static String shown(String text, String word) {
        return text.split(" ").length <= 2 ? text : word;
    }

    static Map<String, String> words(String text) {
        return Tokens.of(text).stream()
                .filter(Token::isWord)
                .flatMap(token -> Stream.concat(
                        Stream.of(token.text()), Stream.of(token.text().split("-"))))
                .filter(word -> word.length() > 1 && !SILENT.contains(word))
                .collect(Collectors.toMap(Stem::of, word -> word, (first, again) -> first, LinkedHashMap::new));
    }

    /// Those that share a word with the ask, the best first.
    List<Hit> find(String ask) {
        Map<String, String> asked = words(ask);
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries) {
            List<Shared> shared = shared(entry, asked);
            if (!shared.isEmpty()) {
                hits.add(new Hit(
                        entry.resource(),
                        shared.stream().mapToDouble(Shared::score).sum(),
                        shared));
            }
        }
        hits.sort((one, other) -> Double.compare(other.score(), one.score()));
        return hits;
    }

    private List<Shared> shared(Entry entry, Map<String, String> asked) {
        List<Shared> shared = new ArrayList<>();
        asked.forEach((stem, word) -> {
            double exact = score(entry, stem);
            if (exact > 0) {
                shared.add(new Shared(entry.shown().getOrDefault(stem, stem), word, true, exact));
            } else {
                near.of(stem).stream()
                        .filter(entry.weights()::containsKey)
                        .max((one, other) -> Double.compare(score(entry, one), score(entry, other)))
                        .ifPresent(other -> shared.add(new Shared(
                                entry.shown().getOrDefault(other, other), word, false, NEAR * score(entry, other))));
            }
        });
        shared.sort((one, other) -> Double.compare(other.score(), one.score()));
        return shared;
    }

    private double score(Entry entry, String stem) {
        double weight = entry.weights().getOrDefault(stem, 0.0);
        double length = 1 - LENGTH + LENGTH * entry.length() / usual;
        return weight == 0 ? 0 : rarity(stem) * weight / (SATURATION * length + weight);
    }

    private double rarity(String stem) {
        int with = holding.getOrDefault(stem, 0);
        return Math.log(1 + (entries.size() - with + 0.5) / (with + 0.5));
    }
}
