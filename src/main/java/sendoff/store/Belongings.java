package sendoff.store;

import java.util.List;
import sendoff.domain.MessageId;

/// The owner's corrections of which messages belong to one conversation.
public final class Belongings {
    private final Database database;

    public Belongings(Database database) {
        this.database = database;
    }

    /// @param together these two belong together; else they don't
    public record Said(MessageId one, MessageId other, boolean together) {}

    public List<Said> all() {
        return database.read(db -> db.createQuery("select message_id, other_id, together from belonging")
                .map((row, ctx) -> new Said(
                        new MessageId(row.getString("message_id")),
                        new MessageId(row.getString("other_id")),
                        row.getInt("together") == 1))
                .list());
    }

    public void say(Tx tx, Said said) {
        tx.handle()
                .createUpdate("""
                        insert into belonging (message_id, other_id, together) values (:one, :other, :together)
                        on conflict (message_id, other_id) do update set together = excluded.together
                        """)
                .bind("one", said.one().value())
                .bind("other", said.other().value())
                .bind("together", said.together() ? 1 : 0)
                .execute();
    }

    public void unsay(Tx tx, MessageId one, MessageId other) {
        tx.handle()
                .createUpdate("delete from belonging where message_id = :one and other_id = :other")
                .bind("one", one.value())
                .bind("other", other.value())
                .execute();
    }
}
