package sendoff.testing;

import java.nio.file.Path;
import java.util.Optional;
import sendoff.store.Database;

/// The databases that the store works on, one after the other.
public enum Dialect {
    SQLITE,
    POSTGRESQL;

    /// A fresh one; empty where this machine has no such server.
    ///
    /// @param home for what lies in a file
    public Optional<Database> open(Path home) {
        return switch (this) {
            case SQLITE -> Optional.of(Database.sqlite(home.resolve("sendoff.db")));
            case POSTGRESQL -> Postgres.shared().map(server -> Database.postgresql(server.freshUrl()));
        };
    }
}
