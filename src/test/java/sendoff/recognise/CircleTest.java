package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.OWNER;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.testing.Cast;

/// Whether Ada wrote to somebody or only to herself, after Carla had asked her something.
class CircleTest {
    private final Circle circle = new Circle(OWNER);

    CircleTest() {
        circle.startsWith(
                Cast.message("ask@x", CARLA, List.of(ADA), "Tides", "Would you look at my tides?", Cast.TUESDAY),
                Stream.empty(),
                false);
    }

    @Test
    void what_goes_to_the_owner_alone_is_a_note() {
        assertThat(circle.isNote(written(List.of(ADA), "remember: ask Carla about the moon")))
                .isTrue();
        assertThat(circle.isNote(written(List.of(ADA, Party.named(OWNER.name())), "for tomorrow")))
                .isTrue();
    }

    @Test
    void a_recipient_of_whom_only_the_name_shows_got_it() {
        assertThat(circle.isNote(written(List.of(Party.named("Reyes, Carla (Tide)"), ADA), "It's a no from me.")))
                .isFalse();
    }

    @Test
    void what_greets_others_reached_them_unseen() {
        assertThat(circle.isNote(written(List.of(ADA), "Dear all,\n\nI can't take calls this spring.\n\nAda")))
                .isFalse();
        assertThat(circle.isNote(written(List.of(ADA), "Hi Carla,\n\nI can't take calls this spring.\n\nAda")))
                .isFalse();
    }

    private static Message written(List<Party> to, String text) {
        return Cast.message("written@x", ADA, to, "Re: Tides", text, Cast.TUESDAY.plusHours(2));
    }
}
