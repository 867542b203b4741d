package sendoff.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.IntroductionId;
import sendoff.domain.Webhook.Event;
import sendoff.domain.WebhookCall;
import sendoff.domain.WebhookCall.Status;
import sendoff.domain.WebhookId;

/// What webhooks are told, and were.
public final class WebhookCalls {
    private static final String SELECT =
            "select id, webhook_id, event, payload, status, made_at, next_at, attempts, because from webhook_call";

    private static final RowMapper<WebhookCall> CALL = (row, ctx) -> new WebhookCall(
            UUID.fromString(row.getString("id")),
            WebhookId.of(row.getString("webhook_id")),
            Event.of(row.getString("event")),
            row.getString("payload"),
            Status.of(row.getString("status")),
            Times.instant(row.getString("made_at")),
            Times.instant(row.getString("next_at")),
            row.getInt("attempts"),
            Optional.ofNullable(row.getString("because")));

    private final Database database;

    public WebhookCalls(Database database) {
        this.database = database;
    }

    /// Something to tell.
    ///
    /// @param about        which thing: it is told once
    /// @param introduction it belongs to
    /// @param address      of whom it tells
    /// @param data         what is said of it
    public record Told(
            Event event,
            String about,
            Optional<IntroductionId> introduction,
            Optional<String> address,
            Map<String, Object> data) {}

    /// What a program gets.
    private record Payload(String type, Instant timestamp, Map<String, Object> data) {}

    /// What was told or waits already stays as it is.
    public void enter(Tx tx, UUID id, WebhookId webhook, Told told, Instant at) {
        tx.handle()
                .createUpdate("""
                        insert into webhook_call (id, webhook_id, event, about, introduction_id, address, payload, status,
                               made_at, next_at, attempts)
                        values (:id, :webhook, :event, :about, :introduction, :address, :payload, 'waiting', :at, :at, 0)
                        on conflict (webhook_id, event, about) do nothing
                        """)
                .bind("id", id.toString())
                .bind("webhook", webhook.toString())
                .bind("event", told.event().word())
                .bind("about", told.about())
                .bind(
                        "introduction",
                        told.introduction().map(IntroductionId::toString).orElse(null))
                .bind("address", told.address().orElse(null))
                .bind("payload", Json.write(new Payload(told.event().word(), at, told.data())))
                .bind("at", Times.text(at))
                .execute();
    }

    /// Those whose time has come, the oldest first.
    ///
    /// @param most how many of each webhook: one that nobody answers at keeps no other's waiting
    public List<WebhookCall> dueAt(Instant now, int most) {
        return database.read(db -> db.createQuery(SELECT + """
                         where id in (select id
                                        from (select id, row_number() over (partition by webhook_id
                                                                                order by made_at, id) as place
                                                from webhook_call
                                               where status = 'waiting' and next_at <= :now
                                                 and webhook_id in (select id from webhook where off_at is null)) due
                                       where place <= :most)
                         order by made_at, id
                        """)
                .bind("now", Times.text(now))
                .bind("most", most)
                .map(CALL)
                .list());
    }

    /// The newest of one webhook first.
    public List<WebhookCall> latest(WebhookId webhook, int most) {
        return database.read(
                db -> db.createQuery(SELECT + " where webhook_id = :webhook order by made_at desc, id limit :most")
                        .bind("webhook", webhook.toString())
                        .bind("most", most)
                        .map(CALL)
                        .list());
    }

    /// Nobody else tries it before then. If this process ends in the middle, it is tried again.
    ///
    /// @return false when another process was quicker
    public boolean attempt(Tx tx, WebhookCall call, Instant now, Instant until) {
        return tx.handle()
                        .createUpdate("""
                        update webhook_call set next_at = :until, attempts = attempts + 1
                         where id = :id and status = 'waiting' and next_at <= :now
                        """)
                        .bind("id", call.id().toString())
                        .bind("now", Times.text(now))
                        .bind("until", Times.text(until))
                        .execute()
                == 1;
    }

    /// Its words are let go of.
    public void arrived(Tx tx, UUID id, Instant at) {
        tx.handle()
                .createUpdate("update webhook_call set status = 'arrived', because = null, payload = '', ended_at = :at"
                        + " where id = :id")
                .bind("id", id.toString())
                .bind("at", Times.text(at))
                .execute();
    }

    public void again(Tx tx, UUID id, Instant next, String because) {
        tx.handle()
                .createUpdate("update webhook_call set next_at = :next, because = :because where id = :id")
                .bind("id", id.toString())
                .bind("next", Times.text(next))
                .bind("because", because)
                .execute();
    }

    public void giveUp(Tx tx, UUID id, Instant at, String because) {
        tx.handle()
                .createUpdate("update webhook_call set status = 'given-up', because = :because, ended_at = :at"
                        + " where id = :id")
                .bind("id", id.toString())
                .bind("at", Times.text(at))
                .bind("because", because)
                .execute();
    }

    /// The owner wants it tried now, from the beginning.
    ///
    /// @return false if it arrived, or is gone
    public boolean tryAgain(Tx tx, UUID id, Instant now) {
        return tx.handle()
                        .createUpdate("update webhook_call set status = 'waiting', next_at = :now, attempts = 0"
                                + " where id = :id and status <> 'arrived'")
                        .bind("id", id.toString())
                        .bind("now", Times.text(now))
                        .execute()
                == 1;
    }

    /// What ended before then is not even counted any more.
    public void forget(Tx tx, Instant before) {
        tx.handle()
                .createUpdate("delete from webhook_call where made_at < :before and status <> 'waiting'")
                .bind("before", Times.text(before))
                .execute();
    }
}
