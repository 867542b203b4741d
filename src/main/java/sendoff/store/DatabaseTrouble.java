package sendoff.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The database's surroundings failed. The message says what to do.
public final class DatabaseTrouble extends RuntimeException {
    private final boolean passing;

    DatabaseTrouble(String message, boolean passing, Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /// Trying again later may help, with nothing else changed.
    public boolean isPassing() {
        return passing;
    }

    /// Whether an exception of another library's comes from a database that can't be used.
    public static boolean isOne(RuntimeException e) {
        return explain(e) instanceof DatabaseTrouble;
    }

    /// Whether it comes from what passes by itself.
    public static boolean isPassing(RuntimeException e) {
        return explain(e) instanceof DatabaseTrouble trouble && trouble.isPassing();
    }

    static RuntimeException explain(RuntimeException e) {
        if (e instanceof DatabaseTrouble known) {
            return known;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return of(sqlite);
            }
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
        }
        return e;
    }

    private static DatabaseTrouble of(SQLiteException e) {
        SQLiteErrorCode code = e.getResultCode();
        return switch (code) {
            case SQLITE_FULL, SQLITE_IOERR_SHMSIZE ->
                passing("The disk is full. Nothing was changed: free some space and try again.", e);
            case SQLITE_CORRUPT, SQLITE_CORRUPT_VTAB, SQLITE_CORRUPT_INDEX, SQLITE_CORRUPT_SEQUENCE, SQLITE_NOTADB ->
                lasting(
                        "The data file is damaged. Put a copy from before in its place; your mail itself is untouched.",
                        e);
            case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_TIMEOUT, SQLITE_LOCKED ->
                passing(
                        "The data file is in use by another program for a long time. Nothing was changed: try again.",
                        e);
            case SQLITE_READONLY,
                    SQLITE_READONLY_DIRECTORY,
                    SQLITE_READONLY_DBMOVED,
                    SQLITE_READONLY_CANTINIT,
                    SQLITE_CANTOPEN,
                    SQLITE_CANTOPEN_ISDIR,
                    SQLITE_PERM -> lasting("The data file can't be written: check the folder's owner and rights.", e);
            default ->
                lasting("The data file could not be used (" + code + "). Nothing was changed: check the disk.", e);
        };
    }

    /// Source: PostgreSQL documentation, appendix A, error codes.
    private static DatabaseTrouble of(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08", "57" ->
                passing("The database server does not answer. Nothing was changed: start it, then try again.", e);
            case "28", "3D" ->
                lasting("The database server does not let us in: check SENDOFF_DATABASE, its user and password.", e);
            case "53" ->
                passing("The database server has no room left. Nothing was changed: free some and try again.", e);
            default -> lasting("The database could not be used (" + state + "). Nothing was changed.", e);
        };
    }

    private static DatabaseTrouble passing(String message, Throwable cause) {
        return new DatabaseTrouble(message, true, cause);
    }

    private static DatabaseTrouble lasting(String message, Throwable cause) {
        return new DatabaseTrouble(message, false, cause);
    }
}
