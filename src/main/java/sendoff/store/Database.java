package sendoff.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The data of one desk. Reading is open to all; to write one needs a [Tx], which only the desk asks for.
public final class Database implements AutoCloseable {
    private static final Duration A_MOMENT = Duration.ofMillis(20);
    /// Names the lock among those that others may take in the same database.
    private static final int CHANGES = 0x5E4D0FF;

    private final Jdbi jdbi;
    private final DataSource source;
    private final Contents contents;
    private final Runnable closing;
    private final boolean shared;
    private final ReentrantLock writing = new ReentrantLock();

    private Database(Jdbi jdbi, DataSource source, Contents.Connections frozen, Runnable closing, boolean shared) {
        this.shared = shared;
        this.contents = new Contents(frozen);
        this.jdbi = jdbi;
        this.source = source;
        // What an exception says may be logged; the values of a statement are people's letters.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        var own = new OwnSql();
        jdbi.setSqlParser(own);
        jdbi.setTemplateEngine(own);
        this.closing = closing;
    }

    /// One file, made if it is not there. `synchronous=FULL`: what was marked as sent must outlive a power cut.
    public static Database sqlite(Path file) {
        return sqlite(file, Duration.ofSeconds(15));
    }

    /// @param patience how long another process may hold the file before the owner hears of it
    public static Database sqlite(Path file, Duration patience) {
        return sqlite(file, patience, _ -> {});
    }

    /// @param before hears what a file of an older Sendoff holds, before its tables change
    public static Database sqlite(Path file, Duration patience, Consumer<Contents> before) {
        long began = System.nanoTime();
        while (true) {
            try {
                return opened(file, patience, before);
            } catch (DatabaseTrouble e) {
                // Where two make the same new file at once SQLite lets neither wait while it sets up its log.
                if (!isBusy(e) || System.nanoTime() - began > patience.toNanos()) {
                    throw e;
                }
                LockSupport.parkNanos(A_MOMENT.toNanos());
            }
        }
    }

    private static boolean isBusy(DatabaseTrouble e) {
        return e.getCause() instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY;
    }

    private static Database opened(Path file, Duration patience, Consumer<Contents> before) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        var connections = new KeptConnections(source, patience);
        var database =
                new Database(Jdbi.create(connections), source, () -> frozen(file, patience), connections::close, false);
        return migrated(database, "sqlite", before);
    }

    /// Its transaction must not begin by asking to write, as all others do: it would keep everybody from writing.
    private static Connection frozen(Path file, Duration patience) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        config.setTransactionMode(TransactionMode.DEFERRED);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /// @param url `jdbc:postgresql:…`, version 15 or newer
    public static Database postgresql(String url) {
        return postgresql(url, _ -> {});
    }

    /// @param before hears what a database of an older Sendoff holds, before its tables change
    public static Database postgresql(String url, Consumer<Contents> before) {
        var hikari = new HikariConfig();
        hikari.setJdbcUrl(url);
        hikari.setMaximumPoolSize(8);
        hikari.setPoolName("sendoff");
        hikari.setMinimumIdle(1);
        try {
            var source = new HikariDataSource(hikari);
            var database = new Database(Jdbi.create(source), source, () -> frozen(source), source::close, true);
            return migrated(database, "postgresql", before);
        } catch (HikariPool.PoolInitializationException e) {
            throw DatabaseTrouble.explain(e);
        }
    }

    private static Connection frozen(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private static Database migrated(Database database, String dialect, Consumer<Contents> before) {
        try {
            Schema.bringUpToDate(database.jdbi, database.source, dialect, () -> before.accept(database.contents));
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw DatabaseTrouble.explain(e);
        }
    }

    /// All of `work` happens, or nothing. Keep it short and never wait for the network inside:
    /// SQLite writes one at a time.
    ///
    /// @throws DatabaseTrouble if the surroundings fail (disk full, file damaged, locked for long)
    public void change(Consumer<Tx> work) {
        change("pg_advisory_xact_lock_shared", work);
    }

    /// The same while nobody else changes anything, on any node: for what must see all that came in or was approved,
    /// and must not be undone by whoever saw it before.
    ///
    /// @throws DatabaseTrouble if the surroundings fail
    public void changeAlone(Consumer<Tx> work) {
        change("pg_advisory_xact_lock", work);
    }

    /// @param lock of PostgreSQL's, held until the change ends; in a file one writes at a time anyway
    private void change(String lock, Consumer<Tx> work) {
        writing.lock();
        try {
            jdbi.useTransaction(handle -> {
                if (shared) {
                    handle.execute("select " + lock + "(" + CHANGES + ")");
                }
                work.accept(new Tx(handle));
            });
        } catch (JdbiException e) {
            throw DatabaseTrouble.explain(e);
        } finally {
            writing.unlock();
        }
    }

    /// The same, where somebody else may have been first.
    ///
    /// @return what `work` returned: whether it came to anything
    public boolean succeeds(Predicate<Tx> work) {
        var done = new AtomicBoolean();
        change(tx -> done.set(work.test(tx)));
        return done.get();
    }

    /// The same for what is only noted while somebody reads: where the disk is full or the file held it is left for the
    /// next time, so that reading goes on.
    ///
    /// @return whether it was noted
    public boolean noteInPassing(Consumer<Tx> work) {
        try {
            change(work);
            return true;
        } catch (DatabaseTrouble e) {
            if (!e.isPassing()) {
                throw e;
            }
            return false;
        }
    }

    /// @throws DatabaseTrouble if the surroundings fail
    <T> T read(Function<Handle, T> question) {
        try {
            return jdbi.withHandle(question::apply);
        } catch (JdbiException e) {
            throw DatabaseTrouble.explain(e);
        }
    }

    /// All of it, to take along.
    public Contents contents() {
        return contents;
    }

    /// Other nodes may work on it at the same time; a file belongs to one `serve` alone.
    public boolean isShared() {
        return shared;
    }

    /// For a library that keeps a table of its own here: the scheduler.
    public DataSource source() {
        return source;
    }

    @Override
    public void close() {
        closing.run();
    }
}
