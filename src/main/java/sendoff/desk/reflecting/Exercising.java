package sendoff.desk.reflecting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import sendoff.desk.common.Ids;
import sendoff.desk.common.News;
import sendoff.desk.common.NotPossible;
import sendoff.desk.common.Ownership;
import sendoff.domain.Exercise;
import sendoff.domain.Exercise.Felt;
import sendoff.domain.Exercise.Scope;
import sendoff.domain.Filed;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.Standing.By;
import sendoff.domain.Standing.Turn;
import sendoff.reflect.ExerciseFacts;
import sendoff.reflect.ExerciseFacts.Asked;
import sendoff.store.Tables;

/// The 30-day exercise: whatever comes in one place is closed within a week; then the next place.
public final class Exercising {
    /// How far back it is looked to say how long answers took before.
    private static final int BEFORE_DAYS = 60;

    private final Tables tables;
    private final Ownership ownership;
    private final Clock clock;
    private final Ids ids;
    private final News news;

    public Exercising(Tables tables, Ownership ownership, Clock clock, Ids ids, News news) {
        this.tables = tables;
        this.ownership = ownership;
        this.clock = clock;
        this.ids = ids;
        this.news = news;
    }

    /// One place that an exercise may be for.
    ///
    /// @param came   how many came there lately
    /// @param median how long answers there took lately; empty where there were too few to say
    /// @param done   an exercise there was carried through
    public record Place(Scope scope, int came, int open, Optional<Duration> median, boolean done) {}

    /// Where something came lately or is open; first where most is open, then where answers take longest.
    public List<Place> places() {
        LocalDate today = today();
        List<Exercise> before = tables.exercises().all();
        return Scope.places()
                .map(Scope::new)
                .map(scope -> place(scope, today, before))
                .filter(place -> place.came() + place.open() > 0)
                .sorted(Comparator.comparing(Place::done)
                        .thenComparing(Comparator.comparing(Place::open).reversed())
                        .thenComparing(Comparator.<Place, Duration>comparing(
                                        place -> place.median().orElse(Duration.ZERO))
                                .reversed()))
                .toList();
    }

    private Place place(Scope scope, LocalDate today, List<Exercise> before) {
        ExerciseFacts facts = facts(scope, today.minusDays(BEFORE_DAYS), today.plusDays(1));
        boolean done = before.stream()
                .anyMatch(one -> one.scope().equals(scope) && one.stopped().isEmpty() && !one.isRunning(today));
        return new Place(scope, facts.came(), facts.open().size(), facts.median(), done);
    }

    /// Somebody who is open there.
    ///
    /// @param by the last day of its week
    public record Open(IntroductionId id, String who, LocalDate by) {}

    /// How an exercise stands, or what it came to.
    ///
    /// @param day which of the thirty it is
    public record Stand(
            Exercise exercise, int day, int came, int closed, int inAWeek, List<Open> open, Optional<Duration> median) {
        public Stand {
            open = List.copyOf(open);
        }
    }

    /// The one that was begun last.
    public Optional<Stand> latest() {
        return tables.exercises().all().stream().findFirst().map(this::stand);
    }

    /// Those before it that are over, the latest first.
    public List<Stand> earlier() {
        return tables.exercises().all().stream().skip(1).map(this::stand).toList();
    }

    private Stand stand(Exercise exercise) {
        ExerciseFacts facts = facts(exercise.scope(), exercise.begun(), exercise.over());
        return new Stand(
                exercise,
                exercise.day(today()),
                facts.came(),
                facts.closed(),
                facts.inAWeek(),
                facts.open().stream()
                        .map(one -> new Open(one.id(), one.who(), one.by()))
                        .toList(),
                facts.median());
    }

    public boolean isRunning(Exercise exercise) {
        return exercise.isRunning(today());
    }

    /// @throws IllegalStateException if one is running
    public void start(Scope scope) {
        start(scope, today());
    }

    /// @param day its first day
    public void start(Scope scope, LocalDate day) {
        latest().map(Stand::exercise).filter(this::isRunning).ifPresent(running -> {
            throw new NotPossible("An exercise is running already. Stop it first.");
        });
        ExerciseFacts before = facts(scope, day.minusDays(BEFORE_DAYS), day);
        long open = before.open().size();
        save(new Exercise(ids.next(), scope, day, (int) open, before.median(), Optional.empty(), Optional.empty(), ""));
    }

    /// It can be gone on with as long as its thirty days last.
    public void stop() {
        change(exercise -> exercise.stopping(Optional.of(today())));
    }

    public void goOn() {
        change(exercise -> exercise.stopping(Optional.empty()));
    }

    /// What the owner says of it, when it is over.
    public void felt(Optional<Felt> how, String note) {
        change(exercise -> exercise.feeling(how, note));
    }

    private void change(UnaryOperator<Exercise> change) {
        tables.exercises().all().stream().findFirst().map(change).ifPresent(this::save);
    }

    private void save(Exercise exercise) {
        tables.database().change(tx -> tables.exercises().save(tx, exercise));
        news.changed();
    }

    private LocalDate today() {
        return ownership.calendar().dayOf(clock.instant());
    }

    private ExerciseFacts facts(Scope scope, LocalDate from, LocalDate until) {
        var zone = ownership.calendar().zone();
        Instant since = from.atStartOfDay(zone).toInstant();
        List<Asked> asked =
                tables.exercises().asked(scope, since).stream().map(this::asked).toList();
        return ExerciseFacts.of(asked, from, until, zone);
    }

    private Asked asked(Filed filed) {
        return new Asked(
                filed.id(),
                filed.introduction().other().shown(),
                filed.standing().asks().flatMap(ask -> at(filed, ask)).orElseGet(filed::since),
                closed(filed));
    }

    private static Optional<Instant> at(Filed filed, MessageId message) {
        return filed.standing().turns().stream()
                .filter(turn -> turn.message().equals(message))
                .map(turn -> turn.at().toInstant())
                .findFirst();
    }

    /// Time that was bought closes nothing.
    private Optional<Instant> closed(Filed filed) {
        if (filed.isOwed() && !filed.leaving() || isBought(filed.id())) {
            return Optional.empty();
        }
        List<Turn> turns = filed.standing().turns();
        return filed.word()
                .settled()
                .or(() -> turns.reversed().stream()
                        .filter(turn -> turn.by() == By.OWNER)
                        .map(turn -> turn.at().toInstant())
                        .findFirst())
                .or(() -> turns.reversed().stream()
                        .findFirst()
                        .map(turn -> turn.at().toInstant()))
                .or(() -> Optional.of(clock.instant()));
    }

    private boolean isBought(IntroductionId id) {
        return tables.promises().of(id).stream()
                .anyMatch(promise -> promise.mine() && promise.binds() && promise.what() == What.GET_BACK);
    }
}
