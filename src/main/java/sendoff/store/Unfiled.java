package sendoff.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import sendoff.domain.MessageId;

/// Which messages came, changed or went since they were last filed. Whoever writes messages notes it in the same
/// change, so that a process that ends too early leaves it behind.
public final class Unfiled {
    private final Database database;

    public Unfiled(Database database) {
        this.database = database;
    }

    /// @return each with the stamp by which it is known whether it was touched again
    public Map<MessageId, String> all() {
        return database.read(db -> {
            Map<MessageId, String> all = new HashMap<>();
            db.createQuery("select message_id, stamp from unfiled")
                    .map((row, ctx) -> all.put(new MessageId(row.getString("message_id")), row.getString("stamp")))
                    .list();
            return all;
        });
    }

    /// These are filed, unless somebody touched them meanwhile.
    public void filed(Tx tx, Map<MessageId, String> touched) {
        Batch.execute(tx, "delete from unfiled where message_id = ? and stamp = ?", touched.entrySet(), (row, one) -> {
            row.setString(1, one.getKey().value());
            row.setString(2, one.getValue());
        });
    }

    static void touch(Tx tx, Collection<MessageId> ids) {
        String stamp = UUID.randomUUID().toString();
        var sql = """
                insert into unfiled (message_id, stamp) values (?, ?)
                on conflict (message_id) do update set stamp = excluded.stamp
                """;
        Batch.execute(tx, sql, ids, (row, id) -> {
            row.setString(1, id.value());
            row.setString(2, stamp);
        });
    }
}
