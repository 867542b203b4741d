package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.CARLA;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.Message;
import sendoff.domain.Recognition;
import sendoff.testing.Cast;

/// What a second letter does to the ask before it.
class OtherTurnTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We hired a designer | Re: We hired a designer | Here is my page. | false",
                "We hired a designer | we hired a designer | Here is my page. | false",
                "The plan is off | AW: Re: The plan is off | The train is covered. | false",
                "An evening in March | Re: Never mind my question! | All the best, Carla | true",
                "An evening in March | The evening was called off | All the best, Carla | true"
            })
    void a_subject_takes_an_ask_back_where_it_is_new(String asked, String subject, String text, boolean takesBack) {
        Message ask = letter("1@x", asked, "Would you speak at our evening?");

        assertThat(OtherTurn.of(letter("2@x", subject, text), Recognition.none(1, List.of()), Optional.of(ask))
                        .takesBack())
                .isEqualTo(takesBack);
    }

    private static Message letter(String id, String subject, String text) {
        return Cast.message(id, CARLA, List.of(ADA), subject, text, Cast.TUESDAY);
    }
}
