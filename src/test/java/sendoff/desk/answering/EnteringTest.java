package sendoff.desk.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.common.News;
import sendoff.domain.Envelope;
import sendoff.domain.Framework;
import sendoff.domain.MessageId;
import sendoff.domain.Reply;
import sendoff.testing.Cast;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class EnteringTest {
    private static final Instant NOW = Instant.parse("2026-11-17T08:20:00Z");

    @TempDir
    Path home;

    private TestDesk ada;
    private Entering entering;
    private final List<Instant> approved = new ArrayList<>();

    @BeforeEach
    void carla_asks() {
        ada = new TestDesk(home, NOW)
                .withAccount()
                .receivesRaw(Raw.carla()
                        .id("a@example.net")
                        .at("Tue, 17 Nov 2026 09:10:00 +0100")
                        .says(Raw.CARLAS_ASK));
        entering = new Entering(ada.tables, ada.desk.ownership(), ada.clock, new News());
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void an_approved_reply_leaves_after_the_time_to_undo_and_the_rest_is_told_when_it_was_approved() {
        assertThat(press("1@example.com")).isInstanceOfSatisfying(Approval.Leaving.class, leaving -> {
            assertThat(leaving.id()).isEqualTo(new MessageId("1@example.com"));
            assertThat(leaving.at()).isEqualTo(NOW.plusSeconds(10));
        });
        assertThat(approved).containsExactly(NOW);
    }

    @Test
    void of_two_presses_at_once_the_second_sends_nothing_and_changes_nothing() {
        press("1@example.com");

        assertThat(press("2@example.com")).isEqualTo(Entering.ON_ITS_WAY);
        assertThat(approved).hasSize(1);
        assertThat(ada.tables.outbox().find(new MessageId("2@example.com"))).isEmpty();
    }

    /// Past every question: as if two windows had both been told that nothing is on its way yet.
    private Approval press(String as) {
        var envelope = new Envelope(
                Cast.ADA, List.of(Cast.CARLA), List.of(), List.of(), "Re: A call", Optional.empty(), List.of());
        var reply = new Reply.Approved(ada.only(), envelope, "No, with thanks.", new MessageId(as));
        return entering.enter(
                reply,
                ada.tables.accounts().all().getFirst().id(),
                Framework.DIRECT_CLOSURE,
                (_, at) -> approved.add(at));
    }
}
