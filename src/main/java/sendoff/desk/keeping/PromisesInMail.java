package sendoff.desk.keeping;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.desk.common.Ids;
import sendoff.domain.Identity;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.Promise.How;
import sendoff.domain.Promise.Origin;
import sendoff.domain.PromiseEvent.CameBack;
import sendoff.domain.PromiseEvent.Keep;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.PromiseState;
import sendoff.followthrough.Acts;
import sendoff.followthrough.Returned;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// What letters say of promises: which ones they make, which ones they keep, and that one came back.
public final class PromisesInMail {
    /// A promise read outside introductions is only asked about while it is fresh: the first reading of a mailbox
    /// must not bring up last winter.
    private static final int FRESH = 7;
    /// How long a server tries before it gives a letter back (RFC 5321 §4.5.4.1: four to five days).
    private static final Duration UNDELIVERED = Duration.ofDays(6);
    /// Two servers' clocks may differ by this much.
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Tables tables;
    private final Keeping ledger;
    private final Ids ids;

    PromisesInMail(Tables tables, Keeping ledger, Ids ids) {
        this.tables = tables;
        this.ledger = ledger;
        this.ids = ids;
    }

    /// What a message promises, by the owner or to the owner. Reading it twice adds nothing twice; a promise read
    /// before its introduction was known belongs to it from now on. An answer that is put off stays one promise.
    public void read(
            Tx tx, IntroductionId introduction, Message message, boolean mine, Party other, List<PromiseMade> made) {
        List<Promise> known = tables.promises().madeIn(tx, message.id());
        if (!known.isEmpty()) {
            known.stream()
                    .filter(promise -> promise.introduction().isEmpty())
                    .forEach(promise -> write(tx, promise.partOf(introduction), message));
            return;
        }
        for (PromiseMade one : made) {
            write(tx, found(Optional.of(introduction), message, mine, other, one), message);
        }
    }

    /// What the owner promised in a letter that belongs to no introduction (yet).
    public void readElsewhere(Tx tx, Message message, Owner owner, List<PromiseMade> made) {
        if (made.isEmpty()) {
            return;
        }
        Optional<Party> to = message.headers().to().stream()
                .filter(party -> !owner.is(party))
                .findFirst();
        if (to.isEmpty()
                || message.nature().isMachine()
                || !tables.promises().madeIn(tx, message.id()).isEmpty()) {
            return;
        }
        LocalDate fresh = ledger.today().minusDays(FRESH);
        made.stream()
                .map(one -> found(Optional.empty(), message, true, to.get(), one))
                .filter(promise -> !promise.due().orElse(promise.comesUp()).isBefore(fresh))
                .forEach(promise -> write(tx, promise, message));
    }

    /// Who says again that they will come back owes one answer: what was read of it first stands, on the new
    /// day where a later letter names one. What says it once more binds nobody and is kept, so that it is known
    /// when the letter is read anew.
    private void write(Tx tx, Promise promise, Message message) {
        boolean known = promise.binds() && (putsOff(tx, promise, message) || isPutOff(tx, promise));
        ledger.save(tx, known ? promise.in(new PromiseState.SaidAgain(promise.madeAt())) : promise);
    }

    private boolean putsOff(Tx tx, Promise promise, Message message) {
        Optional<Promise> first = near(tx, promise, one -> Acts.answersIt(one, message))
                .filter(one -> Acts.isPutOffBy(one, promise))
                .findFirst();
        first.ifPresent(one -> promise.due().ifPresent(day -> putOff(tx, one, day)));
        return first.isPresent();
    }

    /// A mailbox gives the newest first: the letter that puts it off may have been read long before.
    private boolean isPutOff(Tx tx, Promise promise) {
        Optional<Promise> later = near(tx, promise, one -> isAnsweredIn(promise, one))
                .filter(one -> Acts.isPutOffBy(promise, one))
                .findFirst();
        later.filter(one -> one.due().isEmpty())
                .ifPresent(one -> promise.due()
                        .ifPresent(day ->
                                ledger.save(tx, one.dueOn(day, ledger.comesUp(Optional.of(day), one.madeAt())))));
        return later.isPresent();
    }

    private boolean isAnsweredIn(Promise first, Promise later) {
        return later.madeIn()
                .flatMap(tables.messages()::find)
                .filter(letter -> Acts.answersIt(first, letter.message()))
                .isPresent();
    }

    /// Those of the same introduction, or else of the same exchange.
    private Stream<Promise> near(Tx tx, Promise promise, Predicate<Promise> sameExchange) {
        return promise.introduction()
                .map(id -> tables.promises().of(tx, id).stream())
                .orElseGet(() -> tables
                        .promises()
                        .openWith(tx, promise.madeTo().address().stream().toList())
                        .stream()
                        .filter(sameExchange));
    }

