package sendoff.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import sendoff.domain.Channel;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.PromiseId;
import sendoff.domain.Standing;
import sendoff.domain.Webhook.Event;
import sendoff.domain.WebhookId;

/// What happened that a webhook was not told yet. It is asked of the tables themselves: so no act can forget to tell,
/// and a process that ends in the middle leaves nothing untold.
public final class Happenings {
    private static final int AT_A_TIME = 200;

    private static final String UNTOLD = """
             and not exists (select 1 from webhook_call c
                              where c.webhook_id = :webhook and c.event = :event and c.about = %s)
            """;

    private static final String INTRODUCTION = """
            select i.id, i.channel, i.kind, i.state, i.requester_name, i.requester_address, i.introducer_name,
                   i.target_name, i.ask, i.owed_since, i.due_at,
            """;

    private final Database database;

    public Happenings(Database database) {
        this.database = database;
    }

    /// @param about names the happening
    public record OfIntroduction(
            String about,
            IntroductionId id,
            Channel channel,
            KindName kind,
            Standing.State state,
            String requester,
            Optional<String> address,
            Optional<String> introducer,
            Optional<String> target,
            String ask,
            Optional<Instant> owedSince,
            Optional<Instant> due) {}

    /// Those that lie on the desk since then.
    public List<OfIntroduction> arrived(WebhookId webhook, Instant since) {
        return introductions(
                webhook,
                Event.INTRODUCTION_ARRIVED,
                " i.id as about from introduction i where i.on_desk = 1 and i.arrived_at >= :since"
                        + UNTOLD.formatted("i.id"),
                Map.of("since", since));
    }

    /// Those whose time is over since then.
    public List<OfIntroduction> due(WebhookId webhook, Instant since, Instant now) {
        return introductions(
                webhook,
                Event.ANSWER_DUE,
                " i.id || ' ' || i.due_at as about from introduction i"
                        + " where i.on_desk = 1 and i.due_at >= :since and i.due_at <= :now"
                        + UNTOLD.formatted("i.id || ' ' || i.due_at"),
                Map.of("since", since, "now", now));
    }

    /// Those that were answered from here since then.
    public List<OfIntroduction> left(WebhookId webhook, Instant since) {
        return introductions(
                webhook,
                Event.ANSWER_LEFT,
                " o.id as about from outbox o join introduction i on i.id = o.introduction_id"
                        + " where o.status = 'sent' and o.sent_at >= :since" + UNTOLD.formatted("o.id"),
                Map.of("since", since));
    }

    private List<OfIntroduction> introductions(WebhookId webhook, Event event, String rest, Map<String, Instant> when) {
        return database.read(db -> {
            Query query = asked(db, INTRODUCTION + rest, webhook, event);
            when.forEach((name, at) -> query.bind(name, Times.text(at)));
            return query.map(OF_INTRODUCTION).list();
        });
    }

    private static Query asked(Handle db, String sql, WebhookId webhook, Event event) {
        return db.createQuery(sql + " limit " + AT_A_TIME)
                .bind("webhook", webhook.toString())
                .bind("event", event.word());
    }

    private static final RowMapper<OfIntroduction> OF_INTRODUCTION = (row, ctx) -> new OfIntroduction(
            row.getString("about"),
            IntroductionId.of(row.getString("id")),
            Channel.valueOf(row.getString("channel")),
            KindName.of(row.getString("kind")),
            Standing.State.of(row.getString("state")),
            Rows.shown(row),
            Optional.ofNullable(row.getString("requester_address")),
            Optional.ofNullable(row.getString("introducer_name")),
            Optional.ofNullable(row.getString("target_name")),
            row.getString("ask"),
            moment(row.getString("owed_since")),
            moment(row.getString("due_at")));

    private static Optional<Instant> moment(@Nullable String text) {
        return Optional.ofNullable(text).map(Times::instant);
    }

    /// @param about names the happening
    public record OfPromise(String about, PromiseId id) {}

    /// Those that come up since the one day, up to the other.
    public List<OfPromise> comeUp(WebhookId webhook, LocalDate since, LocalDate today) {
        return database.read(db -> asked(
                        db,
                        "select p.id, p.id || ' ' || p.comes_up as about from promise p"
                                + " where p.binds = 1 and p.status <> 'unconfirmed'"
                                + " and p.comes_up >= :since and p.comes_up <= :today"
                                + UNTOLD.formatted("p.id || ' ' || p.comes_up"),
                        webhook,
                        Event.PROMISE_DUE)
                .bind("since", since.toString())
                .bind("today", today.toString())
                .map(OF_PROMISE)
                .list());
    }

    /// Those kept since then.
    public List<OfPromise> kept(WebhookId webhook, Instant since) {
        return database.read(db -> asked(
                        db,
                        "select p.id, p.id as about from promise p where p.status = 'kept' and p.changed_at >= :since"
                                + UNTOLD.formatted("p.id"),
                        webhook,
                        Event.PROMISE_KEPT)
                .bind("since", Times.text(since))
                .map(OF_PROMISE)
                .list());
    }

    /// @param about names the happening
    public record OfDoubleOptIn(String about, DoubleOptInId id) {}

    /// Those between others that come up since the one day, up to the other.
    public List<OfDoubleOptIn> betweenComeUp(WebhookId webhook, LocalDate since, LocalDate today) {
        return database.read(db -> asked(
                        db,
                        "select d.id, d.id || ' ' || d.state || ' ' || d.comes_up as about from double_opt_in d"
                                + " where d.ended = 0 and d.comes_up >= :since and d.comes_up <= :today"
                                + UNTOLD.formatted("d.id || ' ' || d.state || ' ' || d.comes_up"),
                        webhook,
                        Event.DOUBLE_OPT_IN_DUE)
                .bind("since", since.toString())
                .bind("today", today.toString())
                .map(OF_DOUBLE_OPT_IN)
                .list());
    }

    /// Those whose introduction left from here since then.
    public List<OfDoubleOptIn> introduced(WebhookId webhook, Instant since) {
        return database.read(db -> asked(
                        db,
                        "select l.opt_in_id as id, l.message_id as about from opt_in_letter l"
                                + " join outbox o on o.id = l.message_id"
                                + " where l.letter = 'INTRODUCTION' and o.status = 'sent' and o.sent_at >= :since"
                                + UNTOLD.formatted("l.message_id"),
                        webhook,
                        Event.DOUBLE_OPT_IN_INTRODUCED)
                .bind("since", Times.text(since))
                .map(OF_DOUBLE_OPT_IN)
                .list());
    }

    private static final RowMapper<OfDoubleOptIn> OF_DOUBLE_OPT_IN =
            (row, ctx) -> new OfDoubleOptIn(row.getString("about"), DoubleOptInId.of(row.getString("id")));

    private static final RowMapper<OfPromise> OF_PROMISE =
            (row, ctx) -> new OfPromise(row.getString("about"), PromiseId.of(row.getString("id")));
}
