package sendoff.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void titles_initials_and_abbreviations_end_nothing() {
        assertThat(Sentences.of("I met Dr. Lee and J. Ortiz at 9 a.m. today. Could you call?"))
                .extracting(Sentence::text)
                .containsExactly("I met Dr. Lee and J. Ortiz at 9 a.m. today.", "Could you call?");
    }

    @Test
    void greetings_and_list_items_are_sentences_of_their_own() {
        assertThat(Sentences.of("Hi Ada,\n\nTwo things:\n- a call\n- a name\nThanks\nCarla"))
                .extracting(Sentence::text)
                .containsExactly("Hi Ada,", "Two things:", "- a call", "- a name", "Thanks", "Carla");
    }

    @Test
    void a_wrapped_line_goes_on() {
        assertThat(Sentences.of(
                        "I would like to ask whether you have half an hour for a call about\nmoving into climate."))
                .hasSize(1);
    }

    @Property(tries = 300)
    void sentences_lie_in_order_inside_any_text(@ForAll String text) {
        int last = 0;
        for (Sentence sentence : Sentences.of(text)) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(last);
            assertThat(sentence.end()).isLessThanOrEqualTo(text.length());
            last = sentence.end();
        }
    }
}
