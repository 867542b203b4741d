package sendoff.desk.reflecting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sendoff.desk.answering.Answering;
import sendoff.desk.common.Ids;
import sendoff.desk.common.News;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Undo;
import sendoff.desk.correcting.Correcting;
import sendoff.desk.keeping.Keeping;
import sendoff.domain.IntroductionId;
import sendoff.domain.Pending;
import sendoff.domain.PromiseId;
import sendoff.domain.Reminder;
import sendoff.domain.Review;
import sendoff.domain.Review.Act;
import sendoff.domain.Review.Place;
import sendoff.domain.Review.Step;
import sendoff.domain.ReviewTime;
import sendoff.reflect.ReviewOrder;
import sendoff.store.Tables;

/// The owner goes through everyone who is pending, one after the other.
///
/// Only what is done in the review itself is written down; what became of the others shows on the desk. So a letter
/// called back, an answer from another program and a second window need no word here.
public final class Reviewing {
    /// Who was away for longer begins anew.
    private static final Duration A_SITTING = Duration.ofHours(20);

    private final Tables tables;
    private final Ownership ownership;
    private final Answering answering;
    private final Keeping keeping;
    private final Correcting correcting;
    private final Waiting waiting;
    private final Became became;
    private final Clock clock;
    private final Ids ids;
    private final News news;

    public Reviewing(
            Tables tables,
            Ownership ownership,
            Answering answering,
            Keeping keeping,
            Correcting correcting,
            Clock clock,
            Ids ids,
            News news) {
        this.tables = tables;
        this.ownership = ownership;
        this.answering = answering;
        this.keeping = keeping;
        this.correcting = correcting;
        this.waiting = new Waiting(tables, ownership);
        this.became = new Became(tables);
        this.clock = clock;
        this.ids = ids;
        this.news = news;
    }

    /// What became of somebody in a review.
    public enum Stage {
        DUE,
        ANSWERED,
        /// A promise, by whoever made it.
        KEPT,
        CLOSED,
        GIVEN_A_DAY,
        DRAFTED,
        LET_GO,
        SKIPPED,
        /// They wait no longer, and nobody answered.
        OVER
    }

    public record Seat(Place place, Stage stage) {
        public boolean isDue() {
            return stage == Stage.DUE;
        }
    }

    /// @param review empty before the first act
    public record Round(Optional<Review> review, List<Seat> seats) {
        public Round {
            seats = List.copyOf(seats);
        }

        /// Whom the review has come to.
        public Optional<Seat> current() {
            return seats.stream().filter(Seat::isDue).findFirst();
        }

        public long count(Stage stage) {
            return seats.stream().filter(seat -> seat.stage() == stage).count();
        }
    }

    /// Where the review stands; everyone in their order where none has begun.
    public synchronized Round now() {
        Instant now = clock.instant();
        List<Place> live = live(now);
        return running(now)
                .map(review -> round(review.with(live), live, now))
                .orElseGet(() -> new Round(
                        Optional.empty(),
                        live.stream().map(place -> new Seat(place, Stage.DUE)).toList()));
    }

    /// The review that was begun last, as it stands now, without those who came after its end.
    public synchronized Optional<Round> last() {
        Instant now = clock.instant();
        List<Place> live = live(now);
        return tables.reviews()
                .newest()
                .map(review -> round(review.ended().isPresent() ? review : review.with(live), live, now));
    }

    private List<Place> live(Instant now) {
        return ReviewOrder.of(waiting.now(now));
    }

    private Round round(Review review, List<Place> live, Instant now) {
        Map<String, Pending> pending = live.stream().collect(Collectors.toMap(Place::key, Place::pending));
        return new Round(
                Optional.of(review),
                review.places().stream()
                        .map(place -> seat(review, place, Optional.ofNullable(pending.get(place.key())), now))
                        .toList());
    }

