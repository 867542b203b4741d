package sendoff.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseBookTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Je reviens vers vous dès que j'en sais plus.  | I'll let you know vers vous as soon as j'en sais plus.
                Ich melde mich, sobald ich mit ihr sprach.    | I'll get back to you, as soon as ich mit ihr sprach.
                Skjønner godt det, tusen takk til deg!        | understood det, thank you til deg!
                """)
    void the_turns_that_matter_become_english(String text, String english) {
        assertThat(PhraseBook.english(text).text()).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will send it to you on Friday, merci.",
                "Thanks for the mail, Jan.",
                "We met at Le Havre in mars.",
                "ok",
                ""
            })
    void english_stays_as_it_is(String text) {
        assertThat(PhraseBook.english(text).text()).isEqualTo(text);
    }

    @Test
    void what_stood_before_is_found_again() {
        Gloss gloss = PhraseBook.english("Merci. Je t'envoie le dossier demain, promis.");
        int start = gloss.text().indexOf("I'll send");
        int end = gloss.text().indexOf(", promis");

        assertThat(gloss.before(start, end)).isEqualTo("Je t'envoie le dossier demain");
    }

    @Property
    void every_place_has_an_origin(@ForAll String text) {
        Gloss gloss = PhraseBook.english("Je vous envoie " + text + " demain");

        assertThat(gloss.before(0, gloss.text().length())).hasSize(text.length() + "Je vous envoie  demain".length());
    }
}
