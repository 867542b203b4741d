package sendoff.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sendoff.domain.Resource;
import sendoff.domain.ResourceId;
import sendoff.language.Embeddings;

/// Nearness by the small language model, where this machine can run it. Vectors are kept: the
/// same asks and resources are compared again and again.
///
/// Source: the model's authors ask for `query: ` and `passage: ` before texts (Wang et al. 2022, §3).
public final class NearInMeaning implements FittingResources.Meaning, OftenAsked.Meaning {
    private static final int MOST_KEPT = 2_000;

    private final Embeddings embeddings;
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

    public NearInMeaning(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    @Override
    public Map<ResourceId, Double> nearness(String ask, List<Resource> resources) {
        if (resources.isEmpty() || ask.isBlank()) {
            return Map.of();
        }
        Optional<float[]> asked = of(ask);
        Map<ResourceId, Double> near = new HashMap<>();
        asked.ifPresent(query -> resources.forEach(resource ->
                passage(resource).ifPresent(vector -> near.put(resource.id(), dot(query, vector)))));
        return near;
    }

    @Override
    public Optional<float[]> of(String ask) {
        return kept("query: " + ask);
    }

    private Optional<float[]> passage(Resource resource) {
        return kept("passage: " + words(resource));
    }

    private Optional<float[]> kept(String text) {
        Optional<float[]> known = Optional.ofNullable(vectors.get(text));
        if (known.isPresent()) {
            return known;
        }
        if (vectors.size() > MOST_KEPT) {
            vectors.clear();
        }
        Optional<float[]> read = embeddings.of(text);
        read.ifPresent(vector -> vectors.put(text, vector));
        return read;
    }

    private static String words(Resource resource) {
        var words = new ArrayList<String>();
        words.add(resource.title());
        words.add(resource.forWhom());
        words.add(String.join(", ", resource.tags()));
        words.removeIf(String::isBlank);
        return String.join(". ", words);
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