    private Seat seat(Review review, Place place, Optional<Pending> still, Instant now) {
        return still.map(one -> new Seat(new Place(one, place.part()), became.ofPending(review, one)))
                .orElseGet(() -> new Seat(place, became.ofDealtWith(review, place.pending(), now)));
    }

    private Optional<Review> running(Instant now) {
        return tables.reviews()
                .newest()
                .filter(review -> review.ended().isEmpty())
                .filter(review -> Duration.between(review.begun(), now).abs().compareTo(A_SITTING) < 0);
    }

    /// When everyone was looked at, the review ends.
    ///
    /// @return whether it did, now or before
    public synchronized boolean endsWhenDone() {
        Round round = now();
        if (round.review().isEmpty() || round.current().isPresent()) {
            return false;
        }
        save(round.review().get().ending(clock.instant()));
        return true;
    }

    /// The one begun last came to its end a while ago, and none was begun since.
    public boolean isOver() {
        Instant now = clock.instant();
        return tables.reviews()
                .newest()
                .flatMap(Review::ended)
                .filter(ended -> Duration.between(ended, now).abs().compareTo(A_SITTING) < 0)
                .isPresent();
    }

    /// The owner stops here; whoever is left waits for the next time.
    public synchronized void stop() {
        now().review().ifPresent(review -> save(review.ending(clock.instant())));
    }

    /// @param words a line of the owner's for themselves
    public synchronized void note(String words) {
        tables.reviews().newest().ifPresent(review -> save(review.noting(words)));
    }

    /// A line that the owner left for themselves.
    ///
    /// @param day when that review ended
    public record Note(LocalDate day, String words) {}

    /// What the owner noted at the end of the review before this one.
    public Optional<Note> lastNote() {
        return tables.reviews()
                .lastEnded()
                .filter(review -> !review.note().isBlank())
                .flatMap(review -> review.ended()
                        .map(at -> new Note(
                                ownership.calendar().dayOf(at), review.note().strip())));
    }

    /// Dealing with this one begins elsewhere, on its own page.
    ///
    /// @return false where it was dealt with already, from another window or program (also below)
    public synchronized boolean opens(String key) {
        return at(key, _ -> {});
    }

    public boolean skip(String key) {
        return step(key, Act.SKIPPED, _ -> {});
    }

    /// Nothing is sent and nothing is owed any more.
    ///
    /// @param because for the owner alone
    public boolean letGo(String key, String because) {
        return step(key, Act.LET_GO, pending -> {
            pending.introduction()
                    .filter(_ -> pending.sort() != Pending.Sort.SLIPPED)
                    .ifPresent(id -> answering.dismiss(id, because));
            promises(pending, keeping::withdraw);
        });
    }

    /// It comes up again on that day: a promise is moved there, of another silence the owner is reminded then.
    public boolean giveADay(String key, LocalDate day) {
        Instant now = clock.instant();
        return step(key, Act.GIVEN_A_DAY, now, pending -> {
            pending.introduction()
                    .filter(_ -> pending.sort() == Pending.Sort.AWAITED)
                    .ifPresent(id -> remind(id, day, now));
            promises(pending, promise -> keeping.move(promise, day));
        });
    }

    private void remind(IntroductionId id, LocalDate day, Instant now) {
        var reminder = new Reminder(ids.next(), id, Reminder.What.FOLLOW_UP, day, now, Optional.empty());
        tables.database().change(tx -> tables.reminders().save(tx, reminder));
    }

    /// What was promised is done.
    public boolean kept(String key) {
        return step(key, Act.KEPT, pending -> promises(pending, keeping::kept));
    }

    /// They were told that it will not come.
    public boolean told(String key) {
        return step(key, Act.CLOSED, pending -> promises(pending, keeping::closed));
    }

    /// A letter that says so is being written.
    public boolean beginsClosing(String key) {
        return at(key, pending -> {
            if (pending.sort() == Pending.Sort.SLIPPED) {
                promises(pending, keeping::beginClosing);
            }
        });
    }

