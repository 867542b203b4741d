package sendoff.recognise;

import java.util.Comparator;
import java.util.Optional;
import sendoff.language.Features;
import sendoff.language.Linear;

/// Tells what a message does by its wording, as `./sendoff train` taught it: the many ways of saying no, or of taking
/// an ask back, that nobody could list. It keeps still unless it is sure.
public final class Moves {
    /// The file that training writes, beside the other models.
    public static final String FILE = "moves.model";

    /// Read when it is first asked for.
    private static final class Standard {
        static final Moves MOVES = of(Models.fromJar(FILE));
    }

    private final Linear model;

    private Moves(Linear model) {
        this.model = model;
    }

    public static Moves of(Linear model) {
        return new Moves(model);
    }

    static Moves standard() {
        return Standard.MOVES;
    }

    /// What the text does as an answer, or as a reaction to one; empty where no move is likely enough.
    public Optional<Move> in(String text, Move.Side side) {
        Features wording = Wording.of(text);
        return side.moves().stream()
                .filter(move -> model.margin(move.word(), wording) > 0)
                .max(Comparator.comparingDouble(move -> model.margin(move.word(), wording)));
    }
}
