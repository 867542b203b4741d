package sendoff.store;

import java.util.List;
import sendoff.domain.Lesson;
import sendoff.domain.MessageId;

/// What the owner taught by correcting and answering.
public final class Lessons {
    private final Database database;

    public Lessons(Database database) {
        this.database = database;
    }

    public List<Lesson> all() {
        return database.read(db -> db.createQuery("select details from lesson order by message_id, how")
                .map((row, ctx) -> Json.read(row.getString("details"), Lesson.class))
                .list());
    }

    public int count() {
        return database.read(db -> db.createQuery("select count(*) from lesson")
                .mapTo(Integer.class)
                .one());
    }

    /// The last word on a message counts.
    public void save(Tx tx, Lesson lesson) {
        tx.handle()
                .createUpdate("""
                        insert into lesson (message_id, how, details) values (:message, :how, :details)
                        on conflict (message_id, how) do update set details = excluded.details
                        """)
                .bind("message", lesson.message().value())
                .bind("how", how(lesson.answered()))
                .bind("details", Json.write(lesson))
                .execute();
    }

    /// @param answered what they taught by answering it; else what they taught by correcting it
    public void remove(Tx tx, MessageId message, boolean answered) {
        tx.handle()
                .createUpdate("delete from lesson where message_id = :message and how = :how")
                .bind("message", message.value())
                .bind("how", how(answered))
                .execute();
    }

    private static String how(boolean answered) {
        return answered ? "answered" : "corrected";
    }
}
