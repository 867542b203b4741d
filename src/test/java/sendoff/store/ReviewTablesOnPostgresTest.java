package sendoff.store;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import sendoff.testing.Dialect;
import sendoff.testing.Postgres;

class ReviewTablesOnPostgresTest extends ReviewTablesTest {
    private static final List<String> WRITTEN = List.of(
            "review",
            "setting",
            "introduction",
            "message",
            "reminder",
            "template_reading",
            "looked_through",
            "playbook_act",
            "template_version",
            "template_use",
            "template_declined",
            "exercise");

    private static Database database;

    @BeforeAll
    static void where_it_is_installed() {
        Assumptions.assumeTrue(Postgres.shared().isPresent());
        database = Dialect.postgresql().orElseThrow();
    }

    /// The same for all of them, emptied: making its tables takes longer than any of these tests.
    @Override
    Database database() {
        database.change(tx -> WRITTEN.forEach(
                table -> tx.handle().createUpdate("delete from " + table).execute()));
        return database;
    }

    @Override
    @AfterEach
    void close() {
        // The next test goes on with it.
    }

    @AfterAll
    static void close_it_for_all() {
        if (database != null) {
            database.close();
        }
    }
}
