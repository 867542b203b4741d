package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendoff.compose.OftenAsked.Group;
import sendoff.compose.OftenAsked.Meaning;

class OftenAskedTest {
    private static final List<String> ASKS = List.of(
            "30 minutes about moving into climate tech",
            "an introduction to your investors",
            "Could we talk about a move into climate tech?",
            "speak at our meetup in March",
            "advice on moving from consulting into climate tech",
            "a quote for our magazine");

    @Test
    void those_that_ask_for_the_same_are_one_group_named_by_what_they_share() {
        assertThat(OftenAsked.in(ASKS, 3, Meaning.NONE))
                .containsExactly(new Group(List.of(0, 2, 4), List.of("climate", "moving", "tech")));
    }

    @Test
    void fewer_than_enough_make_no_group() {
        assertThat(OftenAsked.in(ASKS, 4, Meaning.NONE)).isEmpty();
        assertThat(OftenAsked.in(List.of(), 3, Meaning.NONE)).isEmpty();
    }

    @Test
    void a_chain_of_neighbours_is_no_group() {
        var chain = List.of(
                "about pricing contracts", "about contracts abroad", "about studying abroad", "about studying music");

        assertThat(OftenAsked.in(chain, 3, Meaning.NONE)).isEmpty();
    }

    @Test
    void where_a_model_tells_what_is_meant_other_words_can_be_the_same_ask() {
        var asks = List.of(
                "leave logistics for the climate", "a green career in climate", "into decarbonisation, climate");
        Map<String, float[]> meant = Map.of(
                asks.get(0), new float[] {1, 0}, asks.get(1), new float[] {0.95f, 0.31f}, asks.get(2), new float[] {
                    0.95f, 0.31f
                });

        assertThat(OftenAsked.in(asks, 3, Meaning.NONE)).isEmpty();
        assertThat(OftenAsked.in(asks, 3, ask -> Optional.ofNullable(meant.get(ask))))
                .singleElement()
                .satisfies(group -> assertThat(group.asks()).containsExactly(0, 1, 2));
    }
}
