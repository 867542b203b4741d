package sendoff.boundaries;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.CARLA;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendoff.domain.PageRequest;
import sendoff.domain.PageRequest.Want;

class RequestTextTest {
    @Test
    void all_that_a_form_told_can_be_read_in_its_letter() {
        var request = new PageRequest(
                CARLA,
                Want.ADVICE,
                "Advice on heat storage",
                "You have built one; I have read what you wrote.",
                "Our numbers of two winters.",
                Optional.of(45),
                Optional.of(LocalDate.of(2026, 12, 1)),
                Optional.of("https://example.net/heat"));

        assertThat(RequestText.of(request, day -> "1 December")).isEqualTo("""
                Advice on heat storage

                You have built one; I have read what you wrote.

                What you would get from it: Our numbers of two winters.

                Time: 45 minutes
                I need to know by 1 December.
                https://example.net/heat

                Carla Reyes""");
    }

    @Test
    void what_was_left_open_leaves_no_line() {
        var request = new PageRequest(
                CARLA,
                Want.ADVICE,
                "Advice on heat storage",
                "You have built one.",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(RequestText.of(request, LocalDate::toString))
                .isEqualTo("Advice on heat storage\n\nYou have built one.\n\nCarla Reyes");
    }
}
