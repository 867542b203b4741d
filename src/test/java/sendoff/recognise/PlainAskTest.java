package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainAskTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Could you spare half an hour for a call next week? | Half an hour for a call next week
                    Hi Ada, so I was wondering if you could look over the plan for the new workshop in the harbour, because nobody here has ever run one. | Look over the plan for the new workshop in the harbour
                    Would you be open to thirty minutes about moving into climate tech? | Thirty minutes about moving into climate tech
                    I'd love to visit your depot one morning in May, if that's not too much. | Visit your depot one morning in May
                    Might I ask for ten minutes on the phone some evening? | Ten minutes on the phone some evening
                    Please introduce me to Dana Ferris at Fern. | Introduce me to Dana Ferris at Fern
                    Who at the port decides about plug-in points? | Who at the port decides about plug-in points?
                    If it suits you, could we talk about rosters on Friday? | Talk about rosters on Friday
                    u free for coffee thurs? | U free for coffee thurs?
                    Will you come? | Will you come?
                    """)
    void an_ask_becomes_a_line_for_the_desk(String sentence, String line) {
        assertThat(PlainAsk.of(sentence)).isEqualTo(line);
    }

    @Property
    void any_sentence_becomes_one_line_of_its_own_words(@ForAll String sentence) {
        assertThat(PlainAsk.of(sentence).length()).isLessThanOrEqualTo(sentence.length() + 2);
    }

    @Test
    void an_introducers_wish_becomes_what_is_wanted() {
        assertThat(PlainAsk.of("I'd like you to meet Leila, founder of Ledgerleaf in Rotterdam."))
                .startsWith("Meet Leila");
    }
}
