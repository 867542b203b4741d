package sendoff.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/// Connections to the file, kept open between questions: opening one costs more than most questions. There are never
/// more than threads that ask at the same moment.
///
/// Once closed it opens none: SQLite would put its files beside the database again, when whoever closed it may already
/// have moved or removed the folder.
final class KeptConnections implements ConnectionFactory, AutoCloseable {
    private final DataSource source;
    private final Duration patience;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition allBack = lock.newCondition();
    private int lent;
    private boolean closed;

    /// @param patience how long [#close()] waits for questions that are being answered
    KeptConnections(DataSource source, Duration patience) {
        this.source = source;
        this.patience = patience;
    }

    @Override
    public Connection openConnection() throws SQLException {
        lock.lock();
        try {
            if (closed) {
                throw new SQLException("the database was closed");
            }
            lent++;
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        } finally {
            lock.unlock();
        }
        boolean opened = false;
        try {
            Connection connection = source.getConnection();
            opened = true;
            return connection;
        } finally {
            if (!opened) {
                oneIsBack();
            }
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        lock.lock();
        try {
            if (closed) {
                connection.close();
            } else if (!connection.isClosed()) {
                idle.push(connection);
            }
        } finally {
            oneIsBack();
            lock.unlock();
        }
    }

    private void oneIsBack() {
        lock.lock();
        try {
            lent--;
            allBack.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the questions that are being answered, then closes everything.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            long left = patience.toNanos();
            while (lent > 0 && left > 0) {
                left = allBack.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            idle.forEach(KeptConnections::end);
            idle.clear();
            lock.unlock();
        }
    }

    private static void end(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // The process ends or the file is gone: what was committed is on the disk.
            return;
        }
    }
}
