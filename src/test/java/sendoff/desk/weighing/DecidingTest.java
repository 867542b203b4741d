package sendoff.desk.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.answering.Approval;
import sendoff.desk.answering.Pacing;
import sendoff.domain.Assessment;
import sendoff.domain.Availability;
import sendoff.domain.Decision;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Outcome;
import sendoff.domain.Relationship;
import sendoff.domain.Reminder;
import sendoff.domain.Stakes;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// What the practice asks for before an answer leaves, and what follows from one.
class DecidingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    @TempDir
    Path home;

    private TestDesk ada;
    private IntroductionId carlas;

    @BeforeEach
    void carla_asks_for_a_call() {
        ada = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z"))
                .withAccount()
                .receivesRaw(Raw.carla()
                        .subject("A call about grid storage")
                        .id("a@example.net")
                        .at("Mon, 16 Nov 2026 10:00:00 +0100")
                        .says("Dear Ada, could we have a call of thirty minutes next week about grid storage?"
                                + " I would be grateful for your advice. Carla"));
        carlas = ada.only();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    private Opened opened() {
        return ada.desk.answering().open(carlas);
    }

    private String draft() {
        return opened().chosen().orElseThrow().draft().body();
    }

    private Approval approve(boolean sure) {
        return ada.desk.approving().approve(carlas, draft(), sure);
    }

    private void know(
            Stakes stakes, boolean certain, Optional<Outcome> outcome, Optional<Integer> me, Optional<Integer> them) {
        ada.desk
                .answering()
                .assess(
                        carlas,
                        new Assessment(stakes, Relationship.STRANGER, Optional.empty(), certain, outcome, me, them));
    }

    @Test
    void the_outcome_is_written_down_before_there_is_a_draft() {
        for (Framework framework : Framework.values()) {
            ada.desk.answering().choose(carlas, framework, true);
            assertThat(opened().filed().assessment().outcome()).contains(Outcome.of(framework));
        }
    }

    @Test
    void a_yes_is_asked_once_how_sure_it_is_for_each_side() {
        ada.desk.answering().choose(carlas, Framework.ACCEPT, true);

        assertThat(approve(false))
                .isInstanceOfSatisfying(
                        Approval.Sure.class,
                        sure -> assertThat(sure.asks())
                                .singleElement()
                                .asString()
                                .startsWith("You have not said how sure you are"));
        assertThat(approve(true)).isInstanceOf(Approval.Leaving.class);
        ada.desk.approving().callBack(carlas);
        assertThat(approve(false)).isInstanceOf(Approval.Leaving.class);
    }

    @Test
    void under_90_it_is_asked_why_now_and_the_answer_is_kept() {
        know(Stakes.LOW, true, Optional.of(Outcome.ACCEPT), Optional.of(95), Optional.of(70));
        assertThat(opened().recommendation().framework()).isEqualTo(Framework.DIRECT_CLOSURE);
        ada.desk.answering().choose(carlas, Framework.ACCEPT, true);
        assertThat(approve(false))
                .isInstanceOfSatisfying(
                        Approval.Sure.class, sure -> assertThat(sure.asks()).anyMatch(ask -> ask.contains("Why now?")));

        Assessment known = opened().filed().assessment();
        ada.desk
                .answering()
                .assess(
                        carlas,
                        known,
                        weighing -> weighing.with(weighing.mine(), weighing.theirs(), "She is in town only this week"));
        assertThat(approve(false)).isInstanceOf(Approval.Leaving.class);
        assertThat(opened().weighed().weighing().whyNow()).isEqualTo("She is in town only this week");
    }

    @Test
    void an_acceptance_offers_the_next_times_the_owner_keeps() {
        ada.desk
                .ownership()
                .set(new Availability(List.of("Tuesday 10:00", "2026-11-19 15:30", "2026-11-17 12:00"), ""));
        ada.desk.answering().choose(carlas, Framework.ACCEPT, true);

        assertThat(draft())
                .contains("Thursday 19 November at 15:30, Tuesday 24 November at 10:00 or Tuesday 1 December at 10:00"
                        + " (CET)");
        ada.desk.ownership().set(new Availability(List.of(), "https://book.example/ada"));
        ada.desk.answering().choose(carlas, Framework.ACCEPT, true);
        assertThat(draft()).contains("any that is free at https://book.example/ada");
    }

    @Test
    void a_redirect_is_followed_through_within_a_week() {
        ada.desk.answering().choose(carlas, new Decision.Redirect("the guide on my site", TODAY.plusDays(9)), true);
        assertThat(approve(true))
                .isInstanceOfSatisfying(
                        Approval.Impossible.class,
                        no -> assertThat(no.because())
                                .isEqualTo(
                                        "A redirect is followed through within a week: choose a day from today to Tuesday 24 November."));

        ada.desk.answering().choose(carlas, new Decision.Redirect("the guide on my site", TODAY.plusDays(7)), true);
        assertThat(approve(true)).isInstanceOf(Approval.Leaving.class);
    }

    @Test
    void bought_time_and_a_soft_fade_come_back_by_themselves() {
        ada.desk.answering().choose(carlas, Framework.BUY_TIME, true);
        approve(true);
        assertThat(pending()).extracting(Reminder::what).contains(Reminder.What.DECIDE, Reminder.What.LOOK_BACK);

        ada.desk.approving().callBack(carlas);
        assertThat(pending()).isEmpty();
        ada.desk.answering().choose(carlas, Framework.SOFT_FADE, true);
        assertThat(draft()).contains("slow").contains("no judgement");
        approve(true);
        assertThat(pending())
                .filteredOn(one -> one.what() == Reminder.What.REVIEW)
                .extracting(Reminder::due)
                .containsExactly(TODAY.plusDays(14));
    }

    private List<Reminder> pending() {
        return ada.tables.reminders().of(carlas).stream()
                .filter(one -> one.done().isEmpty())
                .toList();
    }

    @Test
    void who_comes_back_to_an_open_door_is_shown_what_was_said_and_whether_it_holds() {
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        ada.desk
                .approving()
                .approve(carlas, draft() + "\nIf it still matters after 1 December, write to me again.", true);
        ada.clock.pass(Duration.ofSeconds(11));
        ada.desk.sending().round();

        ada.clock.pass(Duration.ofDays(8));
        IntroductionId early = comesBack("b@example.net", "Wed, 25 Nov 2026 10:00:00 +0100");
        assertThat(ada.desk.answering().open(early).weighed().door()).hasValueSatisfying(left -> {
            assertThat(left.door().said()).contains("after 1 December");
            assertThat(left.holds()).contains(false);
        });
        assertThat(ada.desk.answering().open(early).recommendation().why()).contains("asks again after your no");

        ada.clock.pass(Duration.ofDays(10));
        ada.desk.reckoning().onNewDay();
        assertThat(ada.desk.answering().open(early).recommendation().why()).contains("it holds now");
        assertThat(ada.queue().getFirst().framework()).isEqualTo(Framework.BUY_TIME);
    }

    private IntroductionId comesBack(String id, String at) {
        ada.receivesRaw(Raw.carla()
                .subject("Thirty minutes on grids")
                .id(id)
                .at(at)
                .says("Dear Ada, could we have that call of thirty minutes about grid storage now?"
                        + " I would still be grateful for your advice. Carla"));
        return ada.only();
    }

    @Test
    void the_same_ask_months_later_gets_the_same_answer_and_what_was_said_is_in_sight() {
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        approve(true);
        ada.clock.pass(Duration.ofSeconds(11));
        ada.desk.sending().round();
        ada.clock.pass(Duration.ofDays(200));

        IntroductionId again = comesBack("b@example.net", "Fri, 4 Jun 2027 10:00:00 +0200");

        Opened opened = ada.desk.answering().open(again);
        assertThat(again).isNotEqualTo(carlas);
        assertThat(opened.recommendation().framework()).isEqualTo(Framework.DIRECT_CLOSURE);
        assertThat(opened.recommendation().why())
                .isEqualTo("Carla asked the same before, and nothing you named on 17 November 2026 has changed;"
                        + " so the answer is the same");
        assertThat(opened.weighed().before()).singleElement().satisfies(told -> {
            assertThat(told.in()).isEqualTo(carlas);
            assertThat(told.said()).isNotBlank();
        });
        assertThat(ada.queue().getFirst().framework()).isEqualTo(Framework.DIRECT_CLOSURE);
    }

    @Test
    void thanks_after_a_close_reopen_nothing() {
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        approve(true);
        ada.clock.pass(Duration.ofSeconds(11));
        ada.desk.sending().round();
        String left =
                ada.tables.outbox().latest(carlas).orElseThrow().reply().as().value();
        ada.receivesRaw(Raw.carla()
                .subject("Re: A call about grid storage")
                .id("c@example.net")
                .answers(left)
                .at("Tue, 17 Nov 2026 11:00:00 +0100")
                .says("Thank you for telling me so quickly, Ada. All the best, Carla"));

        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void every_act_on_the_answer_is_taken_back_one_by_one() {
        Assessment before = opened().filed().assessment();
        know(Stakes.HIGH, true, Optional.empty(), Optional.empty(), Optional.empty());
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        String close = draft();
        ada.desk.answering().choose(carlas, Framework.BUY_TIME, true);

        assertThat(ada.desk.correcting().undo()).map(act -> act.said()).contains("Buy time");
        assertThat(draft()).isEqualTo(close);
        ada.desk.correcting().undo();
        assertThat(opened().chosen()).isEmpty();
        ada.desk.correcting().undo();
        assertThat(opened().filed().assessment()).isEqualTo(before);
    }

    @Test
    void an_answer_sent_by_hand_gives_all_back_when_undone() {
        ada.desk.answering().choose(carlas, Framework.BUY_TIME, true);
        ada.desk.answering().sentThere(carlas);
        assertThat(ada.queue()).isEmpty();
        assertThat(pending()).isNotEmpty();

        ada.desk.correcting().undo();
        assertThat(ada.queue()).hasSize(1);
        assertThat(pending()).isEmpty();
        assertThat(opened().chosen()).isPresent();
    }

    @Test
    void a_few_quick_answers_change_nothing_about_the_pace() {
        answerIn(List.of(4, 3, 5, 4, 3));

        assertThat(ada.desk.pacing().each()).isEqualTo(Pacing.USUAL);
    }

    @Test
    void the_pace_is_the_median_of_what_many_answers_took() {
        answerIn(List.of(90, 100, 95, 110, 93, 97, 104, 92, 96, 99, 91, 98));

        assertThat(ada.desk.pacing().each()).isEqualTo(Duration.ofMillis(90_500));
    }

    private void answerIn(List<Integer> times) {
        for (int seconds : times) {
            opened();
            ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
            ada.clock.pass(Duration.ofSeconds(seconds));
            approve(true);
            ada.desk.approving().callBack(carlas);
        }
    }

    @Test
    void an_answer_written_elsewhere_meanwhile_is_noticed() {
        Instant opened = ada.clock.instant();
        assertThat(ada.desk.approving().answeredSince(carlas, opened)).isEmpty();
        ada.clock.pass(Duration.ofMinutes(5));
        ada.desk.correcting().answeredAlready(carlas);

        assertThat(ada.desk.approving().answeredSince(carlas, opened)).contains(ada.clock.instant());
    }
}
