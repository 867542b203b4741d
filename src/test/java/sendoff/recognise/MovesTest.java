package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.language.Features;
import sendoff.recognise.Move.Side;

class MovesTest {
    private static final Moves MOVES = Moves.standard();

    /// None of these is among the letters that it learnt from.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My evenings belong to the choir now, and it shows in my face. Wishing your panel a full house.|NO",
                "Of course you may put my name on the poster. I'll be there from six.|YES",
                "Which of the two halls is it, and is there a step at the door?|YOURS",
                "The committee meets on the 9th and I shall know after it.|LATER",
                "We have found a speaker after all, so you can put my letter away.|WITHDRAWS",
                "Has my letter from the 2nd reached you? The poster goes to print on Monday.|REMINDS",
                "Let me see with Rosa which of the days she can, and I'll write again.|HOLDS",
                "Not even ten minutes on the phone? You would not have to prepare a thing.|BARGAINS"
            })
    void what_a_letter_does_is_told_by_its_wording(String text, Move move) {
        assertThat(MOVES.in(text, move.side())).contains(move);
    }

    @Test
    void what_says_nothing_is_no_move() {
        assertThat(MOVES.in("", Side.ANSWER)).isEmpty();
        assertThat(MOVES.in("…", Side.REACTION)).isEmpty();
    }

    @Test
    void who_where_when_and_how_many_make_no_difference() {
        assertThat(places("Ask Dana on Monday at dana@example.org, room 4."))
                .isEqualTo(places("Ask Emil on Friday at emil@example.net, room 7."));
    }

    @Test
    void a_very_long_letter_is_judged_by_its_beginning_and_its_end() {
        String middle = "The weather was fair. ".repeat(20_000);

        assertThat(places("I must decline. " + middle + "Good luck!").length).isLessThan(3_000);
    }

    @Test
    void another_side_is_never_answered() {
        Optional<Move> move =
                MOVES.in("We have found a speaker after all, so you can put my letter away.", Side.ANSWER);

        assertThat(move.map(Move::side)).isNotEqualTo(Optional.of(Side.REACTION));
    }

    private static int[] places(String text) {
        Features wording = Wording.of(text);
        int[] places = new int[wording.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = wording.place(i);
        }
        return places;
    }
}
