package sendoff.recognise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import sendoff.domain.PromiseMade.What;
import sendoff.language.Features;
import sendoff.language.Linear;

/// Tells by its wording what a promise promises, as `./sendoff train` taught it: "Tobias gets one line from me tonight"
/// introduces, whatever its verb. What the usual verbs say ([PromisedActs]) is one clue among the words, and decides
/// where the model hardly prefers another act.
public final class ActWording {
    /// The file that training writes, beside the other models.
    public static final String FILE = "acts.model";

    private static final double BY_ITS_VERB = 0.3;
    /// Margins are about one apart where the model knows.
    private static final double CLEAR_LEAD = 0.1;

    /// Read when it is first asked for.
    private static final class Standard {
        static final ActWording WORDING = of(Models.fromJar(FILE));
    }

    private final Linear model;

    private ActWording(Linear model) {
        this.model = model;
    }

    public static ActWording of(Linear model) {
        return new ActWording(model);
    }

    static ActWording standard() {
        return Standard.WORDING;
    }

    /// The model's questions.
    public static List<String> acts() {
        return Arrays.stream(What.values()).map(What::word).toList();
    }

    /// What the model sees of a promise.
    ///
    /// @param promise the words that promise, by themselves, in English
    public static Features of(String promise) {
        return Wording.of(promise)
                .add("verb:" + PromisedActs.of(promise).word(), BY_ITS_VERB)
                .endBlock();
    }

    public What what(String promise) {
        Features wording = of(promise);
        What likeliest = Arrays.stream(What.values())
                .max(Comparator.comparingDouble(what -> model.margin(what.word(), wording)))
                .orElseThrow();
        What usual = PromisedActs.of(promise);
        double lead = model.margin(likeliest.word(), wording) - model.margin(usual.word(), wording);
        return usual != What.OTHER && lead < CLEAR_LEAD ? usual : likeliest;
    }
}
