package sendoff.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.Channel;
import sendoff.domain.Filed;
import sendoff.domain.MessageId;
import sendoff.domain.PageRequest;
import sendoff.domain.RequestPage;

/// What was asked on the request page: until it is confirmed here alone, afterwards beside the message it became.
public final class PageRequests {
    private static final String PAGE = "request-page";

    private final Database database;
    private final Settings settings;

    public PageRequests(Database database) {
        this.database = database;
        this.settings = new Settings(database);
    }

    /// What the page says, and whether it is open.
    public RequestPage page() {
        return settings.value(PAGE)
                .map(text -> Json.read(text, RequestPage.class))
                .orElse(RequestPage.NONE);
    }

    public void save(Tx tx, RequestPage page) {
        settings.put(tx, PAGE, Json.write(page));
    }

    /// @param token   the hash of what the check link holds
    /// @param letter  the letter with that link
    /// @param message what it became; empty until it is confirmed
    public record Asked(
            UUID id,
            String token,
            PageRequest request,
            Instant at,
            Instant until,
            MessageId letter,
            Optional<MessageId> message) {}

    private static final String SELECT =
            "select id, token, details, asked_at, expires_at, letter_id, message_id from page_request";

    private static final RowMapper<Asked> ASKED = (row, ctx) -> new Asked(
            UUID.fromString(row.getString("id")),
            row.getString("token"),
            Json.read(row.getString("details"), PageRequest.class),
            Times.instant(row.getString("asked_at")),
            Times.instant(row.getString("expires_at")),
            new MessageId(row.getString("letter_id")),
            Optional.ofNullable(row.getString("message_id")).map(MessageId::new));

    public void ask(Tx tx, Asked asked) {
        tx.handle()
                .createUpdate("""
                        insert into page_request (id, token, address, details, asked_at, expires_at, letter_id)
                        values (:id, :token, :address, :details, :at, :until, :letter)
                        """)
                .bind("id", asked.id().toString())
                .bind("token", asked.token())
                .bind("address", asked.request().from().address().orElse(""))
                .bind("details", Json.write(asked.request()))
                .bind("at", Times.text(asked.at()))
                .bind("until", Times.text(asked.until()))
                .bind("letter", asked.letter().value())
                .execute();
    }

    public Optional<Asked> byToken(String token) {
        return database.read(db -> db.createQuery(SELECT + " where token = :token")
                .bind("token", token)
                .map(ASKED)
                .findOne());
    }

    /// What an introduction's form said; empty where it came in by another channel.
    public Optional<PageRequest> of(Filed filed) {
        return filed.introduction().channel() == Channel.REQUEST_PAGE
                ? of(filed.introduction().arrivedAs())
                : Optional.empty();
    }

    private Optional<PageRequest> of(MessageId message) {
        return database.read(db -> db.createQuery(SELECT + " where message_id = :id")
                .bind("id", message.value())
                .map(ASKED)
                .findOne()
                .map(Asked::request));
    }

    /// @return false when it was confirmed already
    public boolean confirm(Tx tx, UUID id, MessageId message, Instant at) {
        return tx.handle()
                        .createUpdate("""
                        update page_request set message_id = :message, confirmed_at = :at
                         where id = :id and message_id is null
                        """)
                        .bind("id", id.toString())
                        .bind("message", message.value())
                        .bind("at", Times.text(at))
                        .execute()
                == 1;
    }

    /// How many wait to be confirmed.
    public int waiting() {
        return database.read(db -> db.createQuery("select count(*) from page_request where message_id is null")
                .mapTo(Integer.class)
                .one());
    }

    /// Those that were never confirmed are let go of.
    public int forget(Tx tx, Instant expired) {
        return tx.handle()
                .createUpdate("delete from page_request where message_id is null and expires_at <= :now")
                .bind("now", Times.text(expired))
                .execute();
    }

    /// They turned out to be part of a flood.
    public void withdraw(Tx tx, Collection<MessageId> letters) {
        for (String id : letters.stream().map(MessageId::value).toList()) {
            tx.handle()
                    .createUpdate("delete from page_request where message_id is null and letter_id = :id")
                    .bind("id", id)
                    .execute();
        }
    }

    public List<Asked> open() {
        return database.read(db -> db.createQuery(SELECT + " where message_id is null order by asked_at, id")
                .map(ASKED)
                .list());
    }
}
