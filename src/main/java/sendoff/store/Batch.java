package sendoff.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.jdbi.v3.core.transaction.TransactionException;

/// One statement for many rows. A scan writes three rows for each message it meets, and without names to be looked up
/// that takes less than half the time.
final class Batch {
    private Batch() {}

    /// Puts one row into the places of the statement.
    interface Places<T> {
        void fill(PreparedStatement statement, T row) throws SQLException;
    }

    /// @param sql with question marks
    static <T> void execute(Tx tx, String sql, Collection<T> rows, Places<T> places) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = tx.handle().getConnection().prepareStatement(sql)) {
            for (T row : rows) {
                places.fill(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new TransactionException("rows were not written", e);
        }
    }
}
