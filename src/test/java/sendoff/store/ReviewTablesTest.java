package sendoff.store;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.TUESDAY;
import static sendoff.testing.Cast.carlasIntroduction;
import static sendoff.testing.Cast.introductionId;
import static sendoff.testing.Cast.message;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Channel;
import sendoff.domain.Exercise;
import sendoff.domain.Exercise.Scope;
import sendoff.domain.Filed;
import sendoff.domain.FirstWeek;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.OneAWeek;
import sendoff.domain.Origin.UsedTemplate;
import sendoff.domain.Pending;
import sendoff.domain.PlaybookAct;
import sendoff.domain.Reminder;
import sendoff.domain.Review;
import sendoff.domain.Review.Act;
import sendoff.domain.Review.Part;
import sendoff.domain.Review.Place;
import sendoff.domain.Review.Step;
import sendoff.domain.Standing;
import sendoff.domain.Standing.State;
import sendoff.domain.TemplateReading;
import sendoff.domain.TemplateUse;
import sendoff.domain.TemplateUse.Change;
import sendoff.store.Reviews.Awaited;
import sendoff.store.TemplateVersions.Span;
import sendoff.store.TemplateVersions.Version;
import sendoff.testing.Dialect;

/// What reviews of every length write down: the weekly one, the reading of templates, the exercise. On SQLite;
/// [ReviewTablesOnPostgresTest] runs the same on PostgreSQL.
class ReviewTablesTest {
    private static final Instant NOW = TUESDAY.toInstant();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final String NO_CALL = "friendly/no-to-a-call.txt";

    @TempDir
    Path home;

    Tables tables;

    @BeforeEach
    void open() {
        tables = Tables.of(database(), Secrets.with(home.resolve("key")));
    }

    Database database() {
        return Dialect.sqlite(home);
    }

    @AfterEach
    void close() {
        tables.database().close();
    }

    // ---- the weekly one

    private Review review(int n, Instant begun) {
        var place = new Place(Pending.of(introductionId(n), Pending.Sort.WAITING, NOW), Part.OLDEST);
        return Review.begin(new UUID(0, n), begun, List.of(place), 2);
    }

    private void save(Review review) {
        tables.database().change(tx -> tables.reviews().save(tx, review));
    }

    @Test
    void the_review_begun_last_is_the_newest_also_after_the_clock_was_set_back() {
        save(review(1, NOW));
        Review later = review(2, NOW.minus(Duration.ofDays(90)));
        save(later);
        assertThat(tables.reviews().newest()).contains(later);

        Review stepped = later.stepping(new Step(introductionId(2).toString(), Act.SKIPPED, NOW))
                .noting("Fewer calls.");
        save(stepped);
        assertThat(tables.reviews().newest()).contains(stepped);
    }

    @Test
    void the_last_that_ended_stands_behind_the_one_that_runs() {
        assertThat(tables.reviews().lastEnded()).isEmpty();
        Review ended = review(1, NOW).ending(NOW.plusSeconds(600)).noting("Say no sooner.");
        save(ended);
        save(review(2, NOW.plus(Duration.ofDays(7))));

        assertThat(tables.reviews().lastEnded()).contains(ended);
    }

    @Test
    void whoever_owes_a_word_is_found_unless_the_owner_comes_back_to_it_later() {
        Instant ancient = NOW.minus(Duration.ofDays(90));
        Instant quiet = NOW.plus(Duration.ofDays(7));
        Filed carlas = carlasIntroduction(1, TUESDAY, NOW);
        Message asked = message("ask@example.com", ADA, List.of(CARLA), "Tea?", "Would Friday do?", TUESDAY);
        var theirs = new Standing(
                State.WAITING,
                KindName.INITIATED,
                Optional.empty(),
                Optional.empty(),
                carlas.standing().turns());
        tables.database().change(tx -> {
            tables.introductions().save(tx, carlas.stands(theirs, Optional.empty()));
            tables.messages().keep(tx, asked, carlas.seen());
            tables.messages().belongs(tx, List.of(asked.id()), carlas.id());
        });
        assertThat(tables.reviews().awaited(ancient, quiet, TODAY)).containsExactly(new Awaited(carlas.id(), NOW));
        assertThat(tables.reviews().awaited(ancient, NOW.minusSeconds(1), TODAY))
                .isEmpty();

        var later = new Reminder(
                new UUID(3, 1), carlas.id(), Reminder.What.FOLLOW_UP, TODAY.plusDays(3), NOW, Optional.empty());
        tables.database().change(tx -> tables.reminders().save(tx, later));
        assertThat(tables.reviews().awaited(ancient, quiet, TODAY)).isEmpty();
    }

