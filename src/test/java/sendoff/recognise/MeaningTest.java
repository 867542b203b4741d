package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sendoff.domain.Message;
import sendoff.testing.Cast;
import sendoff.testing.Said;

class MeaningTest {
    private static final Message ASK = Cast.message(
            "1@x", Cast.CARLA, List.of(Cast.ADA), "Hello", "Could you spare half an hour next week?", Cast.TUESDAY);

    @Test
    void what_words_leave_open_is_read_for_its_meaning() {
        assertThat(readings(Said.open())).isEqualTo(1);
    }

    @Test
    void what_words_speak_plainly_against_is_not() {
        assertThat(readings(new Said(-2, 0, 0, 0))).isZero();
    }

    @Test
    void what_is_plainly_one_and_plainly_of_one_kind_is_not() {
        assertThat(readings(new Said(3, 4, -4, -4))).isZero();
    }

    @Test
    void what_is_plainly_one_but_may_be_of_two_kinds_is() {
        assertThat(readings(new Said(3, 2, 2, -4))).isEqualTo(1);
    }

    @Test
    void a_sparing_recogniser_reads_so_many_and_judges_the_rest_by_words() {
        var said = Said.open();
        Recogniser sparing = said.recogniser().sparing(2);

        for (int i = 0; i < 4; i++) {
            assertThat(sparing.recognise(ASK, Cast.OWNER).kind().isRelevant()).isTrue();
        }
        assertThat(said.asked()).isEqualTo(2);
    }

    @Test
    void one_that_judges_by_words_alone_reads_none() {
        var said = Said.open();
        said.recogniser().byWordsAlone().recognise(ASK, Cast.OWNER);

        assertThat(said.asked()).isZero();
    }

    private static int readings(Said said) {
        said.recogniser().recognise(ASK, Cast.OWNER);
        return said.asked();
    }
}