    private static void promises(Pending pending, Consumer<PromiseId> act) {
        pending.promises().forEach(act);
    }

    /// Its answer was sent, or put away, on its own page.
    public synchronized void cameBackFrom(IntroductionId id) {
        boolean drafted = tables.drafts()
                .of(id)
                .filter(draft -> draft.filed().isPresent())
                .isPresent();
        if (drafted) {
            step(id.toString(), Act.DRAFTED, _ -> {});
        }
        endsWhenDone();
    }

    private boolean step(String key, Act act, Consumer<Pending> doing) {
        return step(key, act, clock.instant(), doing);
    }

    /// @param now of all that it does: by it what it did is found again to be taken back
    private synchronized boolean step(String key, Act act, Instant now, Consumer<Pending> doing) {
        return at(key, doing.andThen(_ -> {
            Round round = now();
            save(round.review().orElseThrow().stepping(new Step(key, act, now)));
            endsWhenDone();
        }));
    }

    /// Begins the review where none runs.
    private boolean at(String key, Consumer<Pending> doing) {
        Round round = now();
        Optional<Pending> pending = round.seats().stream()
                .filter(seat -> seat.isDue() && seat.place().key().equals(key))
                .map(seat -> seat.place().pending())
                .findFirst();
        if (pending.isEmpty()) {
            return false;
        }
        save(round.review().orElseGet(() -> begun(round)));
        doing.accept(pending.get());
        news.changed();
        return true;
    }

    private Review begun(Round round) {
        return Review.begin(
                ids.next(),
                clock.instant(),
                round.seats().stream().map(Seat::place).toList(),
                late());
    }

    /// How many are past their due time.
    int late() {
        Instant now = clock.instant();
        return tables.queue().dueBefore(now, now);
    }

    private void save(Review review) {
        tables.database().change(tx -> tables.reviews().save(tx, review));
    }

    /// The last thing done in a review that can still be taken back.
    public Optional<Step> lastStep() {
        Instant since = clock.instant().minus(Undo.LASTS);
        return tables.reviews()
                .newest()
                .flatMap(review -> review.steps().reversed().stream().findFirst())
                .filter(step -> !step.at().isBefore(since));
    }

    /// Takes it back: the review comes to that one again.
    public synchronized void undo(Step step) {
        tables.reviews()
                .newest()
                .filter(review -> review.steps().contains(step))
                .ifPresent(review -> {
                    Pending pending = review.places().stream()
                            .filter(place -> place.key().equals(step.key()))
                            .map(Place::pending)
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("a step with nobody: " + step.key()));
                    takeBack(pending, step);
                    save(review.without(step));
                    news.changed();
                });
    }

    private void takeBack(Pending pending, Step step) {
        switch (step.act()) {
            case SKIPPED, DRAFTED -> {}
            case LET_GO -> {
                pending.introduction()
                        .filter(_ -> pending.sort() != Pending.Sort.SLIPPED)
                        .ifPresent(correcting::unsettle);
                promisesBack(pending);
            }
            case GIVEN_A_DAY -> {
                pending.introduction()
                        .ifPresent(id -> tables.database()
                                .change(tx -> tables.reminders().withdraw(tx, id, step.at())));
                promisesBack(pending);
            }
            case KEPT, CLOSED -> promisesBack(pending);
        }
    }

    /// Each was one act with the ledger.
    private void promisesBack(Pending pending) {
        for (int left = pending.promises().size(); left > 0; left--) {
            keeping.lastAct()
                    .filter(act -> pending.promises().contains(act.id()))
                    .ifPresent(keeping::undo);
        }
    }

    /// When the owner meant to do the next one, after today.
    public Optional<Next> next() {
        LocalDate today = ownership.calendar().dayOf(clock.instant());
        return tables.calendars().reviewTime().map(time -> new Next(time.after(today), time.at(), time));
    }

    /// @param day and time of it
    public record Next(LocalDate day, LocalTime at, ReviewTime time) {}
}
