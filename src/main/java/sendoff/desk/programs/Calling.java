package sendoff.desk.programs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.deliver.WebhookCarrier;
import sendoff.deliver.WebhookCarrier.Outcome;
import sendoff.desk.common.News;
import sendoff.domain.Webhook;
import sendoff.domain.Webhook.Off;
import sendoff.domain.WebhookCall;
import sendoff.domain.WebhookId;
import sendoff.store.SecretTrouble;
import sendoff.store.Tables;

/// Webhooks are told what waits for them: each thing at least once, always under the same id. It is marked as told
/// after it arrived; where the process ends between the two it is told again, and the id says that it is the same.
public final class Calling {
    private static final Logger LOG = LoggerFactory.getLogger(Calling.class);

    /// After the first attempt, the second, and so on; after the last of them it is given up.
    ///
    /// Source: Standard Webhooks 1.0, deliverability and reliability.
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /// Longer than any call takes: until then nobody else tries the same one.
    private static final Duration LEASE = Duration.ofMinutes(2);

    /// A webhook that never answers for so long is switched off.
    private static final Duration ENOUGH = Duration.ofDays(5);

    /// Longer than what counts as news.
    private static final Duration REMEMBERED = Announcing.NEWS.plusDays(16);

    private static final int AT_A_TIME = 100;

    private final Tables tables;
    private final Announcing announcing;
    private final WebhookCarrier carrier;
    private final Clock clock;
    private final News news;

    public Calling(Tables tables, Announcing announcing, WebhookCarrier carrier, Clock clock, News news) {
        this.tables = tables;
        this.announcing = announcing;
        this.carrier = carrier;
        this.clock = clock;
        this.news = news;
    }

    /// Looks what happened, and tells what is due to be told. One webhook that is slow keeps no other waiting.
    public void round() throws InterruptedException {
        announcing.round();
        Map<WebhookId, List<WebhookCall>> due = new LinkedHashMap<>();
        tables.calls()
                .dueAt(clock.instant(), AT_A_TIME)
                .forEach(call -> due.computeIfAbsent(call.webhook(), _ -> new ArrayList<>())
                        .add(call));
        var threads = due.values().stream()
                .map(calls -> Thread.ofVirtual().name("webhook").start(() -> tell(calls)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /// In order; one that fails keeps those behind it waiting for the next round.
    private void tell(List<WebhookCall> calls) {
        try {
            for (WebhookCall call : calls) {
                if (!tell(call)) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("a round of webhooks did not end: {}", e.getClass().getSimpleName());
        }
    }

    private boolean tell(WebhookCall call) {
        Optional<Webhook> webhook =
                tables.webhooks().find(call.webhook()).filter(one -> one.off().isEmpty());
        return webhook.isPresent() && isOurs(call) && marked(webhook.get(), call, outcome(webhook.get(), call));
    }

    private boolean isOurs(WebhookCall call) {
        Instant now = clock.instant();
        return tables.database().succeeds(tx -> tables.calls().attempt(tx, call, now, now.plus(LEASE)));
    }

    private Outcome outcome(Webhook webhook, WebhookCall call) {
        try {
            String secret = tables.webhooks().secret(webhook.id());
            return carrier.call(webhook.url(), secret, call.id().toString(), clock.instant(), call.payload());
        } catch (SecretTrouble _) {
            return new Outcome.Failed(
                    "Its secret can't be read with this key file: remove the webhook and make it anew.");
        }
    }

    /// @return whether it arrived
    private boolean marked(Webhook webhook, WebhookCall call, Outcome outcome) {
        Instant now = clock.instant();
        LOG.info(
                "webhook {} {}: {}", webhook.id(), call.id(), outcome.getClass().getSimpleName());
        switch (outcome) {
            case Outcome.Arrived() ->
                tables.database().change(tx -> {
                    tables.calls().arrived(tx, call.id(), now);
                    tables.calls().forget(tx, now.minus(REMEMBERED));
                    tables.webhooks().wentWell(tx, webhook.id());
                });
            case Outcome.Gone() -> {
                String because = "It said that nobody is to call there any more (410).";
                tables.database().change(tx -> tables.calls().giveUp(tx, call.id(), now, because));
                switchOff(webhook, because);
            }
            case Outcome.Failed(String because) -> failed(webhook, call, because);
        }
        return outcome instanceof Outcome.Arrived;
    }

    private void failed(Webhook webhook, WebhookCall call, String because) {
        Instant now = clock.instant();
        int attempts = call.attempts() + 1;
        tables.database().change(tx -> {
            tables.webhooks().wentWrong(tx, webhook.id(), now);
            if (attempts > WAITS.size()) {
                tables.calls().giveUp(tx, call.id(), now, because);
            } else {
                tables.calls().again(tx, call.id(), now.plus(WAITS.get(attempts - 1)), because);
            }
        });
        if (webhook.failingSince().filter(at -> at.plus(ENOUGH).isBefore(now)).isPresent()) {
            switchOff(webhook, because);
        }
    }

    private void switchOff(Webhook webhook, String because) {
        var off = new Off(clock.instant(), Optional.of(because));
        tables.database().change(tx -> tables.webhooks().switchOff(tx, webhook.id(), off));
        LOG.warn("webhook {} was switched off", webhook.id());
        news.changed();
    }
}
