package sendoff.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sendoff.domain.Filed;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.MessageId;
import sendoff.domain.OwnersWord;
import sendoff.store.Belongings.Said;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;
import sendoff.store.Tx;
import sendoff.store.Undos;

/// The owner knows better: what something is, whether it was answered, what belongs together. All of it can be
/// taken back for a while.
public final class Correcting {
    /// How long the last act can be taken back.
    static final Duration UNDO = Duration.ofMinutes(10);

    private final Tables tables;
    private final Filing filing;
    private final Ownership ownership;
    private final Clock clock;
    private final News news;

    Correcting(Tables tables, Filing filing, Ownership ownership, Clock clock, News news) {
        this.tables = tables;
        this.filing = filing;
        this.ownership = ownership;
        this.clock = clock;
        this.news = news;
    }

    /// It is not an introduction: it leaves the desk and does not come back.
    public void notOne(IntroductionId id) {
        act(id, "Not an introduction", filed -> filed.said(filed.word().withKind(KindName.NONE)));
    }

    /// It is an introduction, of this kind.
    public void isOne(IntroductionId id, KindName kind) {
        act(
                id,
                "Now: " + kind.word().replace('-', ' '),
                filed -> filed.said(filed.word().withKind(kind)));
        filing.refile(id);
        news.changed();
    }

    /// The owner answered it somewhere Sendoff does not see.
    public void answeredAlready(IntroductionId id) {
        act(id, "Answered already", filed -> filed.said(filed.word().settledAt(clock.instant(), "answered")));
    }

    /// Hides the row until the beginning of that day. The clock goes on.
    public void hideUntil(IntroductionId id, LocalDate day) {
        Instant until = day.atStartOfDay(ownership.preferences().zone()).toInstant();
        act(id, "Waits until " + day, filed -> filed.said(filed.word().hidden(until)));
    }

    /// A message that belongs to something else: it becomes a conversation of its own.
    public void split(IntroductionId id, MessageId message) {
        MessageId first = messages(id).stream()
                .filter(other -> !other.equals(message))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("one message can't be split"));
        tables.database().change(tx -> {
            tables.belongings().say(tx, new Said(first, message, false));
            tables.messages().leaves(tx, List.of(message));
        });
        filing.fileAll();
        news.changed();
    }

    /// Two that are one: the other's messages join this one.
    public void merge(IntroductionId id, IntroductionId other) {
        MessageId here = messages(id).getFirst();
        List<MessageId> theirs = messages(other);
        tables.database().change(tx -> {
            for (MessageId message : theirs) {
                tables.belongings().say(tx, new Said(here, message, true));
            }
            tables.messages().belongs(tx, theirs, id);
            tables.introductions().remove(tx, other);
            tables.drafts().remove(tx, other);
        });
        filing.fileAll();
        news.changed();
    }

    /// Takes the last act back.
    ///
    /// @return what was taken back; empty when there is nothing to take back any more
    public Optional<Undos.Before> undo() {
        Optional<Undos.Before> before = tables.undos().latest(clock.instant().minus(UNDO));
        before.ifPresent(then -> {
            tables.database().change(tx -> restore(tx, then));
            filing.refile(then.filed().id());
            news.changed();
        });
        return before;
    }

    private void restore(Tx tx, Undos.Before then) {
        OwnersWord word = then.filed().word();
        // What arrived meanwhile stays: only the owner's own word goes back.
        Filed now = tables.introductions().find(then.filed().id()).orElse(then.filed());
        tables.introductions().save(tx, now.said(word));
        then.draft().ifPresent(draft -> tables.drafts().save(tx, draft));
        tables.undos().used(tx, then);
    }

    private void act(IntroductionId id, String said, java.util.function.UnaryOperator<Filed> change) {
        Filed filed = tables.introductions().find(id).orElseThrow(() -> new NoSuchIntroduction(id));
        tables.database().change(tx -> {
            tables.undos().remember(tx, new Undos.Before(said, clock.instant(), filed, Optional.empty()));
            tables.introductions().save(tx, change.apply(filed));
        });
        news.changed();
    }

    private List<MessageId> messages(IntroductionId id) {
        List<MessageId> found = tables.messages().of(id).stream()
                .map(Kept::message)
                .map(message -> message.id())
                .toList();
        if (found.isEmpty()) {
            throw new NoSuchIntroduction(id);
        }
        return found;
    }
}
