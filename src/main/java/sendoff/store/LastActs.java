package sendoff.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/// The last act on each thing of one kind, and what the thing was before it: one row a thing.
final class LastActs<T> {
    private final Database database;
    private final String table;
    private final String key;
    private final Class<T> kind;

    /// @param key the column that names the thing
    LastActs(Database database, String table, String key, Class<T> kind) {
        this.database = database;
        this.table = table;
        this.key = key;
        this.kind = kind;
    }

    /// @param before empty where it was not there yet
    record Act<T>(String id, String said, Instant at, Optional<T> before) {}

    void remember(Tx tx, Act<T> act) {
        tx.handle()
                .createUpdate("insert into " + table + " (" + key + ", at, said, before)"
                        + " values (:id, :at, :said, :before) on conflict (" + key + ") do update set"
                        + " at = excluded.at, said = excluded.said, before = excluded.before")
                .bind("id", act.id())
                .bind("at", Times.text(act.at()))
                .bind("said", act.said())
                .bind("before", act.before().map(Json::write).orElse(null))
                .execute();
    }

    /// The newest one since then, of all things.
    Optional<Act<T>> newest(Instant since) {
        return database.read(db -> db.createQuery("select " + key + " as id, at, said, before from " + table
                        + " where at >= :since order by at desc, " + key + " desc limit 1")
                .bind("since", Times.text(since))
                .map(this::act)
                .findOne());
    }

    /// The one with this thing, if it was since then.
    Optional<Act<T>> of(String id, Instant since) {
        return database.read(db -> db.createQuery("select " + key + " as id, at, said, before from " + table + " where "
                        + key + " = :id and at >= :since")
                .bind("id", id)
                .bind("since", Times.text(since))
                .map(this::act)
                .findOne());
    }

    private Act<T> act(ResultSet row, StatementContext ctx) throws SQLException {
        return new Act<>(
                row.getString("id"),
                row.getString("said"),
                Times.instant(row.getString("at")),
                Optional.ofNullable(row.getString("before")).map(text -> Json.read(text, kind)));
    }

    void forget(Tx tx, String id) {
        tx.handle()
                .createUpdate("delete from " + table + " where " + key + " = :id")
                .bind("id", id)
                .execute();
    }

    void forgetAll(Tx tx) {
        tx.handle().execute("delete from " + table);
    }
}
