package sendoff.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sendoff.testing.Postgres;

/// Every table on PostgreSQL, each test in a database of its own.
class PostgresStoreTest extends StoreTest {
    @BeforeAll
    static void where_it_is_installed() {
        Assumptions.assumeTrue(Postgres.shared().isPresent());
    }

    @Override
    Database database() {
        return Database.postgresql(Postgres.shared().orElseThrow().freshUrl());
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
