package sendoff.recognise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sendoff.domain.KindName;
import sendoff.domain.Lesson;
import sendoff.language.Features;
import sendoff.language.Linear;

/// What the models make of a message: its words and clues, and, where these leave it open and the machine can, what it
/// means.
///
/// @param probability that it is an introduction or a request; for the owner's own mail, that it asks for something
/// @param kind        what it then is; one of three kinds, also for the owner's own mail
/// @param share       how much of all kinds falls to that one
record Weighed(double probability, KindName kind, double share) {
    /// Words that speak this plainly against it, or for it and for one kind, are not read again: meaning takes ten
    /// times as long as they did (`docs/quality.md`), and hardly ever overrules them then.
    private static final double HOPELESS = -1.5;

    private static final double PLAIN = 1.5;
    private static final double PLAIN_SHARE = 0.7;

    /// The log odds of each question: [Lesson#RELEVANT], and each kind by its word.
    static Map<String, Double> margins(
            Reading reading, Features features, Models models, Function<String, Optional<float[]>> meanings) {
        boolean own = reading.isByOwner();
        double words = (own ? models.asks() : models.relevant()).margin(features);
        double[] kinds = models.kinds().margins(features);
        boolean settled = words < HOPELESS
                || words > PLAIN && of(margins(words, kinds, models)).share() >= PLAIN_SHARE;
        Optional<float[]> vector = settled ? Optional.empty() : meanings.apply(text(reading));
        if (vector.isEmpty()) {
            return margins(words, kinds, models);
        }
        String question = own ? Models.ASKS : Models.RELEVANT;
        double both = models.margin(question, features, vector.get());
        for (int k = 0; k < kinds.length; k++) {
            kinds[k] = models.margin(models.kinds().classes().get(k), features, vector.get());
        }
        return margins(both, kinds, models);
    }

    /// What the language model reads of a message: as much as it can of the subject and the author's own words.
    static String text(Reading reading) {
        return reading.english().subject().text() + ". "
                + reading.english().passage().text();
    }

    private static Map<String, Double> margins(double relevant, double[] kinds, Models models) {
        Map<String, Double> margins = new LinkedHashMap<>();
        margins.put(Lesson.RELEVANT, relevant);
        for (int k = 0; k < kinds.length; k++) {
            margins.put(models.kinds().classes().get(k), kinds[k]);
        }
        return margins;
    }

    static Weighed of(Map<String, Double> margins) {
        List<Map.Entry<String, Double>> kinds = margins.entrySet().stream()
                .filter(margin -> !margin.getKey().equals(Lesson.RELEVANT))
                .toList();
        Map.Entry<String, Double> best = kinds.getFirst();
        double sum = 0;
        for (Map.Entry<String, Double> kind : kinds) {
            best = kind.getValue() > best.getValue() ? kind : best;
            sum += Linear.probability(kind.getValue());
        }
        return new Weighed(
                Linear.probability(margins.getOrDefault(Lesson.RELEVANT, 0.0)),
                KindName.of(best.getKey()),
                sum == 0 ? 0 : Linear.probability(best.getValue()) / sum);
    }
}
