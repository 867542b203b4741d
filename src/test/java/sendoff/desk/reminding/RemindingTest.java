package sendoff.desk.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.CARLA;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Delivery;
import sendoff.domain.FollowUpWishes;
import sendoff.domain.IntroductionId;
import sendoff.domain.Occasion;
import sendoff.domain.Promise;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.Prompt;
import sendoff.domain.Reminder;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class RemindingTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path home;

    TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, at(TUESDAY, 9)).withAccount();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void a_promise_reminds_once_on_the_morning_of_its_day() {
        promise("the list", FRIDAY);

        assertThat(roundAt(FRIDAY.minusDays(1), 12)).isZero();
        assertThat(roundAt(FRIDAY, 7)).isZero();
        assertThat(roundAt(FRIDAY, 9)).isEqualTo(1);
        assertThat(roundAt(FRIDAY, 10)).isZero();
        assertThat(occasions()).containsExactly(Occasion.PROMISE_TODAY);
    }

    @Test
    void what_is_due_on_a_sunday_reminds_on_friday_and_nothing_on_free_days() {
        promise("the list", FRIDAY.plusDays(2));
        promise("the minutes", FRIDAY.plusDays(3));

        assertThat(roundAt(FRIDAY, 9)).isEqualTo(1);
        assertThat(roundAt(FRIDAY.plusDays(1), 12)).isZero();
        assertThat(roundAt(FRIDAY.plusDays(2), 12)).isZero();
        assertThat(roundAt(FRIDAY.plusDays(3), 9)).isEqualTo(1);
    }

    @Test
    void missed_ones_are_made_up_for_in_order_and_once() {
        promise("third", FRIDAY.plusDays(5));
        promise("first", FRIDAY);
        promise("second", FRIDAY.plusDays(4));

        assertThat(roundAt(FRIDAY.plusDays(5), 9)).isEqualTo(3);
        assertThat(ada.tables.prompts().since(at(TUESDAY, 0), ada.clock.instant(), 9))
                .extracting(Prompt::words)
                .containsExactly("Carla Reyes: first", "Carla Reyes: second", "Carla Reyes: third");
        assertThat(roundAt(FRIDAY.plusDays(5), 10)).isZero();
    }

    @Test
    void a_day_to_look_back_is_not_looked_up_again_once_it_came() {
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        var lookBack = new Reminder(
                new UUID(5, 5), ada.only(), Reminder.What.LOOK_BACK, FRIDAY, at(TUESDAY, 9), Optional.empty());
        ada.tables.database().change(tx -> ada.tables.reminders().save(tx, lookBack));
        assertThat(ada.tables.reminders().dueBy(FRIDAY)).containsExactly(lookBack);

        roundAt(FRIDAY, 9);

        assertThat(occasions()).contains(Occasion.LOOK_BACK);
        assertThat(ada.tables.reminders().dueBy(FRIDAY.plusDays(1))).isEmpty();
    }

    @Test
    void a_clock_set_back_brings_nothing_twice() {
        promise("the list", FRIDAY);
        assertThat(roundAt(FRIDAY, 9)).isEqualTo(1);

        assertThat(roundAt(TUESDAY, 9)).isZero();
        assertThat(roundAt(FRIDAY, 9)).isZero();
    }

    @Test
    void another_time_zone_moves_the_morning_and_repeats_nothing() {
        promise("the list", FRIDAY);
        var preferences = ada.desk.ownership().preferences();
        ada.desk
                .ownership()
                .set(preferences.withDays(
                        ZoneId.of("America/Los_Angeles"),
                        preferences.workDays(),
                        preferences.holidays(),
                        preferences.daysOff()));

        assertThat(roundAt(FRIDAY, 9)).isZero();
        assertThat(roundAt(FRIDAY, 18)).isEqualTo(1);
        ada.desk.ownership().set(preferences);
        assertThat(roundAt(FRIDAY.plusDays(3), 9)).isZero();
    }

    @Test
    void daylight_saving_neither_skips_nor_doubles_a_morning() {
        var beforeSpring = LocalDate.of(2027, 3, 26);
        promise("before", beforeSpring);
        promise("after", beforeSpring.plusDays(3));
        ada.clock.set(at(beforeSpring, 8));

        int fired = 0;
        while (ada.clock.instant().isBefore(at(beforeSpring.plusDays(4), 0))) {
            fired += ada.desk.reminding().round().fired();
            ada.clock.pass(Duration.ofMinutes(30));
        }
        assertThat(fired).isEqualTo(2);
    }

    @Test
    void what_was_kept_meanwhile_says_nothing() {
        promise("the list", FRIDAY);
        ada.receivesRaw(Raw.from("Ada Lindqvist <ada@example.com>", "Carla Reyes <carla@example.net>")
                .id("k@example.com")
                .at("Wed, 18 Nov 2026 10:00:00 +0100")
                .subject("The list")
                .says("Dear Carla, here it is: https://example.com/list\n\nAda\n"));

        assertThat(roundAt(FRIDAY, 9)).isZero();
        assertThat(ada.desk.keeping().open()).isEmpty();
    }

    @Test
    void a_moved_promise_reminds_on_its_new_day() {
        Promise promise = promise("the list", FRIDAY);
        assertThat(roundAt(FRIDAY, 9)).isEqualTo(1);
        ada.desk.keeping().move(promise.id(), FRIDAY.plusDays(4));

        assertThat(roundAt(FRIDAY.plusDays(3), 9)).isZero();
        assertThat(roundAt(FRIDAY.plusDays(4), 9)).isEqualTo(1);
    }

    @Test
    void a_snoozed_reminder_comes_back_on_its_morning() {
        promise("the list", FRIDAY);
        roundAt(FRIDAY, 9);
        Prompt prompt = ada.desk.reminding().open(5).getFirst();

        ada.desk.reminding().later(prompt.id(), FRIDAY.plusDays(3));
        assertThat(ada.desk.reminding().open(5)).isEmpty();
        ada.clock.set(at(FRIDAY.plusDays(3), 9));
        assertThat(ada.desk.reminding().open(5)).containsExactly(prompt);
        ada.desk.reminding().done(prompt.id());
        assertThat(ada.desk.reminding().open(5)).isEmpty();
        ada.desk.reminding().again(prompt.id());
        assertThat(ada.desk.reminding().open(5)).containsExactly(prompt);
    }

    @Test
    void a_search_for_someone_reminds_on_the_day_before_so_that_it_can_be_closed_in_time() {
        ada.desk.keeping().note(true, CARLA, new PromiseMade(What.INTRODUCE, "someone who fits", Optional.of(FRIDAY)));

        assertThat(roundAt(FRIDAY.minusDays(1), 9)).isEqualTo(1);
        assertThat(occasions()).containsExactly(Occasion.PROMISE_TOMORROW);
        assertThat(roundAt(FRIDAY, 9)).isEqualTo(1);
    }

    @Test
    void an_answer_reminds_before_it_is_due_and_again_after_a_week() {
        carlaAsks();

        assertThat(roundAt(TUESDAY, 12)).isZero();
        assertThat(roundAt(TUESDAY.plusDays(1), 9)).isEqualTo(1);
        assertThat(occasions()).containsExactly(Occasion.ANSWER_DUE);
        assertThat(roundAt(TUESDAY.plusDays(8), 9)).isZero();
        assertThat(roundAt(TUESDAY.plusDays(9), 10)).isEqualTo(1);
        assertThat(occasions()).contains(Occasion.ANSWER_LATE);
    }

    @Test
    void an_answer_given_takes_its_reminder_away() {
        IntroductionId carlas = carlaAsks();
        roundAt(TUESDAY.plusDays(1), 9);

        ada.desk.correcting().answeredAlready(carlas);
        assertThat(ada.desk.reminding().open(5)).isEmpty();
        assertThat(roundAt(TUESDAY.plusDays(9), 10)).isZero();
    }

    @Test
    void the_owner_gets_one_mail_a_day_at_most() {
        ada.desk
                .keeping()
                .wish(FollowUpWishes.STANDARD.reminding(
                        FollowUpWishes.STANDARD.from(), FollowUpWishes.STANDARD.until(), true, false));
        promise("the list", FRIDAY);

        roundAt(FRIDAY, 9);
        promise("one more", FRIDAY);
        roundAt(FRIDAY, 11);

        assertThat(ada.post.digests).singleElement().satisfies(digest -> {
            assertThat(digest.subject()).isEqualTo("One thing for today");
            assertThat(digest.body()).contains("Promised for today\n  - Carla Reyes: the list");
            assertThat(digest.letter(sendoff.testing.Cast.ADA).envelope().recipients())
                    .containsExactly(sendoff.testing.Cast.ADA);
        });
    }

    @Test
    void a_mail_to_the_owner_of_which_nobody_knows_whether_it_left_is_not_sent_again() {
        ada.desk
                .keeping()
                .wish(FollowUpWishes.STANDARD.reminding(
                        FollowUpWishes.STANDARD.from(), FollowUpWishes.STANDARD.until(), true, false));
        ada.post.then(new Delivery.Unknown("the line broke"));
        promise("the list", FRIDAY);

        roundAt(FRIDAY, 9);
        roundAt(FRIDAY, 12);

        assertThat(ada.post.digests).hasSize(1);
        assertThat(ada.tables.digests().status(FRIDAY)).contains("unclear");
    }

    @Test
    void a_mail_to_the_owner_that_met_a_passing_trouble_is_tried_again_that_day() {
        ada.desk
                .keeping()
                .wish(FollowUpWishes.STANDARD.reminding(
                        FollowUpWishes.STANDARD.from(), FollowUpWishes.STANDARD.until(), true, false));
        ada.post.then(new Delivery.TryAgain(Duration.ofMinutes(5), "busy"));
        promise("the list", FRIDAY);

        roundAt(FRIDAY, 9);
        roundAt(FRIDAY, 10);
        roundAt(FRIDAY, 11);

        assertThat(ada.post.digests).hasSize(2);
        assertThat(ada.tables.digests().status(FRIDAY)).contains("sent");
    }

    @Test
    void nothing_is_mailed_unless_it_is_wanted() {
        promise("the list", FRIDAY);
        roundAt(FRIDAY, 9);

        assertThat(ada.post.digests).isEmpty();
        assertThat(ada.post.carried).isEmpty();
    }

    private IntroductionId carlaAsks() {
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:00:00 +0100")
                .says(Raw.CARLAS_ASK));
        return ada.only();
    }

    private Promise promise(String words, LocalDate due) {
        return ada.desk.keeping().note(true, CARLA, new PromiseMade(What.SEND, words, Optional.of(due)));
    }

    private int roundAt(LocalDate day, int hour) {
        ada.clock.set(at(day, hour));
        return ada.desk.reminding().round().fired();
    }

    private List<Occasion> occasions() {
        return ada.desk.reminding().open(9).stream().map(Prompt::occasion).toList();
    }

    private static java.time.Instant at(LocalDate day, int hour) {
        return ZonedDateTime.of(day.atTime(hour, 0), TestDesk.ZONE).toInstant();
    }
}
