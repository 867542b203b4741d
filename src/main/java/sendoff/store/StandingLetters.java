package sendoff.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.AccountId;
import sendoff.domain.Envelope;
import sendoff.domain.MessageId;
import sendoff.domain.StandingLetter;
import sendoff.domain.StandingLetter.Purpose;

/// Letters of a text that the owner approved once for one use. They leave as answers do: marked before the attempt, and
/// never a second time where nobody knows whether the first one arrived.
public final class StandingLetters {
    private final Database database;

    public StandingLetters(Database database) {
        this.database = database;
    }

    /// One that waits.
    public record Waiting(StandingLetter letter, int attempts) {}

    private static final RowMapper<Waiting> WAITING = (row, ctx) -> new Waiting(
            new StandingLetter(
                    new MessageId(row.getString("id")),
                    purpose(row.getString("purpose")),
                    AccountId.of(row.getString("account_id")),
                    Json.read(row.getString("envelope"), Envelope.class),
                    row.getString("body")),
            row.getInt("attempts"));

    private static Purpose purpose(String word) {
        for (Purpose purpose : Purpose.values()) {
            if (purpose.word().equals(word)) {
                return purpose;
            }
        }
        throw new IllegalArgumentException("no such purpose of a letter: " + word);
    }

    /// Of two that one process writes to an address at the same moment only one enters. Nodes that share a PostgreSQL
    /// may each enter theirs, if neither has ended its change.
    ///
    /// @return false when that address had one of this purpose a short while ago: then this one did not enter
    public boolean enter(Tx tx, StandingLetter letter, Instant at, Instant sendAfter) {
        return tx.handle()
                        .createUpdate("""
                        insert into standing_letter (id, purpose, address, account_id, envelope, body, status, made_at,
                               send_after, attempts)
                        select :id, :purpose, :address, :account, :envelope, :body, 'waiting', :at, :after, 0
                         where not exists (select 1 from standing_letter
                                            where purpose = :purpose and address = :address and made_at > :apart
                                              and status <> 'withdrawn')
                        """)
                        .bind("apart", Times.text(at.minus(letter.purpose().apart())))
                        .bind("id", letter.as().value())
                        .bind("purpose", letter.purpose().word())
                        .bind("address", letter.to().address().orElseThrow())
                        .bind("account", letter.account().toString())
                        .bind("envelope", Json.write(letter.envelope()))
                        .bind("body", letter.body())
                        .bind("at", Times.text(at))
                        .bind("after", Times.text(sendAfter))
                        .execute()
                == 1;
    }

    /// How many were written since then, to one address or to all.
    public int since(Purpose purpose, Optional<String> address, Instant then) {
        return database.read(db -> db.createQuery("""
                        select count(*) from standing_letter
                         where purpose = :purpose and made_at > :then and status <> 'withdrawn'
                           and (:address = '' or address = :address)
                        """)
                .bind("purpose", purpose.word())
                .bind("then", Times.text(then))
                .bind("address", address.orElse(""))
                .mapTo(Integer.class)
                .one());
    }

    /// Those whose time has come, the oldest first.
    public List<Waiting> dueAt(Instant now, int most) {
        return database.read(db -> db.createQuery("""
                        select id, purpose, account_id, envelope, body, attempts from standing_letter
                         where status = 'waiting' and send_after <= :now
                         order by send_after, id limit :most
                        """)
                .bind("now", Times.text(now))
                .bind("most", most)
                .map(WAITING)
                .list());
    }

    /// @param at the time of the attempt
    /// @return false when another process has it, or it was withdrawn
    public boolean attempting(Tx tx, MessageId id, Instant at) {
        return tx.handle()
                        .createUpdate("""
                        update standing_letter set status = 'attempting', attempts = attempts + 1, send_after = :at
                         where id = :id and status = 'waiting'
                        """)
                        .bind("id", id.value())
                        .bind("at", Times.text(at))
                        .execute()
                == 1;
    }

    /// It is through; its words are let go of.
    ///
    /// @param status `sent`, `refused` or `unclear`
    public void ends(Tx tx, MessageId id, String status) {
        tx.handle()
                .createUpdate("update standing_letter set status = :status, body = '' where id = :id")
                .bind("id", id.value())
                .bind("status", status)
                .execute();
    }

    /// A passing trouble: it waits again.
    public void retry(Tx tx, MessageId id, Instant after) {
        tx.handle()
                .createUpdate("update standing_letter set status = 'waiting', send_after = :after where id = :id")
                .bind("id", id.value())
                .bind("after", Times.text(after))
                .execute();
    }

    /// It never leaves, if it still waits.
    public void withdraw(Tx tx, MessageId id) {
        tx.handle()
                .createUpdate("update standing_letter set status = 'withdrawn', body = ''"
                        + " where id = :id and status = 'waiting'")
                .bind("id", id.value())
                .execute();
    }

    /// None of them that still waits leaves.
    public void withdrawAll(Tx tx, Purpose purpose) {
        tx.handle()
                .createUpdate("update standing_letter set status = 'withdrawn', body = ''"
                        + " where purpose = :purpose and status = 'waiting'")
                .bind("purpose", purpose.word())
                .execute();
    }

    /// What a process was busy with when it ended: nobody knows whether these left.
    public void abandon(Tx tx, Instant attemptedBefore) {
        tx.handle()
                .createUpdate("update standing_letter set status = 'unclear', body = ''"
                        + " where status = 'attempting' and send_after <= :then")
                .bind("then", Times.text(attemptedBefore))
                .execute();
    }

    /// Those that are through are only counted, and after this no more.
    public void forget(Tx tx, Instant before) {
        tx.handle()
                .createUpdate("delete from standing_letter where made_at < :before and status <> 'waiting'"
                        + " and status <> 'attempting'")
                .bind("before", Times.text(before))
                .execute();
    }

    public Optional<String> status(MessageId id) {
        return database.read(db -> db.createQuery("select status from standing_letter where id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne());
    }
}
