package sendoff.desk.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.CARLA;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.IntroductionId;
import sendoff.domain.Occasion;
import sendoff.domain.Promise;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.Prompt;
import sendoff.domain.Reminder;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// A reminder goes when there is nothing left that it reminds of, and comes back with it.
class RemindersEndTest {
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
    void a_promise_that_was_moved_is_asked_about_on_its_new_day_only() {
        Promise list = promise(What.SEND, "the list", FRIDAY);
        assertThat(on(FRIDAY.plusDays(7))).contains(Occasion.PROMISE_SLIPPED);

        ada.desk.keeping().move(list.id(), FRIDAY.plusDays(14));
        assertThat(standing()).isEmpty();
        ada.desk.keeping().undo(ada.desk.keeping().lastAct().orElseThrow());
        assertThat(standing()).containsExactly(Occasion.PROMISE_SLIPPED);
    }

    @Test
    void on_the_day_itself_nothing_is_promised_for_tomorrow() {
        promise(What.INTRODUCE, "someone who fits", FRIDAY);
        assertThat(on(FRIDAY.minusDays(1))).containsExactly(Occasion.PROMISE_TOMORROW);

        assertThat(on(FRIDAY)).containsExactly(Occasion.PROMISE_TODAY);
        assertThat(on(FRIDAY.plusDays(7))).containsExactly(Occasion.PROMISE_SLIPPED);
    }

    @Test
    void who_was_let_go_of_is_not_nudged() {
        IntroductionId bens = adaAsksBen();
        assertThat(on(TUESDAY.plusDays(8))).containsExactly(Occasion.NO_ANSWER);

        ada.desk.answering().dismiss(bens, "it is too late for it");
        assertThat(standing()).isEmpty();
        ada.desk.correcting().undo();
        assertThat(standing()).containsExactly(Occasion.NO_ANSWER);
    }

    @Test
    void who_was_let_go_of_before_the_week_was_over_is_not_nudged_after_it() {
        IntroductionId bens = adaAsksBen();
        ada.clock.set(at(TUESDAY.plusDays(3), 9));
        ada.desk.answering().dismiss(bens, "it is too late for it");

        assertThat(on(TUESDAY.plusDays(8))).isEmpty();
    }

    @Test
    void what_is_no_introduction_is_not_nudged() {
        IntroductionId bens = adaAsksBen();
        assertThat(on(TUESDAY.plusDays(8))).containsExactly(Occasion.NO_ANSWER);

        ada.desk.correcting().notOne(bens);
        assertThat(standing()).isEmpty();
    }

    @Test
    void who_noted_how_it_went_is_not_asked_to_look_back() {
        IntroductionId carlas = carlaAsks();
        remind(carlas, Reminder.What.LOOK_BACK, FRIDAY);
        ada.desk.correcting().answeredAlready(carlas);
        assertThat(on(FRIDAY)).containsExactly(Occasion.LOOK_BACK);

        ada.desk.bookkeeping().felt(carlas, Optional.of(true), "");
        assertThat(standing()).isEmpty();
        ada.desk.correcting().undo();
        assertThat(standing()).containsExactly(Occasion.LOOK_BACK);
    }

    @Test
    void who_noted_how_it_went_before_the_day_is_not_asked_on_it() {
        IntroductionId carlas = carlaAsks();
        remind(carlas, Reminder.What.LOOK_BACK, FRIDAY);
        ada.desk.correcting().answeredAlready(carlas);

        ada.desk.bookkeeping().felt(carlas, Optional.empty(), "She took it well.");
        assertThat(on(FRIDAY)).isEmpty();
    }

    @Test
    void a_fade_that_was_closed_needs_no_second_look() {
        IntroductionId carlas = carlaAsks();
        adaFades();
        remind(carlas, Reminder.What.REVIEW, FRIDAY);
        assertThat(on(FRIDAY)).containsExactly(Occasion.REVIEW);

        ada.tables.database().change(tx -> ada.tables.reminders().callOff(tx, carlas, ada.clock.instant()));
        assertThat(standing()).isEmpty();
    }

