package sendoff.desk.receiving;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sendoff.desk.autoreply.AutoAnswer;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Settled;
import sendoff.desk.common.Stages;
import sendoff.desk.filing.Filing;
import sendoff.desk.introducing.OptInMail;
import sendoff.desk.weighing.Learning;
import sendoff.domain.Account;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.domain.PageRequest;
import sendoff.domain.Recognition;
import sendoff.store.Messages;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// Mail arrives → an introduction lies on the desk.
///
/// Reads headers first. What a machine or a list sent, and what is older than the answer window, is only counted;
/// the rest is read, recognised and kept until its conversation is known.
public final class Receiving {
    private final Tables tables;
    private final Stages stages;
    private final Filing filing;
    private final Learning learning;
    private final Ownership ownership;
    private final Following following;
    private final Noting noting;
    private final Sack.Hands hands;
    private final Clock clock;

    public Receiving(
            Tables tables,
            Stages stages,
            Filing filing,
            Learning learning,
            Ownership ownership,
            Heeding heeding,
            Following following,
            Noting noting,
            OptInMail optIns,
            AutoAnswer autoAnswer,
            Clock clock) {
        this.tables = tables;
        this.stages = stages;
        this.filing = filing;
        this.learning = learning;
        this.ownership = ownership;
        this.following = following;
        this.noting = noting;
        this.hands = new Sack.Hands(
                tables,
                stages,
                filing,
                learning,
                heeding,
                following,
                new Forwarding(tables, ownership, noting),
                optIns,
                autoAnswer);
        this.clock = clock;
    }

    /// One reading of one source, in batches: each batch is kept whole or not at all.
    public Sack sack() {
        return sack(Optional.empty());
    }

    /// The same of a mailbox: who writes to it may get an automatic reply.
    public Sack sack(Account account) {
        return sack(Optional.of(account));
    }

    private Sack sack(Optional<Account> account) {
        learning.refresh();
        return new Sack(hands, account, ownership.owner(), ownership.windowBegins());
    }

    /// A message pasted or typed by the owner.
    public Optional<MessageId> note(Message message) {
        var known = tables.messages().known(List.of(message.id()));
        if (!known.isEmpty()) {
            return Optional.empty();
        }
        Recognition recognised = filing.recognise(message, ownership.owner());
        tables.database().change(tx -> {
            tables.messages().keep(tx, message, recognised);
            filing.mark(tx);
        });
        fileAll();
        return Optional.of(message.id());
    }

    /// What the owner noted by hand, from wherever it came: always an introduction.
    ///
    /// @return empty if it is older than what is still owed an answer
    public Optional<IntroductionId> noteByHand(Noting.Note note) {
        Messages.Judged one = noting.judged(note);
        tables.database().change(tx -> {
            tables.messages().keep(tx, one.message(), one.recognition());
            filing.mark(tx);
        });
        filing.fileAll();
        return tables.messages().find(one.message().id()).flatMap(Messages.Kept::introduction);
    }

    /// What was found in something pasted; nothing is kept.
    public Noting.Found read(String pasted) {
        return noting.read(pasted);
    }

    /// What somebody asked on the request page.
    ///
    /// @return the introduction it made
    public Optional<IntroductionId> form(Message message, PageRequest request, Consumer<Tx> also) {
        Recognition seen = Settled.byForm(stages.recogniser().recognise(message, ownership.owner()), request);
        tables.database().change(tx -> {
            tables.messages().keep(tx, message, seen);
            also.accept(tx);
            filing.mark(tx);
        });
        filing.fileAll();
        return tables.messages().find(message.id()).flatMap(Messages.Kept::introduction);
    }

    /// Joins what was received into conversations, and files the introductions among them.
    ///
    /// @return how many introductions there are
    public int fileAll() {
        int introductions = filing.fileAll();
        following.settle();
        return introductions;
    }

    /// Something was read, by this process or one that ended too early, and is not filed yet.
    boolean isToBeFiled() {
        return filing.isMarked();
    }

    /// Lets go of what turned out to belong to no introduction, once a source was read to its end. What the owner
    /// wrote stays as long as it may answer something that another source still brings.
    public void tidy() {
        Owner owner = ownership.owner();
        Instant now = clock.instant();
        Instant horizon = ownership.windowBegins().minus(Filing.CONTEXT);
        List<MessageId> gone = tables.messages().loose(now.minus(Filing.CONTEXT)).stream()
                .filter(message ->
                        !owner.wrote(message) || message.at().toInstant().isBefore(horizon))
                .map(Message::id)
                .toList();
        if (!gone.isEmpty()) {
            tables.database().change(tx -> tables.messages().forget(tx, gone));
        }
        beginning();
    }

    /// The first time a source was read to its end, that moment is kept: how it was before is counted from it.
    private void beginning() {
        if (tables.settings().scanned().isEmpty() && tables.introductions().count() > 0) {
            Instant at = tables.outbox().firstApproved().orElseGet(clock::instant);
            tables.database().change(tx -> tables.settings().scanned(tx, at));
        }
    }
}
