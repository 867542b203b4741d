package sendoff.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordForWordTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Kjenner du noen på verftet, og vil hun ta en kaffe med meg?     | do you know someone at verftet, and would she a coffee with me?
                Könnten Sie mir bitte einen Kontakt bei der Werft nennen?      | could you me please a contact at who Werft nennen?
                Je vous présente Samir, dont je connais les quais.              | meet Samir, dont i know the quais.
                Te escribo de parte de Ana. ¿Tendrías media hora el jueves?    | you escribo referred by Ana. ¿could you half an hour the jueves?
                """)
    void asks_become_english_word_for_word(String text, String english) {
        assertThat(WordForWord.of(text).orElseThrow().english(text).text()).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could you spare half an hour next week? My friend Jan in Le Havre says hello.",
                "Merci for the mail, see you on Friday.",
                "xkcd 1234 %%%",
                "ok",
                ""
            })
    void english_and_the_unknown_have_no_other_language(String text) {
        assertThat(WordForWord.of(text)).isEmpty();
    }

    @Test
    void accents_that_a_keyboard_lacks_are_missed_by_nobody() {
        String text = "hola, que tal, por favor mandame el numero de tu companero, te invito un cafe";

        assertThat(WordForWord.of(text).orElseThrow().english(text).text())
                .contains("colleague")
                .contains("coffee");
    }

    @Test
    void what_the_author_wrote_is_found_again() {
        String text = "Hei, kan du gi meg et råd om dette? Jeg er ny her og har ikke noen å spørre.";
        Gloss gloss = WordForWord.of(text).orElseThrow().english(text);
        int start = gloss.text().indexOf("could you");

        assertThat(gloss.before(start, start + "could you".length())).isEqualTo("kan du");
    }

    @Property
    void every_place_has_an_origin(@ForAll String text) {
        String whole = "Ich würde Sie gern fragen, ob Sie " + text + " kennen und mir das sagen.";
        Gloss gloss = WordForWord.of("Ich würde Sie gern fragen, ob das geht und wie.")
                .orElseThrow()
                .english(whole);

        assertThat(gloss.before(0, gloss.text().length())).isEqualTo(whole);
    }
}
