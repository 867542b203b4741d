package sendoff.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.sending.Sending;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Outgoing.Status;
import sendoff.testing.Cast;
import sendoff.testing.Dialect;
import sendoff.testing.Postgres;
import sendoff.testing.TestDesk;

/// Two nodes on one PostgreSQL: the one that starts leaves alone what the other is busy with.
class NodesTest {
    @TempDir
    Path home;

    TestDesk ada;
    MessageId answer;

    @BeforeEach
    void another_node_is_sending() {
        assumeTrue(Postgres.shared().isPresent());
        var database = Dialect.postgresql().orElseThrow();
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant(), database).withAccount();
        ada.receives(Cast.message(
                "ask@example.net",
                CARLA,
                List.of(ADA),
                "A call about climate tech",
                "Hi Ada,\n\nCould we have a call of thirty minutes next week about moving from banking into climate"
                        + " tech? I would be grateful for your advice.\n\nCarla",
                TUESDAY));
        IntroductionId carlas = ada.only();
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        ada.desk
                .approving()
                .approve(
                        carlas,
                        "Dear Carla,\n\nThank you for writing about climate tech. I can't take a call: I take none this"
                                + " month. I wish you a good start.\n\nAda",
                        true);
        answer = ada.tables.outbox().open().getFirst().reply().as();
        database.change(tx -> ada.tables.outbox().attempting(tx, answer, ada.clock.instant()));
    }

    @AfterEach
    void close() {
        if (ada != null) {
            ada.close();
        }
    }

    @Test
    void a_node_that_starts_asks_nothing_about_what_another_is_sending() {
        ada.clock.pass(Duration.ofMinutes(1));

        ada.desk.sending().recover();
        ada.desk.sending().round();

        assertThat(status()).isEqualTo(Status.ATTEMPTING);
        assertThat(ada.post.carried).isEmpty();
    }

    @Test
    void what_a_dead_node_left_is_found_out_by_any_other_later() {
        ada.clock.pass(Sending.LONGEST_ATTEMPT);

        ada.desk.sending().round();

        assertThat(status()).isEqualTo(Status.UNCLEAR);
        assertThat(ada.post.carried).isEmpty();
    }

    private Status status() {
        return ada.tables.outbox().find(answer).orElseThrow().status();
    }
}
