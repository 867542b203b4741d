package sendoff.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sendoff.domain.Outgoing;
import sendoff.testing.Postgres;

/// Every table on PostgreSQL, each test in a database of its own.
class PostgresStoreTest extends StoreTest {
    @BeforeAll
    static void where_it_is_installed() {
        Assumptions.assumeTrue(Postgres.shared().isPresent());
    }

    private String url = "";

    @Override
    Database database() {
        url = Postgres.shared().orElseThrow().urlWithTables();
        return Database.postgresql(url);
    }

    @Test
    void of_two_nodes_that_approve_at_the_same_moment_one_comes_too_late() throws Exception {
        var firstEntered = new CountDownLatch(1);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var first = nodes.submit(() -> enter(outgoing(1), tx -> {
                firstEntered.countDown();
                // Not committed yet: the other node's question can't have seen it.
                awaitSomebodyWhoWaits(tx);
            }));
            var second = nodes.submit(() -> {
                firstEntered.await();
                return enter(outgoing(2), tx -> {});
            });

            assertThat(first.get()).isTrue();
            assertThat(second.get()).isFalse();
        }
        assertThat(tables.outbox().open()).singleElement().isEqualTo(outgoing(1));
    }

    /// A node has a connection of its own, and no lock inside this process.
    private boolean enter(Outgoing outgoing, Consumer<Tx> meanwhile) {
        try (var node = Database.postgresql(url)) {
            var entered = new AtomicBoolean();
            node.change(tx -> {
                entered.set(new Outbox(node).enter(tx, outgoing));
                meanwhile.accept(tx);
            });
            return entered.get();
        }
    }

    private static void awaitSomebodyWhoWaits(Tx tx) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < patience) {
            int waiting = tx.handle()
                    .createQuery("select count(*) from pg_locks where not granted")
                    .mapTo(Integer.class)
                    .one();
            if (waiting > 0) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new AssertionError("the second node never met the first one's answer");
    }

    @Test
    void a_server_that_lets_nobody_in_is_explained() {
        String url = Postgres.shared().orElseThrow().urlWithWrongPassword();

        assertThatThrownBy(() -> Database.postgresql(url))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessage("The database server does not let us in: check SENDOFF_DATABASE, its user and password.");
    }

    @Test
    void a_server_that_is_not_there_is_explained() {
        assertThatThrownBy(() -> Database.postgresql("jdbc:postgresql://127.0.0.1:1/sendoff?user=a&password=b"))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessage("The database server does not answer. Nothing was changed: start it, then try again.");
    }
}
