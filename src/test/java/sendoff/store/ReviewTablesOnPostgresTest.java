package sendoff.store;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import sendoff.testing.Postgres;

class ReviewTablesOnPostgresTest extends ReviewTablesTest {
    @BeforeAll
    static void where_it_is_installed() {
        Assumptions.assumeTrue(Postgres.shared().isPresent());
    }

    @Override
    Database database() {
        return Database.postgresql(Postgres.shared().orElseThrow().freshUrl());
    }
}
