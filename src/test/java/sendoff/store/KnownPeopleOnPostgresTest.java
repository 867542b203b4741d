package sendoff.store;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import sendoff.testing.Dialect;
import sendoff.testing.Postgres;

class KnownPeopleOnPostgresTest extends KnownPeopleTest {
    @BeforeAll
    static void where_it_is_installed() {
        Assumptions.assumeTrue(Postgres.shared().isPresent());
    }

    @Override
    Database database() {
        return Dialect.postgresql().orElseThrow();
    }
}
