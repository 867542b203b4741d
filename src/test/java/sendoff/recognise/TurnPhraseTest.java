package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TurnPhraseTest {
    @ParameterizedTest
    @EnumSource
    void each_is_known_by_phrases_and_not_by_nothing(TurnPhrase phrase) {
        assertThat(phrase.isIn("")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIRM_NO|it's still early, but no.",
                "WISHES|i wish you a full house.",
                "SOMETHING_ELSE|shall i ask dana for you?",
                "INSISTS|then twenty minutes, by phone.",
                "BUT|i see, but it would only be an hour.",
                "REQUESTS|i was wondering about friday.",
                "HOLDS|i have to ask my sister.",
                "WITHDRAWS|please forget my question."
            })
    void a_phrase_is_found_where_it_stands(TurnPhrase phrase, String text) {
        assertThat(phrase.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIRM_NO|the casino to the left.", // within a word
                "FIRM_NO|you'll have a yes or a no from me by friday.", // one of two
                "SOMETHING_ELSE|i know whom i could ask.", // no question
                "INSISTS|it took us twenty minutes.", // within a clause
                "HOLDS|i have to ask you something.", // of somebody else
                "WITHDRAWS|don't forget my question." // behind a word that turns it round
            })
    void the_same_words_in_another_place_are_not_the_phrase(TurnPhrase phrase, String text) {
        assertThat(phrase.isIn(text)).isFalse();
    }
}
