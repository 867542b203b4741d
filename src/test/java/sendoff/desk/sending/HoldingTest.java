package sendoff.desk.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.IntroductionId;
import sendoff.domain.Outgoing.Status;
import sendoff.testing.FakeJmap;
import sendoff.testing.Raw;
import sendoff.testing.RealDesk;

/// The time to undo runs at the mail server, where it can hold an answer.
class HoldingTest {
    private static final Instant ASKED = Instant.parse("2026-11-17T08:20:00Z");
    private static final Instant NOW = Instant.parse("2026-11-17T10:00:00Z");

    @TempDir
    Path home;

    private final FakeJmap server = FakeJmap.start();
    private RealDesk desk;
    private IntroductionId carlas;

    @BeforeEach
    void carla_asks() {
        server.maxDelayedSend = 3600;
        server.store.put(
                "INBOX",
                List.of(),
                ASKED,
                Raw.carla()
                        .id("ask@example.net")
                        .at("Tue, 17 Nov 2026 09:20:00 +0100")
                        .says(Raw.CARLAS_ASK));
        desk = new RealDesk(home, server.account(), FakeJmap.SECRET, NOW, post -> post);
        desk.read();
        carlas = desk.only();
    }

    @AfterEach
    void close() {
        desk.close();
        server.close();
    }

    @Test
    void it_lies_with_the_server_and_leaves_once_in_its_time() {
        approved();
        assertThat(server.store.held()).hasSize(1);
        assertThat(server.store.sent).isEmpty();
        assertThat(desk.latest(carlas).status()).isEqualTo(Status.WAITING);

        desk.leave();
        assertThat(desk.latest(carlas).because().orElseThrow()).contains("holds it still");
        server.store.releases();
        desk.clock.pass(Duration.ofMinutes(1));
        desk.desk.sending().round();

        assertThat(desk.latest(carlas).status()).isEqualTo(Status.SENT);
        assertThat(server.store.sent).hasSize(1);
        assertThat(server.store.in("Sent")).hasSize(1);
        assertThat(server.store.in("Drafts")).isEmpty();
    }

    @Test
    void called_back_it_is_nowhere_any_more() {
        approved();

        assertThat(desk.desk.approving().callBack(carlas)).isTrue();

        assertThat(server.store.held()).isEmpty();
        assertThat(server.store.in("Sent")).isEmpty();
        server.store.releases();
        desk.leave();
        assertThat(desk.latest(carlas).status()).isEqualTo(Status.CALLED_BACK);
        assertThat(server.store.sent).isEmpty();
        assertThat(desk.queue()).hasSize(1);
    }

    @Test
    void its_copy_in_sent_answers_nothing_until_it_left() {
        approved();
        assertThat(server.store.in("Sent")).hasSize(1);
        desk.read();

        desk.desk.approving().callBack(carlas);
        desk.read();
        assertThat(desk.only()).isEqualTo(carlas);

        approved();
        desk.read();
        server.store.releases();
        desk.leave();
        desk.read();
        assertThat(desk.queue()).isEmpty();
    }

    @Test
    void what_left_or_can_t_be_asked_about_is_not_called_back() {
        approved();
        server.failing("/session", 503);
        assertThat(desk.desk.approving().callBack(carlas)).isFalse();

        server.store.releases();
        assertThat(desk.desk.approving().callBack(carlas)).isFalse();
        desk.leave();
        assertThat(desk.latest(carlas).status()).isEqualTo(Status.SENT);
        assertThat(server.store.sent).hasSize(1);
    }

    @Test
    void called_back_in_another_program_it_comes_back_and_does_not_leave() {
        approved();
        desk.read();
        server.store.cancels();
        desk.leave();
        desk.read();

        assertThat(desk.latest(carlas).status()).isEqualTo(Status.REFUSED);
        assertThat(desk.latest(carlas).because().orElseThrow()).contains("called back in another mail program");
        assertThat(server.store.sent).isEmpty();
        assertThat(desk.only()).isEqualTo(carlas);
    }

    @Test
    void a_line_that_breaks_while_it_is_handed_over_is_found_out_by_looking() {
        server.hangingUpAfter("EmailSubmission/set");
        approved();
        assertThat(server.store.held()).hasSize(1);

        server.store.releases();
        desk.leave();
        assertThat(desk.latest(carlas).status()).isEqualTo(Status.SENT);
        assertThat(server.store.sent).hasSize(1);
    }

    @Test
    void what_the_server_did_not_get_or_can_t_hold_waits_here_and_leaves_once() {
        server.hangingUpAt("EmailSubmission/set");
        approved();
        assertThat(server.store.held()).isEmpty();

        server.maxDelayedSend = 0;
        desk.leave();
        assertThat(desk.latest(carlas).status()).isEqualTo(Status.SENT);
        assertThat(server.store.sent).hasSize(1);
        assertThat(server.store.in("Sent")).hasSize(1);
        assertThat(server.store.in("Drafts")).isEmpty();
    }

    @Test
    void one_that_the_server_lost_leaves_when_the_owner_says_that_it_did_not() {
        approved();
        server.store.empty("Sent");
        desk.leave();
        assertThat(desk.latest(carlas).status()).isEqualTo(Status.UNCLEAR);

        desk.desk.sending().sendAgain(desk.latest(carlas).reply().as());
        desk.desk.sending().round();

        assertThat(desk.latest(carlas).status()).isEqualTo(Status.SENT);
        assertThat(server.store.sent).hasSize(1);
    }

    private void approved() {
        desk.approve(carlas, desk.decline(carlas));
        desk.desk.sending().round();
    }
}
