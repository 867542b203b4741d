package sendoff.tone;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import sendoff.language.Features;
import sendoff.language.Linear;

/// What a sentence does in words that no pattern has, or does not do though a pattern fits, told by what labelled
/// drafts taught (`./sendoff train`). Its questions are the rules it helps, and whether a sentence is [#WARM]. It was
/// moved to be silent rather than wrong, either way.
public final class SecondOpinion {
    /// A wish or a kind word.
    public static final String WARM = "warm";

    /// Who reads it knows where they stand.
    public static final String DECIDES = "decides";

    /// One of too many reasons. Only that it is none is asked: one reason is like the third.
    public static final String EXPLAINS = "over-explaining";

    /// The file that training writes, beside the other models.
    public static final String FILE = "tone.model";

    static final SecondOpinion NONE = new SecondOpinion(Optional.empty());

    private final Optional<Linear> model;

    private SecondOpinion(Optional<Linear> model) {
        this.model = model;
    }

    public static SecondOpinion of(Linear model) {
        return new SecondOpinion(Optional.of(model));
    }

    /// The one in the jar.
    static SecondOpinion fromJar() {
        try (InputStream in = SecondOpinion.class.getResourceAsStream("/models/" + FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE);
            }
            return of(Linear.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the model of tone in the program is damaged: build or install it again", e);
        }
    }

    /// It does, by its wording alone.
    boolean says(String question, Features wording) {
        return margin(question, wording).filter(margin -> margin > 0).isPresent();
    }

    /// It hardly does, whatever pattern it has.
    boolean denies(String question, Features wording) {
        return margin(question, wording).filter(margin -> margin < -1).isPresent();
    }

    private Optional<Double> margin(String question, Features wording) {
        return model.filter(linear -> linear.classes().contains(question))
                .map(linear -> linear.margin(question, wording));
    }
}
