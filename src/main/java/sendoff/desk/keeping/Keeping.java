package sendoff.desk.keeping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sendoff.desk.common.Ids;
import sendoff.desk.common.News;
import sendoff.desk.common.NoSuchThing;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Undo;
import sendoff.domain.Ahead;
import sendoff.domain.Decision;
import sendoff.domain.FollowUpWishes;
import sendoff.domain.IntroductionId;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.Promise.How;
import sendoff.domain.Promise.Origin;
import sendoff.domain.PromiseEvent;
import sendoff.domain.PromiseEvent.BeginClosing;
import sendoff.domain.PromiseEvent.Close;
import sendoff.domain.PromiseEvent.Confirm;
import sendoff.domain.PromiseEvent.Keep;
import sendoff.domain.PromiseEvent.Move;
import sendoff.domain.PromiseEvent.Tell;
import sendoff.domain.PromiseEvent.Withdraw;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.PromiseState;
import sendoff.followthrough.ComesUp;
import sendoff.followthrough.PromiseMachine;
import sendoff.followthrough.PromiseMachine.Step;
import sendoff.store.Promises;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// The ledger: what was promised is written down, and ends when it is kept, closed kindly or withdrawn.
public final class Keeping {

    private final Tables tables;
    private final Ownership ownership;
    private final Clock clock;
    private final Ids ids;
    private final News news;
    private final PromisesInMail mail;

    public Keeping(Tables tables, Ownership ownership, Clock clock, Ids ids, News news) {
        this.tables = tables;
        this.ownership = ownership;
        this.clock = clock;
        this.ids = ids;
        this.news = news;
        this.mail = new PromisesInMail(tables, this, ids);
    }

    /// What letters say of promises.
    public PromisesInMail mail() {
        return mail;
    }

    /// Promises that bind, the first to come up first.
    public List<Promise> open() {
        return tables.promises().open();
    }

    /// What came of an act: empty when it was done, else why not.
    public record Done(Optional<String> refused) {
        static final Done DONE = new Done(Optional.empty());
    }

    /// @throws IllegalArgumentException if there is no such promise (all acts)
    public Done kept(PromiseId id) {
        return act(id, "Kept", _ -> new Keep(clock.instant(), false));
    }

    /// It is a promise, and the day is right.
    public Done confirm(PromiseId id) {
        return act(id, "On your list", _ -> new Confirm());
    }

    /// It was no promise, or nobody waits for it any more.
    public Done withdraw(PromiseId id) {
        return act(id, "Taken off the list", _ -> new Withdraw(clock.instant()));
    }

    /// Gives it a later (or earlier) day. Whether the other side has to hear of it shows in its state.
    public Done move(PromiseId id, LocalDate to) {
        if (to.isBefore(today()) || Ahead.isTooFar(to, today())) {
            return new Done(Optional.of("Choose today or a day after it, within a year."));
        }
        return act(id, "Moved", promise -> new Move(to, comesUp(Optional.of(to), promise.madeAt())));
    }

    /// The owner told them the new day, or need not.
    public Done told(PromiseId id) {
        return act(id, "They know", _ -> new Tell());
    }

    /// A letter that says it will not come is being written.
    public Done beginClosing(PromiseId id) {
        return act(id, "Closing it", _ -> new BeginClosing());
    }

    /// The owner told them, somewhere Sendoff does not see.
    public Done closed(PromiseId id) {
        return act(id, "Closed kindly", _ -> new Close(clock.instant()));
    }

    /// A promise that the owner writes down.
    ///
    /// @param mine the owner owes it
    public Promise note(boolean mine, Party other, PromiseMade said) {
        Instant now = clock.instant();
        var promise = new Promise(
                new PromiseId(ids.next()),
                Optional.empty(),
                mine,
                other,
                said,
                comesUp(said.due(), now),
                new Origin(How.BY_HAND, Optional.empty(), now),
                new PromiseState.Open());
        tables.database().change(tx -> {
            remember(tx, promise.id(), "Written down", Optional.empty());
            save(tx, promise);
        });
        news.changed();
        return promise;
    }

    /// The last act with a promise that can still be taken back.
    public Optional<Promises.Before> lastAct() {
        return tables.promises().lastAct(clock.instant().minus(Undo.LASTS));
    }

    /// Takes it back.
    public void undo(Promises.Before then) {
        tables.database().change(tx -> {
            then.before()
                    .ifPresentOrElse(
                            promise -> save(tx, promise),
                            () -> tables.promises().remove(tx, then.id()));
            tables.promises().forget(tx, then.id());
        });
        news.changed();
    }

    /// What was done so far stands: nobody is there to take it back.
    public void letStand() {
        tables.database().change(tx -> tables.promises().forgetAll(tx));
    }

    public FollowUpWishes wishes() {
        return tables.settings().followUp();
    }

    public void wish(FollowUpWishes wishes) {
        tables.database().change(tx -> tables.settings().save(tx, wishes));
        news.changed();
    }

    /// So many were confirmed that asking is only a habit.
    public boolean mayOfferTrust() {
        FollowUpWishes wishes = wishes();
        return !wishes.trust() && !wishes.offered() && tables.promises().confirmed() >= FollowUpWishes.ENOUGH_TO_TRUST;
    }

