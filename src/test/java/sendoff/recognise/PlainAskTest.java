package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Ask;

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
                    Who is it, and would you announce us to her? | Who is it, and would you announce us to her?
                    Our engineers would be proud if you stopped by, even for the time of one tea. | Our engineers would be proud if you stopped by, even for the time of one tea
                    Our committee meets on 12 February, and I would very much like to have seen your plan before then. | Have seen your plan before then
                    If you forward the two pages and she bins them, we never speak of it again. | If you forward the two pages and she bins them, we never speak of it again
                    Could we walk through the worst ten together some time next week, at whatever hour costs you least? | Walk through the worst ten together some time next week
                    """)
    void an_ask_becomes_a_line_for_the_desk(String sentence, String line) {
        assertThat(PlainAsk.of(sentence)).isEqualTo(line);
    }

    @Property
    void any_sentence_becomes_one_line_of_its_own_words(@ForAll String sentence) {
        assertThat(PlainAsk.of(sentence).length()).isLessThanOrEqualTo(sentence.length() + 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What I would treasure is one conversation with somebody who has watched many people at exactly this point of their lives.",
                "The faculty in Lund would like to appoint you as opponent for the dissertation of Marieke Drost on provenance in open data.",
                "I passed on your address and told her you know which companies pay for their own history and which of them only say so."
            })
    void what_is_too_long_for_a_line_ends_where_a_part_of_it_ends(String sentence) {
        String line = PlainAsk.of(sentence);

        assertThat(line.length()).isBetween(Ask.LONGEST / 2, Ask.LONGEST);
        assertThat(sentence).startsWith(line + " ");
        assertThat(line).doesNotEndWithIgnoringCase(" and").doesNotEndWithIgnoringCase(" of");
    }

    @Test
    void what_somebody_wants_besides_what_they_do_is_found() {
        assertThat(
                        PlainAsk.ofAnother(
                                "He is thinking of putting some money into early health firms and would like to hear what the first mistakes are."))
                .isEqualTo("Hear what the first mistakes are");
    }

    @Test
    void an_introducers_wish_becomes_what_is_wanted() {
        assertThat(PlainAsk.of("I'd like you to meet Leila, founder of Ledgerleaf in Rotterdam."))
                .startsWith("Meet Leila");
    }
}
