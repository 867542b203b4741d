package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.TUESDAY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Finding;
import sendoff.domain.Party;
import sendoff.testing.Cast;

/// Who is called by what: honorifics, cheers and other people beside the one who is written to.
class CalledByNameTest {
    private static final Tone TONE = Tone.standard();
    private static final Party SARI = Party.of("Sari Wulandari", "sari@tambak.example");
    private static final Party BRAM = Party.of("Bram de Wit", "bram@dewit.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Bu Sari|I spoke with Bu Endang at the ministry.",
                "Mbak Sari|Pak Joko keeps the list.",
                "Dear Sari|Coach Willis and Pastor Greene live next door.",
                "Dear Sari|Parabéns, quietly.",
                "Dear Sari|Enhorabuena, says my neighbour.",
                "Dear Sari|My daughter, Greta, keeps shrimps.",
                "Dear Sari|Otherwise, I teach in Basel."
            })
    void honorifics_cheers_and_others_are_no_wrong_names(String row) {
        String[] parts = row.split("\\|");

        assertThat(wrong(parts[0] + ",\n\nthank you for the shrimp. I judge none.\n\n" + parts[1] + " Good luck!\nAda"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bu Ratna|Good luck with the shrimp.|Ratna",
                "Dear Sari|I am sorry to send you away, Nneka, and wish you luck.|Nneka",
                "Dear Sari|Once more thanks, Eleanor, and good luck!|Eleanor",
                "Dear Sari|Ivan, I wish you a good harvest.|Ivan",
                "Dear Sari|I wish you many shrimps, Paul.|Paul",
                "Dear Sari|I know no Ms Wulandara, but good luck.|Wulandara"
            })
    void whoever_is_spoken_to_by_another_name_is_called_wrongly(String greeting, String said, String wrong) {
        assertThat(wrong(greeting + ",\n\nthank you for the shrimp. I judge none this year. " + said + "\nAda"))
                .containsExactly(wrong);
    }

    @Test
    void an_introducer_thanked_by_another_name_is_marked_once() {
        String draft = "Dear Sari,\n\nthank you, and thanks to Bart for the bridge. I judge no shrimp. Good luck!\nAda";

        assertThat(TONE.check(draft, introduced()))
                .extracting(
                        Finding::rule,
                        Finding::text,
                        finding -> finding.suggestion().orElse(""))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("wrong-name", "Bart", "Bram de Wit"));
    }

    private static List<String> wrong(String draft) {
        return TONE.check(draft, asked(SARI, Optional.empty())).stream()
                .filter(finding -> finding.rule().equals("wrong-name"))
                .map(Finding::text)
                .toList();
    }

    private static Situation introduced() {
        return asked(BRAM, Optional.of(BRAM));
    }

    private static Situation asked(Party from, Optional<Party> introducer) {
        var message = Cast.message(
                "s1@example.net", from, List.of(ADA), "Shrimp", "Bu Ada, Sari asks: would you judge?", TUESDAY);
        return Answering.to(message, introducer, Optional.of(SARI), Optional.empty());
    }
}
