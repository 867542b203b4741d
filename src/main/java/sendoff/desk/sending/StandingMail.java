package sendoff.desk.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.common.Ownership;
import sendoff.desk.connecting.PostOffice;
import sendoff.domain.Account;
import sendoff.domain.Delivery;
import sendoff.domain.MessageId;
import sendoff.domain.Party;
import sendoff.domain.StandingLetter;
import sendoff.domain.StandingLetter.Purpose;
import sendoff.store.StandingLetters.Waiting;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// Letters that leave without being read first, because the owner approved their text once for that use. They say that
/// a machine wrote them, and never go to lists, to addresses that nobody reads, to the owner, or to anyone too often:
/// two machines could go on for ever.
///
/// Source: RFC 3834 §2 and §5.
public final class StandingMail {
    private static final Logger LOG = LoggerFactory.getLogger(StandingMail.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TIDIED = Duration.ofMinutes(10);
    private static final Duration COUNTED = Duration.ofDays(31);

    /// A server that hangs must not keep answers waiting behind a queue of these.
    private static final int MOST_A_ROUND = 3;

    /// So many passing troubles, and it is given up: who waits for it asks again.
    private static final int PATIENCE = 6;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final Tables tables;
    private final PostOffice post;
    private final Ownership ownership;
    private final Clock clock;
    private volatile Instant tidied = Instant.EPOCH;

    public StandingMail(Tables tables, PostOffice post, Ownership ownership, Clock clock) {
        this.tables = tables;
        this.post = post;
        this.ownership = ownership;
        this.clock = clock;
    }

    /// Whether such a letter may go to someone now.
    public enum Verdict {
        YES,
        /// Nobody reads what is sent there, or it is the owner's own address.
        NOBODY_THERE,
        /// This address had one a short while ago.
        TOO_SOON,
        /// Too many went out altogether.
        TOO_MANY
    }

    public Verdict mayWrite(Purpose purpose, Party to) {
        Instant now = clock.instant();
        if (to.address().isEmpty() || to.isUnattended() || ownership.owner().is(to)) {
            return Verdict.NOBODY_THERE;
        }
        if (tables.standing().since(purpose, to.address(), now.minus(purpose.apart())) > 0) {
            return Verdict.TOO_SOON;
        }
        return room(purpose) == 0 ? Verdict.TOO_MANY : Verdict.YES;
    }

    /// How many more may go out within this hour, to everyone together.
    public int room(Purpose purpose) {
        Instant then = clock.instant().minus(HOUR);
        return Math.max(0, purpose.mostInAnHour() - tables.standing().since(purpose, Optional.empty(), then));
    }

    /// @param hold how long it can still be withdrawn
    /// @return false when another one to that address came first
    public boolean enter(Tx tx, StandingLetter letter, Duration hold) {
        Instant now = clock.instant();
        return tables.standing().enter(tx, letter, now, now.plus(hold));
    }

    public void withdraw(Tx tx, List<MessageId> letters) {
        letters.forEach(id -> tables.standing().withdraw(tx, id));
    }

    /// None of them that still waits leaves.
    public void withdrawAll(Tx tx, Purpose purpose) {
        tables.standing().withdrawAll(tx, purpose);
    }

    /// What an earlier process was busy with when it ended. A second letter would be one too many.
    void recover() {
        Instant now = clock.instant();
        // A clock that was set back must not leave one behind; on a shared database another node may be busy with it.
        Instant before = tables.database().isShared() ? now.minus(Sending.LONGEST_ATTEMPT) : now.plus(COUNTED);
        tables.database().change(tx -> tables.standing().abandon(tx, before));
    }

    /// Sends what is due.
    void round() {
        Instant now = clock.instant();
        tables.standing().dueAt(now, MOST_A_ROUND).forEach(waiting -> send(waiting, now));
        if (Duration.between(tidied, now).abs().compareTo(TIDIED) >= 0) {
            tidied = now;
            tables.database().change(tx -> {
                tables.requests().forget(tx, now);
                tables.standing().forget(tx, now.minus(COUNTED));
            });
        }
    }

    private void send(Waiting waiting, Instant now) {
        StandingLetter letter = waiting.letter();
        if (!tables.database().succeeds(tx -> tables.standing().attempting(tx, letter.as(), now))) {
            return;
        }
        Delivery outcome = tables.accounts()
                .find(letter.account())
                .map(account -> carry(account, letter, now))
                .orElseGet(() -> new Delivery.Refused("its account was removed"));
        tables.database().change(tx -> {
            switch (outcome) {
                case Delivery.Accepted() -> tables.standing().ends(tx, letter.as(), "sent");
                case Delivery.TryAgain(var after, var because) -> again(tx, waiting, now, after);
                case Delivery.Refused(var because) -> tables.standing().ends(tx, letter.as(), "refused");
                case Delivery.Unknown(var because) -> tables.standing().ends(tx, letter.as(), "unclear");
            }
        });
        LOG.info(
                "letter {} for {}: {}",
                letter.as(),
                letter.purpose().word(),
                outcome.getClass().getSimpleName());
    }

    private void again(Tx tx, Waiting waiting, Instant now, Duration after) {
        if (waiting.attempts() + 1 >= PATIENCE) {
            tables.standing().ends(tx, waiting.letter().as(), "refused");
            return;
        }
        Duration patience = after.multipliedBy(1L << waiting.attempts());
        Instant then = now.plus(patience.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : patience);
        tables.standing().retry(tx, waiting.letter().as(), then);
    }

    private Delivery carry(Account account, StandingLetter letter, Instant now) {
        try {
            return post.byRule(account, letter, now);
        } catch (RuntimeException e) {
            LOG.warn("letter {} was interrupted: {}", letter.as(), e.getClass().getSimpleName());
            return new Delivery.Unknown("interrupted");
        }
    }
}
