package sendoff.store;

import org.sqlite.SQLiteException;

/// The database's surroundings failed. The message says what to do.
public final class DatabaseTrouble extends RuntimeException {
    DatabaseTrouble(String message, Throwable cause) {
        super(message, cause);
    }

    static RuntimeException explain(RuntimeException e) {
        if (e instanceof DatabaseTrouble known) {
            return known;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return new DatabaseTrouble(words(sqlite), e);
            }
        }
        return e;
    }

    private static String words(SQLiteException e) {
        return switch (e.getResultCode()) {
            case SQLITE_FULL -> "The disk is full. Nothing was changed: free some space and try again.";
            case SQLITE_CORRUPT, SQLITE_CORRUPT_VTAB, SQLITE_NOTADB ->
                "The data file is damaged. Put a copy from before in its place; your mail itself is untouched.";
            case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED ->
                "The data file is in use by another program for a long time. Nothing was changed: try again.";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                "The data file can't be written: check the folder's owner and rights.";
            default -> "The data file could not be used (" + e.getResultCode() + "). Nothing was changed.";
        };
    }
}
