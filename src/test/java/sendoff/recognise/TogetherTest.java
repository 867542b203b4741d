package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.testing.Cast;

/// Ben introduces Carla and Dev to Ada in one letter.
class TogetherTest {
    private final Message arrived = letter(
            "1@x",
            Cast.BEN,
            List.of(Cast.ADA, Cast.CARLA, Cast.DEV),
            "Ada, meet Carla and Dev, who map the tides. Ben");
    private final Together together = new Together(Cast.OWNER);

    TogetherTest() {
        together.areIntroducedBy(arrived, Cast.CARLA);
    }

    @Test
    void an_answer_to_one_leaves_the_other() {
        assertThat(together.areLeftBy(answer(Cast.CARLA))).isTrue();
        assertThat(together.areLeftBy(answer(Cast.DEV))).isFalse();
    }

    @Test
    void an_answer_to_the_introducer_is_for_all() {
        assertThat(together.areLeftBy(answer(Cast.BEN))).isFalse();
    }

    @Test
    void thanks_of_the_one_who_was_answered_settle_nothing_for_the_other() {
        together.areLeftBy(answer(Cast.CARLA));

        assertThat(settles(Cast.CARLA, "Thank you, that is all I needed!")).isFalse();
        assertThat(settles(Cast.DEV, "Never mind my request, I no longer need it."))
                .isTrue();
    }

    @Test
    void who_was_answered_and_asks_on_waits_again() {
        together.areLeftBy(answer(Cast.CARLA));
        settles(Cast.CARLA, "Which of the two maps should we begin with?");

        assertThat(together.areLeftBy(answer(Cast.DEV))).isTrue();
    }

    private boolean settles(Party author, String text) {
        Message message = letter("3@x", author, List.of(Cast.ADA), text);
        return together.areSettledBy(message, OtherTurn.inSoManyWords(message, Recognition.none(1, List.of())));
    }

    private static Message answer(Party to) {
        return letter("2@x", Cast.ADA, List.of(to), "It's a no from me, and I wish you luck with it. Ada");
    }

    private static Message letter(String id, Party from, List<Party> to, String text) {
        return Cast.message(id, from, to, "Maps of the tides", text, Cast.TUESDAY);
    }
}
