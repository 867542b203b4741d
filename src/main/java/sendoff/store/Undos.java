package sendoff.store;

import java.time.Instant;
import java.util.Optional;
import sendoff.domain.Filed;
import sendoff.domain.KeptDraft;

/// What can be taken back: an introduction and its draft as they were before the last act.
public final class Undos {
    private final Database database;

    public Undos(Database database) {
        this.database = database;
    }

    /// @param said  what was done, for the toast
    /// @param draft the draft at that time, if there was one
    public record Before(String said, Instant at, Filed filed, Optional<KeptDraft> draft) {}

    public Optional<Before> latest(Instant since) {
        return database.read(
                db -> db.createQuery("select before from undo where at >= :since order by at desc, id desc limit 1")
                        .bind("since", Times.text(since))
                        .map((row, ctx) -> Json.read(row.getString("before"), Before.class))
                        .findOne());
    }

    public void remember(Tx tx, Before before) {
        tx.handle()
                .createUpdate("insert into undo (id, at, said, before) values (:id, :at, :said, :before)"
                        + " on conflict (id) do update set at = excluded.at, said = excluded.said,"
                        + " before = excluded.before")
                .bind("id", before.filed().id().toString())
                .bind("at", Times.text(before.at()))
                .bind("said", before.said())
                .bind("before", Json.write(before))
                .execute();
    }

    public void used(Tx tx, Before before) {
        tx.handle()
                .createUpdate("delete from undo where id = :id")
                .bind("id", before.filed().id().toString())
                .execute();
    }
}
