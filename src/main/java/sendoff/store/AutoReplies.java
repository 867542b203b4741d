package sendoff.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.AccountId;
import sendoff.domain.AutoReplyPlace;
import sendoff.domain.AutomaticReply;
import sendoff.domain.MessageId;
import sendoff.domain.Party;

/// The automatic reply, how each mailbox gives it, and who got one of Sendoff's own.
public final class AutoReplies {
    private static final String REPLY = "automatic-reply";
    private static final String LAST_ACT = "automatic-reply-act";

    private final Database database;
    private final Settings settings;

    public AutoReplies(Database database) {
        this.database = database;
        this.settings = new Settings(database);
    }

    /// The owner switched it, and how it was before.
    public record Act(String said, Instant at, AutomaticReply before) {}

    /// One that left, or is about to.
    public record Sent(Party to, AccountId account, MessageId answers, Instant at) {}

    public AutomaticReply reply() {
        return settings.value(REPLY)
                .map(text -> Json.read(text, AutomaticReply.class))
                .orElse(AutomaticReply.NONE);
    }

    public void save(Tx tx, AutomaticReply reply) {
        settings.put(tx, REPLY, Json.write(reply));
    }

    /// As if it were switched at that moment, on or off: mail from before is past an answer.
    static void answerFrom(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement("select value from setting where name = ?");
                PreparedStatement set = connection.prepareStatement("update setting set value = ? where name = ?")) {
            asked.setString(1, REPLY);
            try (ResultSet row = asked.executeQuery()) {
                if (row.next()) {
                    AutomaticReply reply = Json.read(row.getString(1), AutomaticReply.class);
                    set.setString(1, Json.write(reply.switchedAt(now)));
                    set.setString(2, REPLY);
                    set.executeUpdate();
                }
            }
        }
    }

    public Optional<Act> lastAct() {
        return settings.value(LAST_ACT).map(text -> Json.read(text, Act.class));
    }

    public void remember(Tx tx, Act act) {
        settings.put(tx, LAST_ACT, Json.write(act));
    }

    public void forgetAct(Tx tx) {
        settings.value(LAST_ACT).ifPresent(text -> settings.remove(tx, LAST_ACT, text));
    }

    public AutoReplyPlace place(AccountId account) {
        return database.read(db -> db.createQuery("select details from auto_reply_place where account_id = :account")
                        .bind("account", account.toString())
                        .map((row, ctx) -> Json.read(row.getString("details"), AutoReplyPlace.class))
                        .findOne())
                .orElseGet(() -> AutoReplyPlace.of(account));
    }

    public void save(Tx tx, AutoReplyPlace place) {
        tx.handle()
                .createUpdate("""
                        insert into auto_reply_place (account_id, details) values (:account, :details)
                        on conflict (account_id) do update set details = excluded.details
                        """)
                .bind("account", place.account().toString())
                .bind("details", Json.write(place))
                .execute();
    }

    /// Somebody gets one now, unless they had one a short while ago. Of two processes that ask at once one hears yes.
    ///
    /// @param since what they got before that does not count
    public boolean mayHave(Tx tx, Sent one, Instant since) {
        return tx.handle()
                        .createUpdate("""
                        insert into auto_reply_sent (address, name, account_id, message_id, at)
                        values (:address, :name, :account, :message, :at)
                        on conflict (address) do update set
                               name = excluded.name, account_id = excluded.account_id,
                               message_id = excluded.message_id, at = excluded.at
                         where auto_reply_sent.at < :since
                        """)
                        .bind("address", one.to().address().orElseThrow())
                        .bind("name", one.to().name().orElse(null))
                        .bind("account", one.account().toString())
                        .bind("message", one.answers().value())
                        .bind("at", Times.text(one.at()))
                        .bind("since", Times.text(since))
                        .execute()
                == 1;
    }

    /// Who got one since then, the last first.
    public List<Sent> since(Instant then) {
        return database.read(db ->
                db.createQuery("""
                        select address, name, account_id, message_id, at from auto_reply_sent
                         where at >= :then order by at desc, address
                        """).bind("then", Times.text(then)).map(SENT).list());
    }

    /// Those from long ago count no more.
    public void forget(Tx tx, Instant before) {
        tx.handle()
                .createUpdate("delete from auto_reply_sent where at < :before")
                .bind("before", Times.text(before))
                .execute();
    }

    private static final RowMapper<Sent> SENT = (row, ctx) -> new Sent(
            new Party(Optional.ofNullable(row.getString("name")), Optional.of(row.getString("address"))),
            AccountId.of(row.getString("account_id")),
            new MessageId(row.getString("message_id")),
            Times.instant(row.getString("at")));
}
