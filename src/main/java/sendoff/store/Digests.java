package sendoff.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import sendoff.domain.AccountId;
import sendoff.domain.Digest;
import sendoff.domain.MessageId;

/// The mails to the owner, one a day at most. Like an answer, one is marked before it is handed to a server; where
/// nobody knows whether it left, it is not sent again.
public final class Digests {
    private final Database database;

    public Digests(Database database) {
        this.database = database;
    }

    public boolean has(LocalDate day) {
        return database.read(db -> db.createQuery("select count(*) from digest where day = :day")
                        .bind("day", day.toString())
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    /// When the latest was written.
    public Optional<Instant> latest() {
        return database.read(db -> db.createQuery("select send_after from digest order by day desc limit 1")
                .map((row, ctx) -> Times.instant(row.getString("send_after")))
                .findOne());
    }

    /// @return false when there is one for this day already
    public boolean enter(Tx tx, Digest digest, Instant at) {
        var sql = """
                insert into digest (day, id, account_id, subject, body, status, send_after)
                values (:day, :id, :account, :subject, :body, 'waiting', :at)
                on conflict (day) do nothing
                """;
        return tx.handle()
                        .createUpdate(sql)
                        .bind("day", digest.day().toString())
                        .bind("id", digest.as().value())
                        .bind("account", digest.account().toString())
                        .bind("subject", digest.subject())
                        .bind("body", digest.body())
                        .bind("at", Times.text(at))
                        .execute()
                == 1;
    }

    /// The one of this day that waits to leave.
    public Optional<Digest> waiting(LocalDate day, Instant now) {
        var sql = """
                select day, id, account_id, subject, body from digest
                 where day = :day and status = 'waiting' and send_after <= :now
                """;
        return database.read(db -> db.createQuery(sql)
                .bind("day", day.toString())
                .bind("now", Times.text(now))
                .map((row, ctx) -> new Digest(
                        LocalDate.parse(row.getString("day")),
                        new MessageId(row.getString("id")),
                        AccountId.of(row.getString("account_id")),
                        row.getString("subject"),
                        row.getString("body")))
                .findOne());
    }

    /// @return false when another process has it
    public boolean attempting(Tx tx, LocalDate day) {
        return tx.handle()
                        .createUpdate("update digest set status = 'attempting' where day = :day and status = 'waiting'")
                        .bind("day", day.toString())
                        .execute()
                == 1;
    }

    /// @param status `sent`, `refused` or `unclear`
    public void ends(Tx tx, LocalDate day, String status) {
        tx.handle()
                .createUpdate("update digest set status = :status where day = :day")
                .bind("day", day.toString())
                .bind("status", status)
                .execute();
    }

    /// A passing trouble: it waits again, unless its words were let go of meanwhile.
    public void retry(Tx tx, LocalDate day, Instant after) {
        tx.handle()
                .createUpdate("update digest set status = 'waiting', send_after = :after"
                        + " where day = :day and body <> ''")
                .bind("day", day.toString())
                .bind("after", Times.text(after))
                .execute();
    }

    public Optional<String> status(LocalDate day) {
        return database.read(db -> db.createQuery("select status from digest where day = :day")
                .bind("day", day.toString())
                .mapTo(String.class)
                .findOne());
    }
}