    /// What nobody confirmed yet is asked about with its new day.
    private void putOff(Tx tx, Promise first, LocalDate day) {
        if (first.state() instanceof PromiseState.Unconfirmed) {
            ledger.save(tx, first.dueOn(day, ledger.comesUp(Optional.of(day), first.madeAt())));
        } else {
            ledger.postponed(tx, first, day);
        }
    }

    private Promise found(
            Optional<IntroductionId> introduction, Message message, boolean mine, Party other, PromiseMade one) {
        Instant at = message.at().toInstant();
        boolean sure = !mine || ledger.wishes().trust();
        return new Promise(
                new PromiseId(ids.next()),
                introduction,
                mine,
                other,
                one,
                ledger.comesUp(one.due(), at),
                new Origin(How.READ, Optional.of(message.id()), at),
                sure ? new PromiseState.Open() : new PromiseState.Unconfirmed());
    }

    /// A message came in or left: it may be the act that was promised.
    ///
    /// @param made what it promises itself: who writes "I'll come back to you" has not come back
    public void saw(
            Tx tx, Optional<IntroductionId> introduction, Message message, Owner owner, List<PromiseMade> made) {
        saw(tx, introduction, message, owner, made, Acts::isAfterthought);
    }

    /// An answer that was chosen at the desk has left: it is no afterthought, however soon it follows.
    public void left(Tx tx, IntroductionId introduction, Message message, Owner owner, List<PromiseMade> made) {
        saw(tx, Optional.of(introduction), message, owner, made, (_, _) -> false);
    }

    private void saw(
            Tx tx,
            Optional<IntroductionId> introduction,
            Message message,
            Owner owner,
            List<PromiseMade> made,
            BiPredicate<Promise, Message> isAfterthought) {
        boolean putsOff = made.stream().anyMatch(one -> one.what() == What.GET_BACK);
        for (Promise promise : concerned(tx, introduction, message, owner)) {
            boolean same =
                    promise.introduction().isPresent() && promise.introduction().equals(introduction);
            boolean noAnswer = promise.what() == What.GET_BACK && (putsOff || isAfterthought.test(promise, message));
            if (!noAnswer && keeps(promise, message, same, owner)) {
                ledger.apply(tx, promise, new Keep(message.at().toInstant(), true));
            }
        }
    }

    public boolean keeps(Promise promise, Message message, boolean same, Owner owner) {
        return Acts.keeps(promise, message, same, owner, () -> known(promise, message, owner));
    }

    /// Where links stand that bring nothing new.
    private String known(Promise promise, Message message, Owner owner) {
        Stream<String> before = Stream.concat(
                        promise.madeIn().flatMap(tables.messages()::find).stream(),
                        promise.introduction().map(tables.messages()::of).orElse(List.of()).stream())
                .map(Kept::message)
                .filter(one -> one.at().isBefore(message.at()))
                .map(Message::text)
                .flatMap(text -> Stream.of(text.own(), text.quoted(), text.signature()));
        Stream<String> always = Stream.concat(
                Stream.of(tables.settings().availability().booking()),
                owner.identities().values().stream().map(Identity::signature));
        return Stream.concat(before, always).collect(Collectors.joining("\n"));
    }

    /// A letter came back: what it kept is owed still.
    public void cameBack(Tx tx, Message report) {
        Instant until = report.at().toInstant();
        Returned.in(report)
                .flatMap(Returned::to)
                .ifPresent(address -> tables.promises().endedWith(tx, address.toLowerCase(Locale.ROOT)).stream()
                        .filter(promise -> promise.mine() && wasKept(promise, until))
                        .forEach(promise -> ledger.apply(tx, promise, new CameBack())));
    }

    private static boolean wasKept(Promise promise, Instant until) {
        return promise.state() instanceof PromiseState.Kept(Instant at, var _)
                && !at.isAfter(until.plus(CLOCKS_DIFFER))
                && at.isAfter(until.minus(UNDELIVERED));
    }

    /// This message was the act.
    public void seen(Tx tx, Promise promise, Message act) {
        ledger.apply(tx, promise, new Keep(act.at().toInstant(), true));
    }

    private List<Promise> concerned(Tx tx, Optional<IntroductionId> introduction, Message message, Owner owner) {
        Stream<Party> others = owner.wrote(message) ? message.recipients() : Stream.of(message.from());
        List<String> addresses =
                others.flatMap(party -> party.address().stream()).distinct().toList();
        var found = new ArrayList<>(tables.promises().openWith(tx, addresses));
        introduction.ifPresent(id -> tables.promises().of(tx, id).stream()
                .filter(promise -> promise.binds() && !found.contains(promise))
                .forEach(found::add));
        return found;
    }
}
