package sendoff.recognise;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendoff.language.CalendarNames;
import sendoff.language.Features;
import sendoff.language.Linear;
import sendoff.language.Token;
import sendoff.language.Tokens;

/// Tells what a message does by its wording, as `./sendoff train` taught it: the many ways of saying no, or of taking
/// an ask back, that nobody could list. It keeps still unless it is sure.
public final class Moves {
    /// The file that training writes, beside the other models.
    public static final String FILE = "moves.model";

    /// Beginning and end of a message say what it does.
    private static final int MOST_WORDS = 160;

    private static final Set<String> STOPS = Set.of(".", "!", "?", ":", ";");
    private static final Set<String> I = Set.of("i", "i'm", "i'll", "i'd", "i've");

    /// Read when it is first asked for.
    private static final class Standard {
        static final Moves MOVES = fromJar();
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

    private static Moves fromJar() {
        try (InputStream in = Moves.class.getResourceAsStream("/models/" + FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE);
            }
            return of(Linear.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("a language model in the program is damaged: build or install it again", e);
        }
    }

    /// What the text does as an answer, or as a reaction to one; empty where no move is likely enough.
    public Optional<Move> in(String text, Move.Side side) {
        Features wording = wording(text);
        return side.moves().stream()
                .filter(move -> model.margin(move.word(), wording) > 0)
                .max(Comparator.comparingDouble(move -> model.margin(move.word(), wording)));
    }

    /// A message as the model learns it: who is named, which day, where and how many are the same to it.
    public static Features wording(String text) {
        List<String> words = new ArrayList<>();
        boolean opens = true;
        for (Token token : Tokens.of(text)) {
            words.add(word(token, opens));
            opens = STOPS.contains(token.text());
        }
        if (words.size() > MOST_WORDS) {
            words.subList(MOST_WORDS / 2, words.size() - MOST_WORDS / 2).clear();
        }
        words.addFirst("<");
        words.addLast(">");
        return new Features().addWording(words);
    }

    private static String word(Token token, boolean opens) {
        String text = token.text();
        if (CalendarNames.WEEKDAYS.contains(text) || CalendarNames.MONTHS.contains(text)) {
            return "#day";
        }
        return switch (token.shape()) {
            case NUMBER -> "#number";
            case ADDRESS -> "#address";
            case LINK -> "#link";
            case CAPITALISED -> opens || I.contains(text) ? text : "#name";
            case WORD, MARK -> text;
        };
    }
}
