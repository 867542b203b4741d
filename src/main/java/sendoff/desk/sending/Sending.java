package sendoff.desk.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.common.News;
import sendoff.domain.AccountId;
import sendoff.domain.Delivery;
import sendoff.domain.Delivery.Accepted;
import sendoff.domain.Delivery.Refused;
import sendoff.domain.Delivery.TryAgain;
import sendoff.domain.Delivery.Unknown;
import sendoff.domain.MessageId;
import sendoff.domain.Outgoing;
import sendoff.domain.Outgoing.Status;
import sendoff.mail.AccountTrouble;
import sendoff.store.Tables;

/// Approved replies leave: each exactly once, whatever happens in between.
///
/// Every step is committed before the next begins. A process that ends between *attempting* and *sent* leaves a
/// question behind, which the next start answers from the mailbox, or else asks the owner.
public final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    /// So many passing troubles in a row, and the owner hears of it: with the doubling waits, about a day.
    static final int PATIENCE = 12;

    /// Longer than an attempt takes, although a server may be slow at every step of it. What another node began less
    /// than this ago is that node's.
    public static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(30);

    private static final Duration LONGEST_WAIT = Duration.ofHours(4);

    /// What was handed over a moment ago may still appear.
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final Duration COPY_AGAIN = Duration.ofMinutes(1);

    private final Tables tables;
    private final WaysOut ways;
    private final Holding holding;
    private final Leaving leaving;
    private final StandingMail standing;
    private final Clock clock;
    private final News news;
    /// What a server took, and when, until it is written down: a full disk must not make this process forget it.
    private final Map<MessageId, Instant> handedOver = new ConcurrentHashMap<>();
    private final Map<AccountId, Unreached> unreached = new ConcurrentHashMap<>();

    /// A mailbox that took no copy.
    ///
    /// @param times in a row
    private record Unreached(int times, Instant at) {}

    public Sending(
            Tables tables,
            WaysOut ways,
            Holding holding,
            Leaving leaving,
            StandingMail standing,
            Clock clock,
            News news) {
        this.tables = tables;
        this.ways = ways;
        this.holding = holding;
        this.leaving = leaving;
        this.standing = standing;
        this.clock = clock;
        this.news = news;
    }

    /// What an earlier process was busy with when it ended. Call it once, before the first [#round()]. On a database of
    /// this desk's own nobody else can be busy; on a shared one each round looks again.
    public void recover() {
        Instant now = clock.instant();
        tables.outbox().left().stream()
                .filter(outgoing -> !tables.database().isShared()
                        || isLeftBehind(outgoing.sendAfter(), now)
                        || handedOver.containsKey(outgoing.reply().as()))
                .forEach(this::findOut);
        standing.recover();
    }

    /// The distance counts in both directions: the clocks of two nodes differ, and one may be set back.
    static boolean isLeftBehind(Instant began, Instant now) {
        return Duration.between(began, now).abs().compareTo(LONGEST_ATTEMPT) >= 0;
    }

    /// Sends what is due, then files the copies that are still missing, then hands to the mail servers what they hold.
    ///
    /// @return how many left
    public int round() {
        if (tables.database().isShared()) {
            recover();
        }
        int left = 0;
        for (Outgoing outgoing : tables.outbox().dueAt(clock.instant())) {
            left += send(outgoing) ? 1 : 0;
        }
        for (Outgoing outgoing : tables.outbox().unfiled()) {
            if (isTimeForCopies(outgoing.account())) {
                file(outgoing);
            }
        }
        standing.round();
        holding.round();
        return left;
    }

    /// When the next answer may leave; empty when none waits.
    public Optional<Instant> next() {
        return tables.outbox().open().stream()
                .filter(outgoing -> outgoing.status() == Status.WAITING)
                .map(Outgoing::sendAfter)
                .min(Instant::compareTo);
    }

    /// Answers that wait, came back, or need the owner's word.
    public List<Outgoing> open() {
        return tables.outbox().open();
    }

    /// The owner looked and says that it did arrive.
    public void itLeft(MessageId id) {
        unclear(id).ifPresent(outgoing -> left(outgoing, outgoing.sendAfter()));
    }

    /// The owner looked and says that it never left: it goes out again.
    public void sendAgain(MessageId id) {
        sendAgain(id, Duration.ZERO);
    }

    /// The same.
    ///
    /// @param undo how long it can be called back
    public void sendAgain(MessageId id, Duration undo) {
        unclear(id).ifPresent(outgoing -> {
            tables.database()
                    .change(tx -> tables.outbox()
                            .again(
                                    tx,
                                    id,
                                    clock.instant().plus(undo),
                                    outgoing.because().orElse("sent again on your word")));
            news.changed();
        });
    }

    private Optional<Outgoing> unclear(MessageId id) {
        return tables.outbox().find(id).filter(outgoing -> outgoing.status() == Status.UNCLEAR);
    }

    private boolean send(Outgoing outgoing) {
        MessageId id = outgoing.reply().as();
        boolean held = holding.has(id);
        Instant at = held ? outgoing.sendAfter() : clock.instant();
        if (!tables.database().succeeds(tx -> tables.outbox().attempting(tx, id, at))) {
            return false;
        }
        Delivery outcome = carry(outgoing, at, held);
        switch (outcome) {
            case Accepted() -> {
                handedOver.put(id, at);
                left(outgoing, at);
            }
            case TryAgain(Duration after, String because) -> waitOrHandBack(outgoing, after, because);
            case Refused(String because) -> handBack(outgoing, because);
            case Unknown(String because) -> findOut(outgoing, at, because);
        }
        return outcome instanceof Accepted;
    }

    /// @param held the mail server has it already
    private Delivery carry(Outgoing outgoing, Instant at, boolean held) {
        Optional<WayOut> way = ways.of(outgoing.account());
        if (way.isEmpty()) {
            return new Refused("The account it was to leave by was removed: choose another and send it again.");
        }
        try {
            return held ? holding.released(outgoing) : way.get().carry(outgoing.reply(), at);
        } catch (RuntimeException e) {
            // Whatever it was, it may have come after the last word to the server.
            LOG.warn(
                    "answer {} was interrupted: {}",
                    outgoing.reply().as(),
                    e.getClass().getSimpleName());
            return new Unknown("Something went wrong in the middle of sending it.");
        }
    }

    /// @param at when it was handed over: an answer that came in before we learned of it is newer
    private void left(Outgoing outgoing, Instant at) {
        leaving.left(outgoing, at);
        handedOver.remove(outgoing.reply().as());
        LOG.info(
                "answer {} left for introduction {}",
                outgoing.reply().as(),
                outgoing.reply().answers());
        news.changed();
        tables.outbox().find(outgoing.reply().as()).ifPresent(this::file);
    }

    private void waitOrHandBack(Outgoing outgoing, Duration after, String because) {
        if (outgoing.attempts() + 1 >= PATIENCE) {
            handBack(outgoing, because + " It was tried " + PATIENCE + " times.");
            return;
        }
        Duration patience = after.multipliedBy(1L << Math.min(outgoing.attempts(), 8));
        Instant then = clock.instant().plus(patience.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : patience);
        tables.database()
                .change(tx -> tables.outbox().retry(tx, outgoing.reply().as(), then, because));
        LOG.info("answer {} waits until {}", outgoing.reply().as(), then);
        news.changed();
    }

    private void handBack(Outgoing outgoing, String because) {
        leaving.handedBack(outgoing, Status.REFUSED, because);
        LOG.warn("answer {} came back", outgoing.reply().as());
        news.changed();
    }

    private void findOut(Outgoing outgoing) {
        Instant taken = handedOver.get(outgoing.reply().as());
        if (taken == null) {
            findOut(outgoing, outgoing.sendAfter(), "Sendoff was stopped while it was being sent.");
        } else {
            left(outgoing, taken);
        }
    }

    /// The place it went to knows better than we do. Where it does not, the owner is asked: better a question than the
    /// same letter twice.
    private void findOut(Outgoing outgoing, Instant at, String because) {
        WayOut.Trace trace =
                ways.of(outgoing.account()).map(way -> way.trace(outgoing, at)).orElse(WayOut.Trace.UNKNOWN);
        switch (trace) {
            case LEFT -> left(outgoing, at);
            case NEVER_LEFT -> waitOrHandBack(outgoing, SETTLED, because);
            case UNKNOWN -> {
                leaving.handedBack(outgoing, Status.UNCLEAR, because);
                LOG.warn("nobody knows whether answer {} left", outgoing.reply().as());
                news.changed();
            }
        }
    }

    /// The copy in Sent and the flag on what was answered: both can be done again without harm.
    private void file(Outgoing outgoing) {
        MessageId id = outgoing.reply().as();
        try {
            ways.of(outgoing.account()).ifPresent(way -> way.file(outgoing));
            tables.database().change(tx -> {
                tables.outbox().copied(tx, id, clock.instant());
                tables.outbox().flagged(tx, id, clock.instant());
            });
            unreached.remove(outgoing.account());
        } catch (AccountTrouble e) {
            unreached.merge(
                    outgoing.account(),
                    new Unreached(1, clock.instant()),
                    (before, now) -> new Unreached(before.times() + 1, now.at()));
            LOG.info("the copy of {} is filed later", id);
        }
    }

    /// A mailbox that can't be reached is left alone for a while, twice as long each time: it must not hold up what
    /// leaves by others. The distance counts in both directions: a clock set back must not stop it for long.
    private boolean isTimeForCopies(AccountId account) {
        Unreached last = unreached.getOrDefault(account, new Unreached(0, Instant.EPOCH));
        Duration wait = COPY_AGAIN.multipliedBy(1L << Math.min(last.times(), 8));
        return last.times() == 0
                || Duration.between(last.at(), clock.instant()).abs().compareTo(wait) >= 0;
    }
}
