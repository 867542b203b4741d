package sendoff.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.AccountId;
import sendoff.domain.Envelope;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Outgoing;
import sendoff.domain.Outgoing.Status;
import sendoff.domain.Reply;

/// Approved answers on their way out. Every step is one committed row, so that a process killed between
/// two steps leaves behind exactly what it knew.
public final class Outbox {
    private final Database database;

    public Outbox(Database database) {
        this.database = database;
    }

    /// The database itself lets only one answer to an introduction be on its way: of two nodes that approve at the
    /// same moment, one comes too late.
    ///
    /// @return false when another one is on its way: then this one did not enter
    public boolean enter(Tx tx, Outgoing outgoing) {
        if (isOnItsWay(tx, outgoing.reply().answers())) {
            return false;
        }
        var sql = """
                insert into outbox (id, introduction_id, approved_for, account_id, envelope, body, framework, status,
                       approved_at, send_after, attempts)
                values (:id, :introduction, :introduction, :account, :envelope, :body, :framework, :status, :approved,
                       :after, 0)
                on conflict do nothing
                """;
        Reply.Approved reply = outgoing.reply();
        return tx.handle()
                        .createUpdate(sql)
                        .bind("id", reply.as().value())
                        .bind("introduction", reply.answers().toString())
                        .bind("account", outgoing.account().toString())
                        .bind("envelope", Json.write(reply.envelope()))
                        .bind("body", reply.body())
                        .bind("framework", outgoing.framework().word())
                        .bind("status", outgoing.status().word())
                        .bind("approved", Times.text(outgoing.approved()))
                        .bind("after", Times.text(outgoing.sendAfter()))
                        .execute()
                == 1;
    }

