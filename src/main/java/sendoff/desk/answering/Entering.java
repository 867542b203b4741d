package sendoff.desk.answering;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import sendoff.desk.common.News;
import sendoff.desk.common.Ownership;
import sendoff.domain.AccountId;
import sendoff.domain.Framework;
import sendoff.domain.Outgoing;
import sendoff.domain.Outgoing.Status;
import sendoff.domain.Reply;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// An approved reply enters the outbox, once, and can be called back until it leaves. No other way leads a reply out.
final class Entering {
    static final Approval ON_ITS_WAY = new Approval.Impossible("An answer to this is already on its way.");
    private static final Approval GONE = new Approval.Impossible("What this answers was erased meanwhile.");

    private final Tables tables;
    private final Ownership ownership;
    private final Clock clock;
    private final News news;

    Entering(Tables tables, Ownership ownership, Clock clock, News news) {
        this.tables = tables;
        this.ownership = ownership;
        this.clock = clock;
        this.news = news;
    }

    /// @param account   by which it leaves
    /// @param framework how it answers
    /// @param with      what becomes true in the same change, if it enters. The instant is when it was
    ///                  approved: calling it back finds all of that again by it
    Approval enter(Reply.Approved reply, AccountId account, Framework framework, BiConsumer<Tx, Instant> with) {
        Instant now = clock.instant();
        Instant leaves = now.plus(ownership.preferences().undo());
        var outgoing = new Outgoing(
                reply, account, framework, Status.WAITING, now, leaves, 0, Optional.empty(), Optional.empty());
        var gone = new AtomicBoolean();
        boolean entered = tables.database().succeeds(tx -> {
            gone.set(!tables.outbox().isThere(tx, reply.answers()));
            // Two presses at once: only the first one sends.
            if (gone.get() || !tables.outbox().enter(tx, outgoing)) {
                return false;
            }
            with.accept(tx, now);
            return true;
        });
        news.changed();
        if (gone.get()) {
            return GONE;
        }
        return entered ? new Approval.Leaving(reply.as(), leaves, reply.envelope()) : ON_ITS_WAY;
    }
}
