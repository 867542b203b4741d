package sendoff.store;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.Webhook;
import sendoff.domain.Webhook.Event;
import sendoff.domain.Webhook.Off;
import sendoff.domain.WebhookId;

/// Where programs want to be told what happens. Their secrets lie encrypted beside them.
public final class Webhooks {
    private static final String SELECT =
            "select id, url, events, names, since_at, failing_since, off_at, because from webhook";

    private static final RowMapper<Webhook> WEBHOOK = (row, ctx) -> {
        Optional<String> because = Optional.ofNullable(row.getString("because"));
        return new Webhook(
                WebhookId.of(row.getString("id")),
                URI.create(row.getString("url")),
                Arrays.stream(row.getString("events").split(",")).map(Event::of).collect(Collectors.toSet()),
                row.getInt("names") == 1,
                Times.instant(row.getString("since_at")),
                Optional.ofNullable(row.getString("failing_since")).map(Times::instant),
                Optional.ofNullable(row.getString("off_at")).map(at -> new Off(Times.instant(at), because)));
    };

    private final Database database;
    private final Secrets secrets;

    public Webhooks(Database database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /// The oldest first.
    public List<Webhook> all() {
        return database.read(db ->
                db.createQuery(SELECT + " order by made_at, id").map(WEBHOOK).list());
    }

    public Optional<Webhook> find(WebhookId id) {
        return database.read(db -> db.createQuery(SELECT + " where id = :id")
                .bind("id", id.toString())
                .map(WEBHOOK)
                .findOne());
    }

    /// What its calls are signed with.
    ///
    /// @throws SecretTrouble if the key file does not fit
    public String secret(WebhookId id) {
        return secrets.unlock(
                database.read(db -> db.createQuery("select secret from webhook where id = :id")
                        .bind("id", id.toString())
                        .mapTo(String.class)
                        .one()),
                purpose(id));
    }

    private static String purpose(WebhookId id) {
        return "webhook " + id;
    }

    public void add(Tx tx, Webhook webhook, String secret) {
        tx.handle()
                .createUpdate("""
                        insert into webhook (id, url, events, names, secret, made_at, since_at)
                        values (:id, :url, :events, :names, :secret, :at, :at)
                        """)
                .bind("id", webhook.id().toString())
                .bind("url", webhook.url().toString())
                .bind("events", String.join(",", webhook.eventWords()))
                .bind("names", webhook.names() ? 1 : 0)
                .bind("secret", secrets.lock(secret, purpose(webhook.id())))
                .bind("at", Times.text(webhook.since()))
                .execute();
    }

    /// With all that it was told, and what it still was to be told.
    public void remove(Tx tx, WebhookId id) {
        for (String sql :
                List.of("delete from webhook_call where webhook_id = :id", "delete from webhook where id = :id")) {
            tx.handle().createUpdate(sql).bind("id", id.toString()).execute();
        }
    }

    public void switchOff(Tx tx, WebhookId id, Off off) {
        tx.handle()
                .createUpdate("update webhook set off_at = :at, because = :because where id = :id")
                .bind("id", id.toString())
                .bind("at", Times.text(off.at()))
                .bind("because", off.because().orElse(null))
                .execute();
    }

    /// What happened while it was off is not told.
    public void switchOn(Tx tx, WebhookId id, Instant since) {
        tx.handle()
                .createUpdate("""
                        update webhook set off_at = null, because = null, failing_since = null, since_at = :since
                         where id = :id
                        """)
                .bind("id", id.toString())
                .bind("since", Times.text(since))
                .execute();
    }

    public void wentWell(Tx tx, WebhookId id) {
        tx.handle()
                .createUpdate("update webhook set failing_since = null where id = :id and failing_since is not null")
                .bind("id", id.toString())
                .execute();
    }

    public void wentWrong(Tx tx, WebhookId id, Instant at) {
        tx.handle()
                .createUpdate("update webhook set failing_since = :at where id = :id and failing_since is null")
                .bind("id", id.toString())
                .bind("at", Times.text(at))
                .execute();
    }
}