    /// Whether what it would answer is still here: an introduction, or the letters to make one.
    public boolean isThere(Tx tx, IntroductionId answered) {
        return tx.handle()
                        .createQuery("""
                        select count(*) from (select id from introduction where id = :id
                                              union all select id from double_opt_in where id = :id) as answered
                        """)
                        .bind("id", answered.toString())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// Those whose time has come, the oldest first.
    public List<Outgoing> dueAt(Instant now) {
        return database.read(db -> db.createQuery(
                        SELECT + " where status = 'waiting' and send_after <= :now and coalesce(hold, 'no') <> 'asking'"
                                + " order by send_after, id")
                .bind("now", Times.text(now))
                .map(OUTGOING)
                .list());
    }

    /// Those in their time to undo that no mail server was asked to hold yet.
    public List<Outgoing> unheld(Instant now) {
        return database.read(db -> db.createQuery(
                        SELECT + " where status = 'waiting' and send_after > :now and attempts = 0 and hold is null"
                                + " order by send_after, id")
                .bind("now", Times.text(now))
                .map(OUTGOING)
                .list());
    }

    /// Those that a process was handing to a mail server to hold when it ended.
    public List<Outgoing> askedToHold() {
        return where("status = 'waiting' and hold = 'asking' order by approved_at, id");
    }

    /// Whether a mail server holds it until its time.
    public boolean isHeld(MessageId id) {
        return database.read(db -> db.createQuery("select count(*) from outbox where id = :id and hold = 'held'")
                        .bind("id", id.value())
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    /// Claims it for handing it to a mail server to hold. Until it is told what came of that it can't be called back.
    ///
    /// @return false when someone else did, or it does not wait any more
    public boolean asking(Tx tx, MessageId id) {
        return tx.handle()
                        .createUpdate(
                                "update outbox set hold = 'asking' where id = :id and status = 'waiting' and hold is null")
                        .bind("id", id.value())
                        .execute()
                == 1;
    }

    /// @param held whether a mail server holds it now
    public void held(Tx tx, MessageId id, boolean held) {
        tx.handle()
                .createUpdate("update outbox set hold = :hold where id = :id")
                .bind("hold", held ? "held" : "no")
                .bind("id", id.value())
                .execute();
    }

    /// Those that a process was busy with when it ended.
    public List<Outgoing> left() {
        return where("status = 'attempting' order by approved_at, id");
    }

    /// Sent, but without its copy in Sent or the flag on what it answers.
    public List<Outgoing> unfiled() {
        return where("status = 'sent' and (copied_at is null or flagged_at is null) order by sent_at, id");
    }

    /// Whatever is not finished: waiting, attempting, refused or unclear.
    public List<Outgoing> open() {
        return where("status in ('waiting', 'attempting', 'refused', 'unclear') order by approved_at, id");
    }

    public Optional<Outgoing> find(MessageId id) {
        return database.read(db -> db.createQuery(SELECT + " where id = :id")
                .bind("id", id.value())
                .map(OUTGOING)
                .findOne());
    }

    /// The newest answer to an introduction, whatever came of it.
    public Optional<Outgoing> latest(IntroductionId introduction) {
        return database.read(
                db -> db.createQuery(SELECT + " where introduction_id = :id order by approved_at desc, id limit 1")
                        .bind("id", introduction.toString())
                        .map(OUTGOING)
                        .findOne());
    }

    /// What left in these words, however they are broken into lines; the newest first.
    public List<Outgoing> inTheseWords(String body) {
        return database.read(db -> db.createQuery(SELECT + """
                         where status = 'sent' and replace(replace(body, ' ', ''), :end, '') = :words
                         order by approved_at desc, id
                        """)
                .bind("end", "\n")
                .bind("words", body.replace(" ", "").replace("\n", ""))
                .map(OUTGOING)
                .list());
    }

    /// The one approved last that left, is leaving, or may have left.
    public Optional<Outgoing> newest() {
        return database.read(db -> db.createQuery(SELECT + " where status in ('attempting', 'sent', 'unclear')"
                        + " order by approved_at desc, id limit 1")
                .map(OUTGOING)
                .findOne());
    }

    /// When an answer was last approved.
    public Optional<Instant> lastApproved() {
        return database.read(db -> db.createQuery("select max(approved_at) as at from outbox")
                .map((row, ctx) -> Optional.ofNullable(row.getString("at")).map(Times::instant))
                .one());
    }

    public Optional<Instant> firstApproved() {
        return database.read(db -> db.createQuery("select min(approved_at) as at from outbox")
                .map((row, ctx) -> Optional.ofNullable(row.getString("at")).map(Times::instant))
                .one());
    }

    /// Those of them that wait, are leaving, came back or were called back: a copy in the mailbox proves nothing.
    public Set<MessageId> notSent(Collection<MessageId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return database.read(db -> new HashSet<>(db.createQuery("select id from outbox where id in (<ids>)"
                        + " and status in ('waiting', 'attempting', 'refused', 'called-back')")
                .bindList("ids", ids.stream().map(MessageId::value).toList())
                .map((row, ctx) -> new MessageId(row.getString("id")))
                .list()));
    }

    public boolean isCopied(MessageId id) {
        return database.read(
                        db -> db.createQuery("select count(*) from outbox where id = :id and copied_at is not null")
                                .bind("id", id.value())
                                .mapTo(Integer.class)
                                .one())
                == 1;
    }

    /// Claims it for one attempt.
    ///
    /// @param at the `Date` it carries this time
    /// @return false when someone else did, or it was called back: then it must not be sent
    public boolean attempting(Tx tx, MessageId id, Instant at) {
        return tx.handle()
                        .createUpdate("""
                        update outbox set status = 'attempting', attempts = attempts + 1, send_after = :at
                         where id = :id and status = 'waiting'
                        """)
                        .bind("id", id.value())
                        .bind("at", Times.text(at))
                        .execute()
                == 1;
    }

    /// @return false when it was known already
    public boolean sent(Tx tx, MessageId id, Instant at) {
        return tx.handle()
                        .createUpdate("""
                        update outbox set status = 'sent', sent_at = :at, because = null
                         where id = :id and status <> 'sent'
                        """)
                        .bind("id", id.value())
                        .bind("at", Times.text(at))
                        .execute()
                == 1;
    }

    /// Its draft lies in the Drafts folder still.
    ///
    /// @param receipt for the copy there
    public void liesInDrafts(Tx tx, MessageId id, String receipt) {
        tx.handle()
                .createUpdate("update outbox set receipt = :receipt where id = :id")
                .bind("id", id.value())
                .bind("receipt", receipt)
                .execute();
    }

    /// The receipt for its copy in the Drafts folder, if one was put there.
    public Optional<String> receipt(MessageId id) {
        return database.read(db -> db.createQuery("select receipt from outbox where id = :id and receipt is not null")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne());
    }

    /// The receipts of what left and lies in the Drafts folder, as far as is known, until its copy is filed.
    public List<String> receipts(IntroductionId introduction) {
        return database.read(db -> db.createQuery("""
                        select receipt from outbox
                         where introduction_id = :id and status = 'sent' and copied_at is null and receipt is not null
                         order by approved_at, id
                        """)
                .bind("id", introduction.toString())
                .mapTo(String.class)
                .list());
    }

    /// A passing trouble: it waits again.
    public void retry(Tx tx, MessageId id, Instant after, String because) {
        tx.handle()
                .createUpdate("""
                        update outbox set status = 'waiting', send_after = :after, because = :because where id = :id
                        """)
                .bind("id", id.value())
                .bind("after", Times.text(after))
                .bind("because", because)
                .execute();
    }

    /// The owner says that it never left: it waits here, and no mail server holds it. What was sent again already, or
    /// is leaving just now, does not.
    ///
    /// @return false when it is not unclear any more
    public boolean again(Tx tx, MessageId id, Instant after, String because) {
        return tx.handle()
                        .createUpdate("""
                        update outbox set status = 'waiting', send_after = :after, because = :because, hold = 'no'
                         where id = :id and status = 'unclear'
                        """)
                        .bind("id", id.value())
                        .bind("after", Times.text(after))
                        .bind("because", because)
                        .execute()
                == 1;
    }

    /// It comes back to the owner, or the owner has to say what happened.
    public void stops(Tx tx, MessageId id, Status status, String because) {
        tx.handle()
                .createUpdate("update outbox set status = :status, because = :because where id = :id")
                .bind("id", id.value())
                .bind("status", status.word())
                .bind("because", because)
                .execute();
    }

    public void leaveAt(Tx tx, MessageId id, Instant at) {
        tx.handle()
                .createUpdate("update outbox set send_after = :at where id = :id and status = 'waiting'")
                .bind("id", id.value())
                .bind("at", Times.text(at))
                .execute();
    }

    /// @return false when it is too late: it left, or is leaving
    public boolean callBack(Tx tx, MessageId id) {
        return tx.handle().createUpdate("""
                                update outbox set status = 'called-back' where id = :id and status in ('waiting', 'refused')
                                       and coalesce(hold, 'no') <> 'asking'
                                """).bind("id", id.value()).execute() == 1;
    }

    public void copied(Tx tx, MessageId id, Instant at) {
        mark(tx, "copied_at", id, at);
    }

    public void flagged(Tx tx, MessageId id, Instant at) {
        mark(tx, "flagged_at", id, at);
    }

    /// Answers to one introduction are answers to the other from now on.
    public void move(Tx tx, Collection<MessageId> ids, IntroductionId to) {
        for (MessageId id : ids) {
            tx.handle()
                    .createUpdate("update outbox set introduction_id = :to where id = :id")
                    .bind("to", to.toString())
                    .bind("id", id.value())
                    .execute();
        }
    }

    /// Every answer to an introduction, whatever came of it.
    public List<MessageId> to(IntroductionId introduction) {
        return database.read(db -> db.createQuery("select id from outbox where introduction_id = :id order by id")
                .bind("id", introduction.toString())
                .map((row, ctx) -> new MessageId(row.getString("id")))
                .list());
    }

    /// One is waiting, leaving, or nobody knows: no second may enter.
    private boolean isOnItsWay(Tx tx, IntroductionId introduction) {
        return tx.handle()
                        .createQuery("select count(*) from outbox where introduction_id = :id"
                                + " and status in ('waiting', 'attempting', 'unclear')")
                        .bind("id", introduction.toString())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static void mark(Tx tx, String column, MessageId id, Instant at) {
        tx.handle()
                .createUpdate("update outbox set <column> = :at where id = :id")
                .define("column", column)
                .bind("id", id.value())
                .bind("at", Times.text(at))
                .execute();
    }

    private List<Outgoing> where(String condition) {
        return database.read(db ->
                db.createQuery(SELECT + " where " + condition).map(OUTGOING).list());
    }

    private static final String SELECT = """
            select id, introduction_id, account_id, envelope, body, framework, status, approved_at, send_after, attempts,
                   because, sent_at
              from outbox""";

    private static final RowMapper<Outgoing> OUTGOING = (row, ctx) -> new Outgoing(
            Reply.Approved.kept(
                    IntroductionId.of(row.getString("introduction_id")),
                    Json.read(row.getString("envelope"), Envelope.class),
                    row.getString("body"),
                    new MessageId(row.getString("id"))),
            AccountId.of(row.getString("account_id")),
            Framework.of(row.getString("framework")),
            Status.of(row.getString("status")),
            Times.instant(row.getString("approved_at")),
            Times.instant(row.getString("send_after")),
            row.getInt("attempts"),
            Optional.ofNullable(row.getString("because")),
            Optional.ofNullable(row.getString("sent_at")).map(Times::instant));
}
