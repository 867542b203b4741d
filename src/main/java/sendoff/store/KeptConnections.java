package sendoff.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/// Connections to the file, kept open between questions: opening one costs more than most questions. There are never
/// more than threads that ask at the same moment.
final class KeptConnections implements ConnectionFactory, AutoCloseable {
    private final DataSource source;
    private final Deque<Connection> idle = new ArrayDeque<>();

    KeptConnections(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection openConnection() throws SQLException {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return source.getConnection();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        synchronized (idle) {
            idle.push(connection);
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            for (Connection connection : idle) {
                try {
                    connection.close();
                } catch (SQLException e) {
                    // The process ends or the file is gone: what was committed is on the disk.
                    continue;
                }
            }
            idle.clear();
        }
    }
}
