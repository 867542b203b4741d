package sendoff.store;

import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Brings the tables to the newest form. Asks with one question first: starting Flyway for nothing would
/// double the time of a short command.
final class Schema {
    /// The newest migration; `SchemaTest` compares it with the files.
    static final String NEWEST = "061";

    private Schema() {}

    /// @param before hears of tables in an older form, while they still are
    static void bringUpToDate(Jdbi jdbi, DataSource source, String dialect, Runnable before) {
        Optional<String> version = version(jdbi);
        if (version.filter(NEWEST::equals).isPresent()) {
            return;
        }
        version.ifPresent(_ -> before.run());
        migrate(source, dialect, Optional.empty());
        jdbi.useTransaction(Folded::fill);
        jdbi.useTransaction(HeaderPeople::fill);
    }

    /// @param to an older form; empty for the newest
    static void migrate(DataSource source, String dialect, Optional<String> to) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + dialect)
                .failOnMissingLocations(false)
                .target(to.map(MigrationVersion::fromVersion).orElse(MigrationVersion.LATEST))
                .load()
                .migrate();
    }

    private static Optional<String> version(Jdbi jdbi) {
        return jdbi.withHandle(handle -> exists(handle)
                ? handle.createQuery("select max(version) from flyway_schema_history where success")
                        .mapTo(String.class)
                        .findOne()
                : Optional.<String>empty());
    }

    private static boolean exists(Handle handle) {
        try (var tables = handle.getConnection()
                .getMetaData()
                .getTables(null, handle.getConnection().getSchema(), "flyway_schema_history", null)) {
            return tables.next();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
