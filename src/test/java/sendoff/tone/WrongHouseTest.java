package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.TUESDAY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Finding;
import sendoff.domain.Party;
import sendoff.testing.Cast;

/// A house that is called by another's name, where only theirs can be meant.
class WrongHouseTest {
    private static final Tone TONE = Tone.standard();
    private static final Party GRETA = Party.of("Greta Olsen", "greta@fjordlys.example");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lunch with Nordlys with pleasure, on another day|Nordlys",
                "Lunch with Kystlampe with pleasure, on another day|Kystlampe",
                "I hope Kystlampe has a bright winter|Kystlampe",
                "May Nordlys shine all winter|Nordlys",
                "I wish Harbour Lamps every success|Harbour Lamps",
                "It is an honour to be asked by Kystlampe|Kystlampe",
                "Thank you for asking me onto the Kystlampe jury|Kystlampe",
                "Thank you for thinking of me for Kystlampe|Kystlampe"
            })
    void another_name_where_only_theirs_can_stand_is_wrong(String said, String wrong) {
        assertThat(wrong(said)).containsExactly(wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I hope Fjordlys has a bright winter",
                "I hope Norway has a bright winter",
                "I wish Emma every success",
                "I wish Fjordlys well, and it is an honour to be asked by Kystlampe's neighbour",
                "The lamp makers of Nordlys answer everybody",
                "Thank you for asking me in October",
                "Greetings to the whole of Husnes"
            })
    void what_else_is_named_there_is_right(String said) {
        assertThat(wrong(said)).isEmpty();
    }

    private static List<String> wrong(String said) {
        var message = Cast.message(
                "h1@example.net", GRETA, List.of(ADA), "A lamp", "May we show you our lamp at lunch?", TUESDAY);
        String draft =
                "Hi Greta,\n\nThank you for the lamp. I see no products this year. " + said + ".\n\nGood luck!\nAda";
        return TONE.check(draft, Answering.to(message, Optional.empty(), Optional.of(GRETA), Optional.empty())).stream()
                .filter(finding -> finding.rule().equals("wrong-name"))
                .map(Finding::text)
                .toList();
    }
}
