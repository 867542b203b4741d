package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.Party;
import sendoff.testing.Cast;

class FirstNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Carla Reyes              | Carla
                    Reyes, Carla             | Carla
                    van der Berg, Jan Willem | Jan
                    Carla Reyes, PhD         | Carla
                    Dr. Carla Reyes          | Carla
                    Mrs. Reyes               | Mrs. Reyes
                    Prof. Dr.-Ing. Jörg Weiß | Jörg
                    CARLA REYES              | Carla
                    carla reyes              | Carla
                    REYES Carla              | Carla
                    JEAN-LUC PICARD          | Jean-Luc
                    AJ Smith                 | AJ
                    J. Robert Miller         | Robert
                    C. Reyes                 | C. Reyes
                    Carla (she/her)          | Carla
                    Carla Reyes via LinkedIn | Carla
                    Carla Reyes / Fern         | Carla
                    McKenzie Stone           | McKenzie
                    Ольга Петрова            | Ольга
                    王小明                    | 王小明
                    田中 太郎                 | 田中 太郎
                    """)
    void a_name_gives_the_word_to_greet_with(String name, String first) {
        assertThat(FirstName.of(Party.named(name))).contains(first);
    }

    @Test
    void nobody_is_greeted_by_a_role_or_a_bare_address() {
        assertThat(FirstName.of(Party.named("Fern Support"))).isEmpty();
        assertThat(FirstName.of(Party.named("The Grid Team"))).isEmpty();
        assertThat(FirstName.of(Party.at("cr1984@example.net"))).isEmpty();
        assertThat(FirstName.of(Party.at("carla.reyes@example.net"))).contains("Carla");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Could we talk?~Best,~Lottie              | Lottie
                    Could we talk?~Many thanks and best wishes,~Charlotte Reyes | Charlotte
                    Could we talk?~~Charlotte                | Charlotte
                    Could we talk?~Thanks                    | Charlotte
                    Could we talk?~I met a person called~Dev | Charlotte
                    """)
    void a_signature_beats_the_name(String letter, String first) {
        var charlotte = Party.of("Charlotte Reyes", "charlotte@example.net");
        var message =
                Cast.message("1@x", charlotte, List.of(Cast.ADA), "Hello", letter.replace('~', '\n'), Cast.TUESDAY);

        assertThat(FirstName.of(charlotte, List.of(message))).isEqualTo(Optional.of(first));
    }

    @Test
    void who_keeps_their_distance_in_a_language_that_marks_it_is_called_by_the_whole_name() {
        var katrin = Party.of("Katrin Obermeier", "katrin@stadtwerke.example");
        var letter = Cast.message(
                "k@stadtwerke.example",
                katrin,
                List.of(Cast.ADA),
                "Wärmespeicher",
                "Sehr geehrte Frau Lindqvist,\n\nwir planen einen Speicher am Hafen und haben Ihren Vortrag gehört.\n\nMit"
                        + " freundlichen Grüßen\nKatrin Obermeier",
                Cast.TUESDAY);

        assertThat(FirstName.distant(katrin, List.of(letter))).contains("Katrin Obermeier");
        assertThat(FirstName.distant(Cast.CARLA, List.of())).isEmpty();
    }
}
