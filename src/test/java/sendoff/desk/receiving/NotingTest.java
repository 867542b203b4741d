package sendoff.desk.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Channel;
import sendoff.domain.Framework;
import sendoff.domain.Party;
import sendoff.testing.Cast;
import sendoff.testing.TestDesk;

/// A line of the owner's own about somebody they met.
class NotingTest {
    @TempDir
    Path home;

    @Test
    void what_somebody_wants_is_found_where_the_owner_tells_it_of_them() {
        try (var ada = new TestDesk(home, Cast.TUESDAY.toInstant())) {
            assertThat(ask(ada, "Met Carla Reyes at the grid days yesterday, she wants half an hour about pricing."))
                    .isEqualTo("Half an hour about pricing");
            assertThat(ask(ada, "Theo Lambrakis called. He’d like to have a look at our load curves! Soon."))
                    .endsWithIgnoringCase("a look at our load curves");
            assertThat(ask(ada, "Saw Elif Kaya on the train")).isEmpty();
        }
    }

    @Test
    void who_was_noted_by_hand_is_answered_by_mail() {
        try (var ada = new TestDesk(home, Cast.TUESDAY.toInstant()).withAccount()) {
            Party carla = Party.of("Carla Reyes", "carla@example.net");
            String told = "Met Carla at the grid days, she asked for a call about pricing.";
            var id = ada.desk
                    .receiving()
                    .noteByHand(new Noting.Note(
                            carla,
                            Optional.empty(),
                            Channel.EMAIL,
                            Cast.TUESDAY,
                            Optional.of("A call about pricing"),
                            told,
                            told))
                    .orElseThrow();
            ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);

            ada.desk
                    .approving()
                    .approve(id, "Thank you, Carla. I take no calls this month. I wish you well. Ada", true);
            ada.clock.pass(Duration.ofMinutes(2));
            ada.desk.sending().round();

            assertThat(ada.post.carried)
                    .singleElement()
                    .satisfies(reply -> assertThat(reply.envelope().to()).containsExactly(carla));
            assertThat(ada.queue()).isEmpty();
        }
    }

    private static String ask(TestDesk ada, String told) {
        return ada.desk.receiving().read(told).ask().orElse("");
    }
}
