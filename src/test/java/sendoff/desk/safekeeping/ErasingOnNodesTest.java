package sendoff.desk.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.answering.Approval;
import sendoff.desk.common.NotPossible;
import sendoff.desk.people.Who;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.store.Database;
import sendoff.testing.Cast;
import sendoff.testing.Postgres;
import sendoff.testing.TestDesk;

/// Two nodes on one PostgreSQL: one approves an answer to somebody while the other erases them.
class ErasingOnNodesTest {
    private static final String ANSWER = "Dear Carla,\n\nThank you for writing about climate tech. I can't take a call:"
            + " I take none this month. I wish you a good start.\n\nAda";

    @TempDir
    Path folder;

    String url;
    TestDesk one;
    TestDesk other;
    IntroductionId carlas;

    @BeforeEach
    void both_know_carla() throws Exception {
        url = Postgres.shared()
                .map(Postgres::urlWithTables)
                .orElseGet(() -> abort("left out: erasing beside another node (there is no PostgreSQL)"));
        Instant now = TUESDAY.plusHours(1).toInstant();
        one = new TestDesk(Files.createDirectory(folder.resolve("one")), now, Database.postgresql(url)).withAccount();
        one.receives(Cast.message(
                "ask@example.net",
                CARLA,
                List.of(ADA),
                "A call about climate tech",
                "Hi Ada,\n\nCould we have a call of thirty minutes next week about moving from banking into climate"
                        + " tech? I would be grateful for your advice.\n\nCarla",
                TUESDAY));
        carlas = one.only();
        one.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        other = new TestDesk(Files.createDirectory(folder.resolve("other")), now, Database.postgresql(url));
    }

    @AfterEach
    void close() {
        if (one != null) {
            one.close();
        }
        if (other != null) {
            other.close();
        }
    }

    /// Until what the thread does has to wait for somebody else's change.
    private void waits(Thread thread) {
        try (var connection = DriverManager.getConnection(url);
                var asks = connection.prepareStatement("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
            boolean waiting = false;
            while (thread.isAlive() && !waiting) {
                try (var row = asks.executeQuery()) {
                    waiting = row.next() && row.getInt(1) > 0;
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_erasure_waits_for_an_approval_that_has_begun_and_then_for_the_letter() throws Exception {
        var refused = new AtomicReference<>("");
        var eraser = new Thread(() -> {
            try {
                other.desk.lettingGo().erase(new Who.At("carla@example.net"));
            } catch (NotPossible e) {
                refused.set(String.valueOf(e.getMessage()));
            }
        });

        one.tables.database().change(_ -> {
            one.desk.approving().approve(carlas, ANSWER, true);
            eraser.start();
            waits(eraser);
        });
        eraser.join();

        assertThat(refused.get()).contains("is on its way");
        assertThat(one.desk.sending().open()).hasSize(1);
        assertThat(one.tables.introductions().find(carlas)).isPresent();
    }

    @Test
    void an_approval_finds_nothing_to_answer_once_an_erasure_has_begun() throws Exception {
        var approval = new AtomicReference<Approval>();
        var approver = new Thread(() -> approval.set(one.desk.approving().approve(carlas, ANSWER, true)));

        other.tables.database().changeAlone(tx -> {
            other.tables.erasures().erase(tx, List.of(carlas));
            approver.start();
            waits(approver);
        });
        approver.join();

        assertThat(approval.get()).isEqualTo(new Approval.Impossible("What this answers was erased meanwhile."));
        assertThat(one.desk.sending().open()).isEmpty();
        assertThat(one.tables.introductions().find(carlas)).isEmpty();
    }
}
