package sendoff.recognise;

import java.util.List;
import java.util.regex.Pattern;
import sendoff.language.DateInWords;
import sendoff.language.DateInWords.Precision;
import sendoff.language.Linear;

/// Tells by its wording whether a sentence promises something, as `./sendoff train` taught it: "Draft in your box by
/// 7 April", "The two pages go to Ewa on Monday", and the many other ways that nobody could list.
public final class PromiseWording {
    /// The file that training writes, beside the other models.
    public static final String FILE = "promises.model";

    /// Its only question.
    public static final String PROMISES = "promises";

    /// Whoever says "I'll" says so to the rules, which also know when it is no promise.
    private static final Pattern USUAL = Pattern.compile("(?i)['’]ll\\b|\\b(?:will|shall|going to|gonna)\\b");

    /// Who asks owes nothing.
    private static final Pattern ASKS = Pattern.compile(
            "(?i)\\b(?:please|kindly|needs?|requires?|wants|they want|wanted|expects?|expected)\\b|\\?\\W*$");

    /// Read when it is first asked for.
    private static final class Standard {
        static final PromiseWording WORDING = new PromiseWording(Models.fromJar(FILE));
    }

    private final Linear model;

    private PromiseWording(Linear model) {
        this.model = model;
    }

    static PromiseWording standard() {
        return Standard.WORDING;
    }

    /// Whether it may have something to say: to a sentence that names a day, and in other than the usual words.
    public static boolean isAsked(String sentence, List<DateInWords> dates) {
        return dates.stream().anyMatch(date -> date.precision() != Precision.SEASON)
                && !USUAL.matcher(sentence).find()
                && !ASKS.matcher(sentence).find();
    }

    boolean promises(String sentence) {
        return model.margin(PROMISES, Wording.of(sentence)) > 0;
    }
}
