package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.testing.Cast;

class SalutationTest {
    private static final Party CHARLOTTE = Party.of("Charlotte Reyes", "charlotte@tidewell.example");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Could we talk?~Best,~Lottie              | Lottie
                    Could we talk?~Best,~Lottie Reyes        | Lottie
                    Could we talk?~Many thanks and best wishes,~Charlotte Reyes | Charlotte
                    Could we talk?~Thanks,~REYES Charlotte   | Charlotte
                    Could we talk?~~Charlotte                | Charlotte
                    Could we talk?~Best,~Lottie~Tidewell GmbH | Lottie
                    """)
    void a_signature_beats_the_name(String letter, String first) {
        assertThat(called(CHARLOTTE, letter)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Could we talk?~Thanks
                    Could we talk?~I met a person called~Dev
                    Could we talk?~Thank you,~Regards
                    Could we talk?~Thank you!~Best
                    Could we talk?~Many thanks~Sincerely
                    Could we talk?~Best,~The Tidewell Team
                    Could we talk?~Best regards,~Managing Partner
                    Could we talk?~Best regards,~Founder
                    Could we talk?~Kind regards~London
                    Could we talk?~Thanks~Tidewell GmbH
                    Could we talk?~Thanks~Tidewell
                    Could we talk?~Thanks,~Reyes Consulting
                    """)
    void what_stands_below_a_closing_may_be_no_name(String letter) {
        assertThat(called(CHARLOTTE, letter)).isEqualTo("Charlotte");
    }

    @Test
    void who_shows_no_name_is_called_as_they_sign() {
        assertThat(called(Party.at("km1984@tidewell.example"), "Could we talk?\nBest,\nKit Marlowe"))
                .isEqualTo("Kit");
    }

    @Test
    void who_keeps_their_distance_in_a_language_that_marks_it_is_called_by_the_whole_name() {
        var katrin = Party.of("Katrin Obermeier", "katrin@stadtwerke.example");
        var letter = letter(
                katrin,
                "Sehr geehrte Frau Lindqvist,\n\nwir planen einen Speicher am Hafen und haben Ihren Vortrag gehört.\n\nMit"
                        + " freundlichen Grüßen\nKatrin Obermeier");

        assertThat(Salutation.distant(katrin, List.of(letter))).contains("Katrin Obermeier");
        assertThat(Salutation.distant(Cast.CARLA, List.of())).isEmpty();
    }

    private static String called(Party party, String letter) {
        return Salutation.of(party, List.of(letter(party, letter.replace('~', '\n'))))
                .orElse("");
    }

    private static Message letter(Party from, String text) {
        return Cast.message("1@x", from, List.of(Cast.ADA), "Hello", text, Cast.TUESDAY);
    }
}