    @Test
    void who_was_let_go_of_in_a_fade_needs_no_second_look() {
        IntroductionId carlas = carlaAsks();
        adaFades();
        remind(carlas, Reminder.What.REVIEW, FRIDAY);
        assertThat(on(FRIDAY)).containsExactly(Occasion.REVIEW);

        ada.clock.pass(java.time.Duration.ofMinutes(5));
        ada.desk.answering().dismiss(carlas, "she found somebody else");
        assertThat(standing()).isEmpty();
    }

    @Test
    void an_answer_that_is_a_week_late_is_not_due_before_the_next_morning_too() {
        carlaAsks();
        assertThat(on(TUESDAY.plusDays(1))).containsExactly(Occasion.ANSWER_DUE);

        assertThat(on(TUESDAY.plusDays(10))).containsExactly(Occasion.ANSWER_LATE);
    }

    @Test
    void what_reminded_of_an_ask_that_was_answered_does_not_come_back_with_the_next_ask() {
        IntroductionId carlas = carlaAsks();
        assertThat(on(TUESDAY.plusDays(1))).containsExactly(Occasion.ANSWER_DUE);
        adaFades();

        ada.receivesRaw(Raw.carla()
                .id("b@example.net")
                .answers("fade@example.com")
                .at("Wed, 18 Nov 2026 10:30:00 +0100")
                .says("Hi Ada,\n\nThank you! Could we have a second call next month?\n\nCarla\n"));
        assertThat(ada.only()).isEqualTo(carlas);
        assertThat(standing()).isEmpty();
    }

    @Test
    void what_was_moved_while_a_round_looked_at_it_stays_moved_and_says_nothing() throws InterruptedException {
        Promise list = promise(What.SEND, "the list", FRIDAY);
        ada.clock.set(at(FRIDAY, 10));
        var fired = new AtomicInteger(-1);
        var round = new Thread(() -> fired.set(ada.desk.reminding().round().fired()));

        ada.tables.database().change(tx -> {
            ada.tables.promises().save(tx, list.comingUp(FRIDAY.plusDays(3)), ada.clock.instant());
            round.start();
            while (round.getState() != Thread.State.WAITING && round.isAlive()) {
                Thread.onSpinWait();
            }
        });
        round.join();

        assertThat(fired).hasValue(0);
        assertThat(ada.tables.promises().find(list.id())).contains(list.comingUp(FRIDAY.plusDays(3)));
    }

    private Promise promise(What what, String words, LocalDate due) {
        return ada.desk.keeping().note(true, CARLA, new PromiseMade(what, words, Optional.of(due)));
    }

    private IntroductionId carlaAsks() {
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:00:00 +0100")
                .says(Raw.CARLAS_ASK));
        return ada.only();
    }

    private void adaFades() {
        ada.receivesRaw(Raw.ada()
                .id("fade@example.com")
                .answers("a@example.net")
                .at("Tue, 17 Nov 2026 10:00:00 +0100")
                .says("Dear Carla, thank you for asking. I can't take a call this year. I wish you luck.\n\nAda\n"));
    }

    private IntroductionId adaAsksBen() {
        ada.receivesRaw(Raw.from("Ada Lindqvist <ada@example.com>", "Ben Okafor <ben@example.org>")
                .id("ask@example.com")
                .at("Tue, 17 Nov 2026 08:00:00 +0100")
                .subject("An introduction to Nadia Rahimi?")
                .says("Dear Ben,\n\nCould you introduce me to Nadia Rahimi at the grid fund? I would like to ask her"
                        + " about pilot projects for heat storage.\n\nAda\n"));
        return ada.tables.introductions().all().getFirst().id();
    }

    private void remind(IntroductionId id, Reminder.What what, LocalDate day) {
        var reminder = new Reminder(new UUID(5, 5), id, what, day, ada.clock.instant(), Optional.empty());
        ada.tables.database().change(tx -> ada.tables.reminders().save(tx, reminder));
    }

    /// What stands after the round of that morning.
    private List<Occasion> on(LocalDate day) {
        ada.clock.set(at(day, 10));
        ada.desk.reminding().round();
        return standing();
    }

    private List<Occasion> standing() {
        return ada.desk.reminding().open(9).stream().map(Prompt::occasion).toList();
    }

    private static Instant at(LocalDate day, int hour) {
        return ZonedDateTime.of(day.atTime(hour, 0), TestDesk.ZONE).toInstant();
    }
}
