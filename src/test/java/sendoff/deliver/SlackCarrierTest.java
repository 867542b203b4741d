package sendoff.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.introductionId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sendoff.domain.Envelope;
import sendoff.domain.MessageId;
import sendoff.domain.Party;
import sendoff.domain.Reply;
import sendoff.domain.SlackPlace;
import sendoff.mail.SlackConnection;
import sendoff.testing.FakeSlack;

class SlackCarrierTest {
    private static final Instant NOW = Instant.parse("2026-11-17T11:00:00Z");
    /// Slack hands out 25 pages of 200 here.
    private static final int MORE_THAN_IS_READ = 5100;

    private final FakeSlack slack = new FakeSlack().at(NOW);

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void a_thread_too_long_to_be_read_whole_proves_nothing() {
        String root = slack.says("C0GENERAL", "U0BEN", NOW.minusSeconds(90_000), "Who knows kilns?");
        Reply.Approved answer = answer(root);

        assertThat(isThere(answer)).as("read whole").contains(false);
        for (int i = 0; i < MORE_THAN_IS_READ; i++) {
            slack.says("C0GENERAL", "U0BEN", NOW.minusSeconds(80_000 - i), "And another " + i, root);
        }

        assertThat(isThere(answer)).isEmpty();
    }

    private Optional<Boolean> isThere(Reply.Approved answer) {
        try (var connection = SlackConnection.open(slack.api(), FakeSlack.TOKEN)) {
            return new SlackCarrier(connection, "U0ADA").isThere(answer, NOW);
        }
    }

    private static Reply.Approved answer(String root) {
        var place = new SlackPlace("T0TEAM", "C0GENERAL", Optional.of(root));
        var envelope = new Envelope(
                ADA,
                List.of(Party.at(place.link())),
                List.of(),
                List.of(),
                "",
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new Reply.Draft(introductionId(1), envelope, "Dana does.").approve(List.of(), new MessageId("a1@here"));
    }
}
