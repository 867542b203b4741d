package sendoff.compose;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sendoff.domain.Resource;
import sendoff.domain.ResourceId;

/// Which of the owner's resources may help with an ask: found by words and, where there is a model, by meaning.
///
/// Those that are dead or archived are never found.
public final class FittingResources {
    /// Source: Cormack, Clarke and Büttcher (2009): reciprocal rank fusion.
    private static final int FUSION = 60;

    private final List<Resource> resources;
    private final WordSearch words;
    private final Meaning meaning;

    /// How near two texts are in meaning.
    public interface Meaning {
        /// Where nothing can tell: words decide alone.
        Meaning NONE = (ask, resources) -> Map.of();

        /// From -1 to 1 for each resource, more is nearer; empty where no model can be had.
        Map<ResourceId, Double> nearness(String ask, List<Resource> resources);
    }

    private FittingResources(List<Resource> resources, Meaning meaning) {
        this.resources = resources;
        this.meaning = meaning;
        this.words = new WordSearch(resources, NearWords.fromJar());
    }

    public static FittingResources on(List<Resource> shelf, Meaning meaning) {
        return new FittingResources(shelf.stream().filter(Resource::isOffered).toList(), meaning);
    }

    /// @param ask  the ask in the asker's own words
    /// @param most how many at most
    /// @return the best first
    public List<Fit> forAsk(String ask, int most) {
        List<WordSearch.Hit> hits = words.find(ask);
        Map<ResourceId, Double> near = meaning.nearness(ask, resources);
        Map<ResourceId, WordSearch.Hit> byWords =
                hits.stream().collect(Collectors.toMap(hit -> hit.resource().id(), hit -> hit));
        return fused(hits.stream().map(WordSearch.Hit::resource).toList(), byMeaning(near)).stream()
                .limit(most)
                .map(resource -> fit(resource, byWords, near))
                .toList();
    }

    private List<Resource> byMeaning(Map<ResourceId, Double> near) {
        return resources.stream()
                .filter(resource -> near.getOrDefault(resource.id(), -1.0) >= Near.WORTH_SHOWING)
                .sorted(Comparator.comparing((Resource one) -> -near.getOrDefault(one.id(), -1.0)))
                .toList();
    }

    private static List<Resource> fused(List<Resource> first, List<Resource> second) {
        Map<Resource, Double> score = new LinkedHashMap<>();
        for (List<Resource> ranked : List.of(first, second)) {
            IntStream.range(0, ranked.size())
                    .forEach(rank -> score.merge(ranked.get(rank), 1.0 / (FUSION + rank + 1), Double::sum));
        }
        return new HashMap<>(score)
                .entrySet().stream()
                        .sorted(Map.Entry.<Resource, Double>comparingByValue()
                                .reversed()
                                .thenComparing(entry -> entry.getKey().title()))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static Fit fit(Resource resource, Map<ResourceId, WordSearch.Hit> byWords, Map<ResourceId, Double> near) {
        List<WordSearch.Shared> shared =
                byWords.containsKey(resource.id()) ? byWords.get(resource.id()).shared() : List.of();
        double nearness = near.getOrDefault(resource.id(), -1.0);
        boolean strong = isStrong(shared) || nearness >= Near.SURE;
        return new Fit(
                resource,
                why(shared),
                strong || resource.sort() != Resource.Sort.PERSON && isLikely(resource, shared, nearness),
                strong);
    }

    /// Enough for a page that one may read or leave; a person's time takes more than a chance word.
    private static boolean isLikely(Resource resource, List<WordSearch.Shared> shared, double nearness) {
        return nearness >= Near.WORTH_SHOWING || shared.stream().anyMatch(one -> isTag(resource, one));
    }

    /// The owner named it as what the thing is about; a word of its title may be there by chance.
    private static boolean isTag(Resource resource, WordSearch.Shared shared) {
        return shared.exact()
                && resource.tags().stream()
                        .anyMatch(tag -> WordSearch.words(tag).containsKey(Stem.of(shared.asked())));
    }

    /// Two words in common, one of them the very same.
    private static boolean isStrong(List<WordSearch.Shared> shared) {
        return shared.size() >= 2 && shared.stream().anyMatch(WordSearch.Shared::exact);
    }

    private static String why(List<WordSearch.Shared> shared) {
        if (shared.isEmpty()) {
            return "near in meaning";
        }
        return shared.stream()
                .map(WordSearch.Shared::word)
                .distinct()
                .limit(3)
                .map("‘%s’"::formatted)
                .collect(Collectors.joining(", "));
    }

    /// Bounds of nearness for e5, whose values lie close together; see `docs/quality.md`.
    private static final class Near {
        static final double WORTH_SHOWING = 0.80;
        static final double SURE = 0.86;
    }
}
