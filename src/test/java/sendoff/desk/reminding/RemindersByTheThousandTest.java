package sendoff.desk.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static sendoff.testing.Cast.CARLA;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.Desk;
import sendoff.desk.common.Stages;
import sendoff.domain.Promise;
import sendoff.domain.Promise.How;
import sendoff.domain.Promise.Origin;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.PromiseState;
import sendoff.store.Database;
import sendoff.store.Secrets;
import sendoff.store.Tables;
import sendoff.testing.Dialect;
import sendoff.testing.FakePost;
import sendoff.testing.Postgres;
import sendoff.testing.SettableClock;
import sendoff.testing.TestDesk;

/// Ten thousand promises come due in the same minute; each reminds exactly once, whoever looks.
class RemindersByTheThousandTest {
    private static final int MANY = 10_000;
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

    @TempDir
    Path home;

    @Test
    void each_reminds_once_on_sqlite() throws Exception {
        try (var database = Dialect.sqlite(home)) {
            each_reminds_once("SQLite", List.of(database));
        }
    }

    @Test
    void two_nodes_at_once_remind_of_each_once_on_postgresql() throws Exception {
        String url = Postgres.shared()
                .map(Postgres::freshUrl)
                .orElseGet(() -> abort("left out: two nodes on PostgreSQL (there is none)"));
        try (var one = Database.postgresql(url);
                var other = Database.postgresql(url)) {
            each_reminds_once("PostgreSQL, two nodes", List.of(one, other));
        }
    }

    private void each_reminds_once(String where, List<Database> nodes) throws Exception {
        fill(nodes.getFirst());
        List<Desk> desks = nodes.stream().map(this::desk).toList();
        long begin = System.nanoTime();
        int fired = together(desks);
        System.out.println(where + ": " + MANY + " reminders in "
                + Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms");

        assertThat(fired).isEqualTo(MANY);
        assertThat(desks.getFirst().tables().prompts().count()).isEqualTo(MANY);
        assertThat(together(desks)).isZero();
    }

    private static int together(List<Desk> desks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> rounds = desks.stream()
                    .<Callable<Integer>>map(
                            desk -> () -> desk.reminding().round().fired())
                    .toList();
            int fired = 0;
            for (var round : threads.invokeAll(rounds)) {
                fired += round.get();
            }
            return fired;
        }
    }

    private Desk desk(Database database) {
        return Desk.of(
                home,
                Tables.of(database, Secrets.with(home.resolve("key"))),
                Stages.standard(home.resolve("playbook")),
                new FakePost(),
                new SettableClock(MORNING, TestDesk.ZONE),
                TestDesk.ZONE,
                UUID::randomUUID);
    }

    private void fill(Database database) {
        var tables = Tables.of(database, Secrets.with(home.resolve("key")));
        Instant made = MORNING.minus(Duration.ofDays(3));
        database.change(tx -> IntStream.range(0, MANY)
                .forEach(n -> tables.promises()
                        .save(
                                tx,
                                new Promise(
                                        new PromiseId(new UUID(7, n)),
                                        Optional.empty(),
                                        true,
                                        CARLA,
                                        new PromiseMade(What.SEND, "list " + n, Optional.of(FRIDAY)),
                                        FRIDAY,
                                        new Origin(How.BY_HAND, Optional.empty(), made),
                                        new PromiseState.Open()),
                                made)));
    }
}
