package sendoff.introduce;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.OptIns.CONTACT;
import static sendoff.testing.OptIns.FRIDAY;
import static sendoff.testing.OptIns.MONDAY;
import static sendoff.testing.OptIns.idea;
import static sendoff.testing.OptIns.request;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.OptInState.Agreed;
import sendoff.domain.OptInState.ToAsk;
import sendoff.domain.OptInState.ToClose;
import sendoff.domain.OptInState.Why;

class BriefTest {
    @Test
    void the_contact_is_asked_with_what_the_asker_let_be_passed_on() {
        assertThat(Brief.of(request(), "Ada"))
                .contains(new Brief.Question(CONTACT, CARLA, true, "I model heat storage for small towns."));
    }

    @Test
    void who_asked_for_nothing_reads_what_they_would_gain_and_not_about_themselves() {
        assertThat(Brief.of(idea().in(new ToAsk(Side.ASKER, MONDAY)), "Ada"))
                .contains(new Brief.Question(CARLA, CONTACT, false, "someone who has built one"));
    }

    @Test
    void an_introduction_goes_to_both_with_what_it_is_about() {
        DoubleOptIn agreed = request().in(new Agreed(FRIDAY, MONDAY, Optional.empty()));

        assertThat(Brief.of(agreed, "Ada"))
                .contains(new Brief.Introduction(
                        CARLA,
                        CONTACT,
                        true,
                        "Heat storage, one call",
                        "I model heat storage for small towns.",
                        "someone who has built one"));
    }

    @Test
    void a_close_keeps_its_topic_only_where_that_names_nobody() {
        var closing = new ToClose(Side.ASKER, Why.REFUSED, FRIDAY, MONDAY);

        assertThat(Brief.of(request().in(closing), "Ada")).contains(new Brief.Close(CARLA, "Heat storage, one call"));
        assertThat(Brief.of(about("A call with Freya on heat storage").in(closing), "Ada"))
                .contains(new Brief.Close(CARLA, ""));
    }

    private static DoubleOptIn about(String line) {
        DoubleOptIn it = request();
        return new DoubleOptIn(
                it.id(),
                it.from(),
                it.asked(),
                it.asker(),
                it.contact(),
                line,
                it.passOn(),
                it.forAsker(),
                it.forContact(),
                it.begun(),
                it.state());
    }
}
