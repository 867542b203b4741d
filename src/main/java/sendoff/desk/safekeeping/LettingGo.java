package sendoff.desk.safekeeping;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.calendaring.CalendarEntries;
import sendoff.desk.common.Ids;
import sendoff.desk.common.News;
import sendoff.desk.common.NoSuchThing;
import sendoff.desk.common.NotPossible;
import sendoff.desk.common.Ownership;
import sendoff.desk.people.Acquaintances;
import sendoff.desk.people.Who;
import sendoff.domain.Entry;
import sendoff.domain.InCalendar;
import sendoff.domain.IntroductionId;
import sendoff.domain.Person;
import sendoff.store.DatabaseTrouble;
import sendoff.store.Erasures.Erased;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// What is kept no longer than needed: conversations that are long over, and, when somebody asks for it, everything
/// about them. Nothing of it comes back; the mail itself stays in the mailbox.
public final class LettingGo {
    private static final Logger LOG = LoggerFactory.getLogger(LettingGo.class);

    private final Tables tables;
    private final Acquaintances acquaintances;
    private final Ownership ownership;
    private final BackUps backUps;
    private final Clock clock;
    private final Ids ids;
    private final News news;
    /// The last try to finish an erasure.
    private volatile boolean failed;

    public LettingGo(
            Tables tables,
            Acquaintances acquaintances,
            Ownership ownership,
            BackUps backUps,
            Clock clock,
            Ids ids,
            News news) {
        this.tables = tables;
        this.acquaintances = acquaintances;
        this.ownership = ownership;
        this.backUps = backUps;
        this.clock = clock;
        this.ids = ids;
        this.news = news;
    }

    /// What would go if these months were the rule.
    public int overAfter(int months) {
        return months == 0 ? 0 : tables.erasures().over(before(months)).size();
    }

    private Instant before(int months) {
        return ZonedDateTime.ofInstant(clock.instant(), ownership.preferences().zone())
                .minusMonths(months)
                .toInstant();
    }

    /// @param months 0 keeps everything
    void round(int months) {
        if (overAfter(months) > 0) {
            tables.database().changeAlone(tx -> {
                List<IntroductionId> over = tables.erasures().over(tx, before(months));
                tables.erasures().erase(tx, over);
                LOG.info("{} conversations were let go of, over for {} months", over.size(), months);
            });
            news.changed();
        }
    }

    /// What an erasure would take.
    public record Extent(String who, List<String> addresses, int conversations, int promises) {
        public Extent {
            addresses = List.copyOf(addresses);
        }
    }

    /// @throws NoSuchThing if nobody is known by that
    public Extent extent(Who who) {
        Person person = person(who);
        Collection<String> all = person.addresses();
        return new Extent(
                person.shown(),
                List.copyOf(all),
                tables.erasures().with(all).size(),
                tables.erasures().promisesWith(all));
    }

    /// Lets go of everything about them, in back-ups too, and writes down that it was done.
    ///
    /// @throws NoSuchThing if nobody is known by that
    /// @throws NotPossible while a letter about them is on its way
    public Erased erase(Who who) {
        Extent extent = extent(who);
        var done = new AtomicReference<Erased>();
        tables.database().changeAlone(tx -> done.set(erase(tx, extent)));
        Erased erased = done.get();
        LOG.info("somebody's data were let go of: {} conversations", erased.conversations());
        news.changed();
        try {
            finish();
        } catch (UncheckedIOException | DatabaseTrouble e) {
            LOG.warn("back-ups still hold it: {}", e.getClass().getSimpleName());
        }
        return erased;
    }

    /// What came in or was approved a moment ago counts.
    private Erased erase(Tx tx, Extent extent) {
        if (tables.erasures().isLeaving(tx, extent.addresses())) {
            throw new NotPossible(
                    "A letter about " + extent.who() + " is on its way: wait until it has left, or take it back.");
        }
        Instant now = clock.instant();
        Set<IntroductionId> conversations = tables.erasures().with(tx, extent.addresses());
        var erased = Erased.of(ids.next(), now, extent.addresses(), conversations.size(), extent.promises());
        tables.erasures().erase(tx, conversations);
        tables.erasures().forget(tx, extent.addresses());
        tables.erasures().record(tx, erased);
        tables.settings().erasing(tx, now);
        return erased;
    }

    /// What an erasure leaves to do: entries that go from the calendar keep no words here, and back-ups that still
    /// hold it go, once there is one without. It is written down with the erasure, so that a full disk or a process
    /// that ends in between only puts it off.
    ///
    /// @throws UncheckedIOException if no back-up can be made or removed
    void finish() {
        try {
            tables.settings().erasing().ifPresent(this::finish);
            failed = false;
        } catch (UncheckedIOException | DatabaseTrouble e) {
            failed = true;
            throw e;
        }
    }

    private void finish(Instant since) {
        Set<UUID> standing = new CalendarEntries(tables, ownership)
                .now().stream().map(Entry::item).collect(Collectors.toSet());
        List<UUID> over = tables.calendars().entries().stream()
                .map(InCalendar::item)
                .filter(item -> !standing.contains(item))
                .toList();
        tables.database().change(tx -> tables.calendars().untitle(tx, over));
        BackUp without = backUps.make(tables.database().contents(), BackUp.Why.DAILY, clock.instant());
        backUps.removeUntil(since, without);
        tables.database().change(tx -> tables.settings().erased(tx, since));
    }

    /// An erasure is being carried through, or has to be.
    boolean isUnfinished() {
        return tables.settings().erasing().isPresent();
    }

    /// Why something is not gone from everywhere yet, in words; empty when it is.
    public Optional<String> trouble() {
        return tables.settings()
                .erasing()
                .filter(_ -> failed)
                .map(_ -> "Back-ups that still hold somebody you erased could not be removed: is the disk full, or "
                        + backUps.folder() + " closed to you? It is tried again every half hour.");
    }

    private Person person(Who who) {
        return acquaintances.person(who).orElseThrow(() -> new NoSuchThing("Nothing is known of them any more."));
    }

    /// What was let go of at somebody's request, the newest first.
    public List<Erased> record() {
        return tables.erasures().all();
    }
}