    @Test
    void what_the_owner_closed_last_counts_whichever_way_it_was_closed() {
        assertThat(tables.reviews().lastClosed()).isEmpty();
        assertThat(tables.reviews().answeredSince(NOW)).isZero();

        Filed carlas = carlasIntroduction(1, TUESDAY, NOW).settled(NOW, "answered");
        tables.database().change(tx -> tables.introductions().save(tx, carlas));

        assertThat(tables.reviews().lastClosed()).contains(NOW);
        assertThat(tables.reviews().answeredSince(NOW)).isZero();
    }

    @Test
    void how_the_owner_began_and_what_they_wish_is_kept() {
        var week = new FirstWeek(NOW, List.of(introductionId(1), introductionId(2)), 7, 3, false, false);
        var wish = new OneAWeek(Optional.of(DayOfWeek.FRIDAY), TODAY);
        tables.database().change(tx -> {
            tables.reviews().save(tx, week);
            tables.reviews().save(tx, week.putAway(true));
            tables.reviews().save(tx, wish);
        });

        assertThat(tables.reviews().firstWeek()).contains(week.putAway(true));
        assertThat(tables.reviews().oneAWeek()).contains(wish);
    }

    // ---- templates

    @Test
    void what_was_said_of_a_template_is_replaced_by_what_is_said_next() {
        TemplateReading voiced = TemplateReading.none(NO_CALL).voicedAt(NOW);
        tables.database().change(tx -> tables.readings().save(tx, voiced));
        tables.database().change(tx -> tables.readings().save(tx, voiced.retiredAt(NOW, "like another")));
        assertThat(tables.readings().all()).containsOnlyKeys(NO_CALL);
        assertThat(tables.readings().retired()).containsExactly(NO_CALL);

        tables.database().change(tx -> tables.readings().save(tx, voiced.back()));
        assertThat(tables.readings().all()).containsEntry(NO_CALL, voiced);
        assertThat(tables.readings().retired()).isEmpty();
    }

    @Test
    void what_was_looked_through_is_forgotten_as_it_was_learnt() {
        tables.database().change(tx -> tables.readings().look(tx, "rules", Optional.of(NOW)));
        tables.database().change(tx -> tables.readings().look(tx, "rules", Optional.of(NOW.plusSeconds(60))));
        assertThat(tables.readings().looked()).containsEntry("rules", NOW.plusSeconds(60));

        tables.database().change(tx -> tables.readings().look(tx, "rules", Optional.empty()));
        assertThat(tables.readings().looked()).isEmpty();
    }

    @Test
    void acts_are_taken_back_in_the_order_of_doing_also_after_the_clock_was_set_back() {
        PlaybookAct first = act(1, NOW);
        PlaybookAct second = act(2, NOW.minusSeconds(30));
        tables.database().change(tx -> {
            tables.readings().remember(tx, first);
            tables.readings().remember(tx, second);
        });
        assertThat(tables.readings().lastAct(NOW.minusSeconds(60))).contains(second);

        tables.database().change(tx -> tables.readings().forget(tx, second));
        assertThat(tables.readings().lastAct(NOW.minusSeconds(60))).contains(first);
        assertThat(tables.readings().lastAct(NOW.plusSeconds(1))).isEmpty();
    }

    private static PlaybookAct act(int n, Instant at) {
        return new PlaybookAct(
                new UUID(1, n),
                at,
                "Retired: No to a call",
                List.of(TemplateReading.none(NO_CALL).voicedAt(NOW)),
                Optional.of(new PlaybookAct.Text(NO_CALL, n)),
                Optional.of(new PlaybookAct.Look("rules", Optional.of(NOW))));
    }