    /// @param yes take promises read in the owner's mail without asking; those that wait are taken, too
    public void trust(boolean yes) {
        tables.database().change(tx -> {
            tables.settings().save(tx, wishes().trusting(yes));
            if (yes) {
                tables.promises().unconfirmed(Integer.MAX_VALUE).forEach(promise -> apply(tx, promise, new Confirm()));
            }
        });
        news.changed();
    }

    /// The days on which open promises come up follow the owner's working days.
    public void daysChanged() {
        tables.database().change(tx -> {
            for (Promise promise : tables.promises().open()) {
                LocalDate day = comesUp(promise.due(), promise.madeAt());
                if (!day.equals(promise.comesUp())) {
                    save(tx, promise.comingUp(day));
                }
            }
        });
    }

    // ---- what is seen

    /// An answer left: what it decides is promised, kept or closed.
    ///
    /// @return the promise that the decision makes, if any
    public Optional<Promise> decided(Tx tx, IntroductionId introduction, Party to, Decision decision) {
        List<Promise> before = tables.promises().of(tx, introduction).stream()
                .filter(promise -> promise.mine() && promise.binds())
                .toList();
        if (decision instanceof Decision.BuyTime(LocalDate until)) {
            Optional<Promise> known = before.stream()
                    .filter(promise -> promise.what() == What.GET_BACK || isMovedTo(promise, until))
                    .findFirst();
            if (known.isPresent()) {
                return Optional.of(postponed(tx, known.get(), until));
            }
        }
        before.forEach(promise -> ending(promise, decision).ifPresent(event -> apply(tx, promise, event)));
        Optional<Promise> made = promised(introduction, to, decision);
        made.ifPresent(promise -> save(tx, promise));
        return made;
    }

    private static boolean isMovedTo(Promise promise, LocalDate day) {
        return promise.state() instanceof PromiseState.Moved moved
                && moved.owesWord()
                && promise.due().filter(day::equals).isPresent();
    }

    /// They know the new day: it stands in the letter.
    Promise postponed(Tx tx, Promise promise, LocalDate until) {
        Promise moved = apply(tx, promise, new Move(until, comesUp(Optional.of(until), promise.madeAt())));
        return apply(tx, moved, new Tell());
    }

    /// What an answer does to a promise that was made before it.
    private Optional<PromiseEvent> ending(Promise promise, Decision decision) {
        Instant now = clock.instant();
        if (promise.what() == What.GET_BACK && !(decision instanceof Decision.Dismiss)) {
            return Optional.of(new Keep(now, true));
        }
        boolean closes = decision instanceof Decision.DirectClosure
                && (promise.what() == What.INTRODUCE || promise.state() instanceof PromiseState.Closing);
        return closes ? Optional.of(new Close(now)) : Optional.empty();
    }

    private Optional<Promise> promised(IntroductionId introduction, Party to, Decision decision) {
        return switch (decision) {
            case Decision.BuyTime(LocalDate until) ->
                Optional.of(mine(introduction, to, What.GET_BACK, "An answer by then", until));
            case Decision.Redirect(String offer, LocalDate by, var _) ->
                Optional.of(mine(
                        introduction,
                        to,
                        What.INTRODUCE,
                        offer.isBlank() ? "Someone or something that fits" : offer,
                        by));
            case Decision.Accept _, Decision.DirectClosure _, Decision.SoftFade _, Decision.Dismiss _ ->
                Optional.empty();
        };
    }

    private Promise mine(IntroductionId introduction, Party to, What what, String words, LocalDate due) {
        Instant now = clock.instant();
        return new Promise(
                new PromiseId(ids.next()),
                Optional.of(introduction),
                true,
                to,
                new PromiseMade(what, words, Optional.of(due)),
                comesUp(Optional.of(due), now),
                new Origin(How.DECIDED, Optional.empty(), now),
                new PromiseState.Open());
    }

    // ---- one step

    private Done act(PromiseId id, String said, Function<Promise, PromiseEvent> event) {
        var refused = new ArrayList<String>();
        tables.database().change(tx -> {
            Promise promise = tables.promises()
                    .find(tx, id)
                    .orElseThrow(() -> new NoSuchThing("there is no such promise: " + id));
            switch (PromiseMachine.after(promise, event.apply(promise))) {
                case Step.Now(Promise now) -> {
                    remember(tx, id, said, Optional.of(promise));
                    save(tx, now);
                }
                case Step.Stays(String because) -> refused.add(because);
            }
        });
        news.changed();
        return refused.isEmpty() ? Done.DONE : new Done(Optional.of(refused.getFirst()));
    }

    /// @return as it is now, changed or not
    Promise apply(Tx tx, Promise promise, PromiseEvent event) {
        return switch (PromiseMachine.after(promise, event)) {
            case Step.Now(Promise now) -> {
                save(tx, now);
                // The owner's act before it is part of the past: taking it back would unsay what left or came since.
                tables.promises().forget(tx, now.id());
                yield now;
            }
            case Step.Stays _ -> promise;
        };
    }

    void save(Tx tx, Promise promise) {
        tables.promises().save(tx, promise, clock.instant());
    }

    private void remember(Tx tx, PromiseId id, String said, Optional<Promise> before) {
        tables.promises().remember(tx, new Promises.Before(id, said, clock.instant(), before));
    }

    LocalDate comesUp(Optional<LocalDate> due, Instant made) {
        var calendar = ownership.calendar();
        return ComesUp.day(due, calendar.dayOf(made), calendar);
    }

    LocalDate today() {
        return ownership.calendar().dayOf(clock.instant());
    }
}
