package sendoff.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sendoff.domain.Filed;
import sendoff.domain.KeptDraft;
import sendoff.domain.MessageId;
import sendoff.domain.PromiseId;
import sendoff.store.Belongings.Said;

/// What can be taken back: an introduction and its draft as they were before the last act.
public final class Undos {
    private final Database database;

    public Undos(Database database) {
        this.database = database;
    }

    /// @param said   what was done, for the toast
    /// @param draft  the draft at that time, if there was one
    /// @param joined what was joined with it
    /// @param split  the correction that took a message out of it
    public record Before(
            String said,
            Instant at,
            Filed filed,
            Optional<KeptDraft> draft,
            Optional<Joined> joined,
            Optional<Said> split) {
        public Before(String said, Instant at, Filed filed, Optional<KeptDraft> draft) {
            this(said, at, filed, draft, Optional.empty(), Optional.empty());
        }

        public Before joining(Joined other) {
            return new Before(said, at, filed, draft, Optional.of(other), split);
        }

        public Before splitting(Said correction) {
            return new Before(said, at, filed, draft, joined, Optional.of(correction));
        }
    }

    /// An introduction that became part of another one, with all that was its own.
    public record Joined(
            Filed filed,
            Optional<KeptDraft> draft,
            List<Said> corrections,
            List<MessageId> messages,
            List<PromiseId> promises,
            List<MessageId> answers) {
        public Joined {
            corrections = List.copyOf(corrections);
            messages = List.copyOf(messages);
            promises = List.copyOf(promises);
            answers = List.copyOf(answers);
        }
    }

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