    @Test
    void every_text_of_a_template_has_a_number_and_the_same_text_none_of_its_own() {
        tables.database().change(tx -> {
            assertThat(tables.versions().note(tx, NO_CALL, "Hello", NOW)).isEqualTo(1);
            assertThat(tables.versions().note(tx, NO_CALL, "Hello", NOW.plusSeconds(5)))
                    .isEqualTo(1);
            assertThat(tables.versions().note(tx, NO_CALL, "Dear", NOW.plusSeconds(9)))
                    .isEqualTo(2);
        });

        assertThat(tables.versions().of(NO_CALL))
                .containsExactly(new Version(2, "Dear", NOW.plusSeconds(9)), new Version(1, "Hello", NOW));
        assertThat(tables.versions().spans()).containsEntry(NO_CALL, new Span(NOW, NOW.plusSeconds(9)));
    }

    @Test
    void what_was_changed_in_a_template_comes_back_and_what_was_declined_stays_declined() {
        var change = new Change("Best wishes", "Warmly");
        TemplateUse use = use("a@example.com", NOW, List.of(change));
        TemplateUse later = use("b@example.com", NOW.plusSeconds(60), List.of());
        tables.database().change(tx -> {
            tables.uses().save(tx, use);
            tables.uses().save(tx, later);
            tables.uses().decline(tx, NO_CALL, change);
            tables.uses().decline(tx, NO_CALL, change);
        });

        assertThat(tables.uses().of(NO_CALL)).containsExactly(later, use);
        assertThat(tables.uses().all()).containsExactly(later, use);
        assertThat(tables.uses().declined(NO_CALL)).containsExactly(change);

        tables.database().change(tx -> tables.uses().remove(tx, later.answer()));
        assertThat(tables.uses().of(NO_CALL)).containsExactly(use);
    }

    private static TemplateUse use(String answer, Instant at, List<Change> changes) {
        return new TemplateUse(
                answer, introductionId(1), new UsedTemplate(NO_CALL, 1), Optional.empty(), at, "a little", changes);
    }

    // ---- the exercise

    @Test
    void the_exercise_begun_last_comes_first_and_keeps_what_was_felt() {
        Exercise first = exercise(1, Scope.of(Channel.LINKEDIN));
        Exercise second = exercise(2, Scope.of(KindName.INTRODUCED))
                .stopping(Optional.of(TODAY))
                .feeling(Optional.of(Exercise.Felt.LIGHTER), "Easier than I thought.");
        tables.database().change(tx -> {
            tables.exercises().save(tx, first);
            tables.exercises().save(tx, exercise(2, Scope.of(KindName.INTRODUCED)));
            tables.exercises().save(tx, second);
        });
        assertThat(tables.exercises().all()).containsExactly(second, first);

        tables.database().change(tx -> tables.exercises().remove(tx, second));
        assertThat(tables.exercises().all()).containsExactly(first);
    }

    @Test
    void whoever_asked_in_that_place_is_found_by_channel_and_by_kind() {
        Filed open = carlasIntroduction(1, TUESDAY.minusDays(90), NOW);
        Filed closed = carlasIntroduction(2, TUESDAY.minusDays(80), NOW).settled(NOW, "answered");
        Filed other = carlasIntroduction(3, TUESDAY, NOW).settled(NOW, "answered");
        tables.database()
                .change(tx -> List.of(open, closed, other)
                        .forEach(filed -> tables.introductions().save(tx, filed)));
        Instant since = NOW.minus(Duration.ofDays(30));

        assertThat(tables.exercises().asked(Scope.of(Channel.EMAIL), since)).containsExactly(open, other);
        assertThat(tables.exercises().asked(Scope.of(KindName.INTRODUCED), since))
                .containsExactly(open, other);
        assertThat(tables.exercises().asked(Scope.of(Channel.SLACK), since)).isEmpty();
    }

    private static Exercise exercise(int n, Scope scope) {
        return new Exercise(
                new UUID(2, n),
                scope,
                TODAY,
                4,
                Optional.of(Duration.ofHours(30)),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
