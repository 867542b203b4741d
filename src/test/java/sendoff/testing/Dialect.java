package sendoff.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import sendoff.store.Database;

/// The databases that the store works on, one after the other.
public enum Dialect {
    SQLITE,
    POSTGRESQL;

    /// A desk's file as it is before anything is in it. A thousand tests begin with a copy, since making its tables
    /// for each takes minutes.
    private static final byte[] NEW_FILE = newFile();

    /// A fresh one; empty where this machine has no such server.
    ///
    /// @param home for what lies in a file
    public Optional<Database> open(Path home) {
        return switch (this) {
            case SQLITE -> Optional.of(sqlite(home));
            case POSTGRESQL -> postgresql();
        };
    }

    /// The desk's file in this folder, a new one where there is none.
    public static Database sqlite(Path home) {
        Path file = home.resolve("sendoff.db");
        try {
            if (!Files.exists(file)) {
                Files.write(file, NEW_FILE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Database.sqlite(file);
    }

    /// One that nobody used before; empty where this machine has no such server.
    public static Optional<Database> postgresql() {
        return Postgres.shared().map(server -> Database.postgresql(server.urlWithTables()));
    }

    private static byte[] newFile() {
        try {
            Path file = Files.createTempDirectory("sendoff-tables-").resolve("sendoff.db");
            Database.sqlite(file).close();
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(file.getParent());
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
