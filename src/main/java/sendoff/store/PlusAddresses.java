package sendoff.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sendoff.domain.MessageId;

/// Own plus-addresses that sent mail carried.
public final class PlusAddresses {
    private final Database database;

    public PlusAddresses(Database database) {
        this.database = database;
    }

    /// @param tag what stood behind the plus
    /// @param day what it means; empty if it was not understood
    public record Found(MessageId message, String tag, Optional<LocalDate> day, Instant sent) {}

    /// Reading the same message again changes nothing.
    public void found(Tx tx, Found found) {
        tx.handle()
                .createUpdate("""
                        insert into plus_address (message_id, tag, on_day, sent_at) values (:message, :tag, :day, :sent)
                        on conflict (message_id, tag) do nothing
                        """)
                .bind("message", found.message().value())
                .bind("tag", found.tag())
                .bind("day", found.day().map(LocalDate::toString).orElse(null))
                .bind("sent", Times.text(found.sent()))
                .execute();
    }

    /// Those whose reminder is not set yet, and those not understood that the owner has not seen.
    public List<Found> open() {
        return database.read(db -> db.createQuery("""
                        select message_id, tag, on_day, sent_at from plus_address
                         where settled_at is null order by sent_at, message_id, tag
                        """)
                .map((row, ctx) -> new Found(
                        new MessageId(row.getString("message_id")),
                        row.getString("tag"),
                        Optional.ofNullable(row.getString("on_day")).map(LocalDate::parse),
                        Times.instant(row.getString("sent_at"))))
                .list());
    }

    public void settle(Tx tx, Found found, Instant at) {
        tx.handle()
                .createUpdate("update plus_address set settled_at = :at where message_id = :message and tag = :tag")
                .bind("at", Times.text(at))
                .bind("message", found.message().value())
                .bind("tag", found.tag())
                .execute();
    }
}
