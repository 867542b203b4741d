package sendoff.desk.programs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.desk.common.Ids;
import sendoff.desk.common.Ownership;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.Promise;
import sendoff.domain.Webhook;
import sendoff.domain.Webhook.Event;
import sendoff.store.Happenings.OfDoubleOptIn;
import sendoff.store.Happenings.OfIntroduction;
import sendoff.store.Happenings.OfPromise;
import sendoff.store.Tables;
import sendoff.store.WebhookCalls.Told;

/// What happened → something to tell each webhook that wants to hear of it. It looks at the desk as it is, again and
/// again, instead of being told by every act: so nothing is missed, whoever did it, in whichever process.
public final class Announcing {
    /// What is older is no news. Calls are remembered for longer than that, so that nothing is told twice.
    static final Duration NEWS = Duration.ofDays(14);

    private final Tables tables;
    private final Ownership ownership;
    private final Clock clock;
    private final Ids ids;

    public Announcing(Tables tables, Ownership ownership, Clock clock, Ids ids) {
        this.tables = tables;
        this.ownership = ownership;
        this.clock = clock;
        this.ids = ids;
    }

    void round() {
        for (Webhook webhook : tables.webhooks().all()) {
            if (webhook.off().isEmpty()) {
                announce(webhook);
            }
        }
    }

    private void announce(Webhook webhook) {
        Instant now = clock.instant();
        Instant old = now.minus(NEWS);
        Instant since = webhook.since().isAfter(old) ? webhook.since() : old;
        List<Told> told = webhook.events().stream()
                .sorted()
                .flatMap(event -> happened(webhook, event, since, now))
                .toList();
        if (!told.isEmpty()) {
            tables.database()
                    .change(tx -> told.forEach(one -> tables.calls().enter(tx, ids.next(), webhook.id(), one, now)));
        }
    }

    private Stream<Told> happened(Webhook webhook, Event event, Instant since, Instant now) {
        var happenings = tables.happenings();
        LocalDate today = ownership.calendar().dayOf(now);
        LocalDate first = ownership.calendar().dayOf(since);
        return switch (event) {
            case INTRODUCTION_ARRIVED -> introductions(webhook, event, happenings.arrived(webhook.id(), since));
            case ANSWER_DUE -> introductions(webhook, event, happenings.due(webhook.id(), since, now));
            case ANSWER_LEFT -> introductions(webhook, event, happenings.left(webhook.id(), since));
            case PROMISE_DUE -> promises(webhook, event, happenings.comeUp(webhook.id(), first, today));
            case PROMISE_KEPT -> promises(webhook, event, happenings.kept(webhook.id(), since));
            case DOUBLE_OPT_IN_DUE -> between(webhook, event, happenings.betweenComeUp(webhook.id(), first, today));
            case DOUBLE_OPT_IN_INTRODUCED -> between(webhook, event, happenings.introduced(webhook.id(), since));
        };
    }

    private static Stream<Told> introductions(Webhook webhook, Event event, List<OfIntroduction> found) {
        return found.stream()
                .map(one ->
                        new Told(event, one.about(), Optional.of(one.id()), one.address(), said(one, webhook.names())));
    }

    /// In the words in which programs are told of it everywhere. Without names only ids and the line of the ask leave.
    private static Map<String, Object> said(OfIntroduction one, boolean names) {
        var said = new LinkedHashMap<String, Object>();
        said.put("id", one.id().toString());
        said.put("channel", one.channel().word());
        said.put("kind", one.kind().word());
        if (names) {
            said.put("requester", one.requester());
            said.put("introducer", one.introducer());
            said.put("target", one.target());
        }
        said.put("ask", one.ask());
        said.put("state", one.state().word());
        said.put("owedSince", one.owedSince());
        said.put("due", one.due());
        return said;
    }

    private Stream<Told> promises(Webhook webhook, Event event, List<OfPromise> found) {
        return found.stream()
                .flatMap(one -> tables.promises().find(one.id()).stream()
                        .map(promise -> new Told(
                                event,
                                one.about(),
                                promise.introduction(),
                                promise.madeTo().address(),
                                said(promise, webhook.names()))));
    }

    private static Map<String, Object> said(Promise promise, boolean names) {
        var said = new LinkedHashMap<String, Object>();
        said.put("id", promise.id().toString());
        said.put("mine", promise.mine());
        if (names) {
            said.put("to", promise.madeTo().shown());
            said.put("text", promise.text());
        }
        said.put("what", promise.what().word());
        said.put("state", promise.state().word());
        said.put("comesUp", promise.comesUp());
        said.put("due", promise.due());
        said.put("introduction", promise.introduction().map(Object::toString));
        return said;
    }

    private Stream<Told> between(Webhook webhook, Event event, List<OfDoubleOptIn> found) {
        return found.stream()
                .flatMap(one -> tables.optIns().find(one.id()).stream()
                        .map(it -> new Told(
                                event, one.about(), it.from(), it.asker().address(), said(it, webhook.names()))));
    }

    /// Whom the owner asks in private is told to nobody, with names or without.
    private static Map<String, Object> said(DoubleOptIn it, boolean names) {
        var said = new LinkedHashMap<String, Object>();
        said.put("id", it.id().toString());
        if (names) {
            said.put("asker", it.asker().shown());
        }
        said.put("about", it.about());
        said.put("state", it.state().word());
        said.put("mover", it.state().mover().name().toLowerCase(Locale.ROOT));
        said.put("day", it.state().day());
        said.put("introduction", it.from().map(Object::toString));
        return said;
    }
}
