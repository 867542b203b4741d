package sendoff.desk.programs;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sendoff.deliver.WebhookSignature;
import sendoff.desk.common.Ids;
import sendoff.desk.common.News;
import sendoff.domain.Webhook;
import sendoff.domain.Webhook.Event;
import sendoff.domain.Webhook.Off;
import sendoff.domain.WebhookCall;
import sendoff.domain.WebhookId;
import sendoff.store.Tables;

/// The owner says where programs of theirs want to be told what happens.
public final class WebhookSetup {
    private static final int LONGEST = 1_000;

    private final Tables tables;
    private final Clock clock;
    private final Ids ids;
    private final News news;
    private final SecureRandom random = new SecureRandom();

    public WebhookSetup(Tables tables, Clock clock, Ids ids, News news) {
        this.tables = tables;
        this.clock = clock;
        this.ids = ids;
        this.news = news;
    }

    /// @param secret what the program checks signatures with; to be told to the owner now or never
    public record Made(Webhook webhook, String secret) {}

    /// @param names people and words go along
    /// @throws IllegalArgumentException if that can't be one; the message says why, to a person
    public Made make(String address, Set<Event> events, boolean names) {
        URI url = checked(address.strip());
        if (events.isEmpty()) {
            throw new IllegalArgumentException("Choose what it is to be told. Nothing was changed.");
        }
        var webhook = new Webhook(
                new WebhookId(ids.next()), url, events, names, clock.instant(), Optional.empty(), Optional.empty());
        String secret = WebhookSignature.secret(random);
        tables.database().change(tx -> tables.webhooks().add(tx, webhook, secret));
        return new Made(webhook, secret);
    }

    /// Which host it is, is for the owner to say: such programs run on this very machine, too.
    private static URI checked(String address) {
        try {
            URI url = URI.create(address);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            if (web && url.getHost() != null && url.getUserInfo() == null && address.length() <= LONGEST) {
                return url;
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw new IllegalArgumentException("“" + address.substring(0, Math.min(60, address.length()))
                + "” is no address that can be called: it begins with https:// or http://, names a host, and holds no"
                + " password. Nothing was changed.");
    }

    public List<Webhook> all() {
        return tables.webhooks().all();
    }

    /// What it was told last, the newest first.
    public List<WebhookCall> calls(WebhookId id, int most) {
        return tables.calls().latest(id, most);
    }

    public void remove(WebhookId id) {
        tables.database().change(tx -> tables.webhooks().remove(tx, id));
        news.changed();
    }

    /// The owner wants it to be quiet.
    public void switchOff(WebhookId id) {
        var off = new Off(clock.instant(), Optional.empty());
        tables.database().change(tx -> tables.webhooks().switchOff(tx, id, off));
        news.changed();
    }

    /// What waits is told then, and what happens from now on.
    public void switchOn(WebhookId id) {
        Instant now = clock.instant();
        tables.database().change(tx -> tables.webhooks().switchOn(tx, id, now));
        news.changed();
    }

    /// One that failed is tried at once, as if for the first time.
    ///
    /// @return false if it arrived meanwhile, or is gone
    public boolean tryAgain(UUID call) {
        return tables.database().succeeds(tx -> tables.calls().tryAgain(tx, call, clock.instant()));
    }
}
