package sendoff.desk.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.connecting.PostOffice;
import sendoff.domain.Account;
import sendoff.domain.Delivery;
import sendoff.domain.MessageId;
import sendoff.domain.Outgoing;
import sendoff.mail.AccountTrouble;
import sendoff.store.Tables;

/// An approved answer lies with the mail server during its time to undo, where the server can hold it: then it leaves
/// in time even if this machine is shut. Elsewhere it waits here, as always.
///
/// One act at a time: whoever calls an answer back waits until it is known whether the server has it.
public final class Holding {
    private static final Logger LOG = LoggerFactory.getLogger(Holding.class);

    /// For less it is not worth asking.
    private static final Duration LEAST = Duration.ofSeconds(4);

    /// After a trouble the server is left alone for a while.
    private static final Duration REST = Duration.ofSeconds(30);

    private final Tables tables;
    private final PostOffice post;
    private final Clock clock;
    private Instant restsUntil = Instant.EPOCH;

    public Holding(Tables tables, PostOffice post, Clock clock) {
        this.tables = tables;
        this.post = post;
        this.clock = clock;
    }

    /// Hands over what waits, and finds out what an earlier process was busy with.
    synchronized void round() {
        Instant now = clock.instant();
        if (now.isBefore(restsUntil) && Duration.between(now, restsUntil).compareTo(REST) <= 0) {
            return;
        }
        tables.outbox().askedToHold().stream()
                .filter(outgoing -> !tables.database().isShared() || Sending.isLeftBehind(outgoing.approved(), now))
                .forEach(this::findOut);
        for (Outgoing outgoing : tables.outbox().unheld(now)) {
            account(outgoing).ifPresent(account -> hand(account, outgoing, now));
        }
    }

    /// Whether the mail server has it, and not the outbox alone.
    boolean has(MessageId id) {
        return tables.outbox().isHeld(id);
    }

    /// What became of an answer whose time has come.
    Delivery released(Outgoing outgoing) {
        return account(outgoing)
                .map(account -> post.released(account, outgoing.reply().as()))
                .orElseGet(() -> new Delivery.Unknown("The account it was to leave by was removed."));
    }

    /// Takes an answer out of the server's hands.
    ///
    /// @return false when the server does not give it back
    public synchronized boolean release(Outgoing outgoing) {
        if (!has(outgoing.reply().as())) {
            return true;
        }
        try {
            return account(outgoing)
                    .filter(account -> post.callBack(account, outgoing.reply().as()))
                    .isPresent();
        } catch (AccountTrouble e) {
            LOG.info(
                    "answer {} could not be called back from its server",
                    outgoing.reply().as());
            return false;
        }
    }

    private void hand(Account account, Outgoing outgoing, Instant now) {
        Duration wait = Duration.between(now, outgoing.sendAfter());
        MessageId id = outgoing.reply().as();
        boolean ours = account.protocol() == Account.Protocol.JMAP
                && wait.compareTo(LEAST) >= 0
                && tables.database().succeeds(tx -> tables.outbox().asking(tx, id));
        if (!ours) {
            return;
        }
        try {
            Optional<Delivery> outcome = post.hold(account, outgoing.reply(), outgoing.sendAfter(), wait);
            if (outcome.filter(Delivery.Unknown.class::isInstance).isPresent()) {
                findOut(outgoing);
            } else {
                boolean held =
                        outcome.filter(Delivery.Accepted.class::isInstance).isPresent();
                note(id, held);
            }
        } catch (RuntimeException e) {
            LOG.warn("answer {} was interrupted: {}", id, e.getClass().getSimpleName());
            findOut(outgoing);
        }
    }

    /// The mailbox knows whether the server has it.
    private void findOut(Outgoing outgoing) {
        MessageId id = outgoing.reply().as();
        try {
            note(
                    id,
                    account(outgoing)
                            .filter(account -> post.hasSent(account, id))
                            .isPresent());
        } catch (AccountTrouble e) {
            restsUntil = clock.instant().plus(REST);
        }
    }

    private void note(MessageId id, boolean held) {
        tables.database().change(tx -> tables.outbox().held(tx, id, held));
        if (held) {
            LOG.info("answer {} lies with its server", id);
        }
    }

    private Optional<Account> account(Outgoing outgoing) {
        return tables.accounts().find(outgoing.account());
    }
}
