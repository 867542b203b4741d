package sendoff.desk.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.CARLA;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.Prompt;
import sendoff.store.Prompts;
import sendoff.testing.TestDesk;

/// What the owner did with a reminder can be taken back for as long as any other act.
class ReminderActsTest {
    private static final Instant FRIDAY_MORNING = Instant.parse("2026-11-20T09:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path home;

    TestDesk ada;
    Prompt prompt;

    @BeforeEach
    void a_promise_comes_up() {
        ada = new TestDesk(home, FRIDAY_MORNING);
        ada.desk.keeping().note(true, CARLA, new PromiseMade(What.SEND, "the list", Optional.of(FRIDAY)));
        ada.desk.reminding().round();
        prompt = ada.desk.reminding().open(9).getFirst();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void it_can_be_taken_back_after_a_restart() {
        ada.desk.reminding().done(prompt.id());
        ada.close();
        ada = new TestDesk(home, FRIDAY_MORNING.plus(Duration.ofHours(1)));

        assertThat(ada.desk.reminding().lastAct()).map(Prompts.Act::id).contains(prompt.id());
        ada.desk.reminding().again(prompt.id());
        assertThat(ada.desk.reminding().open(9)).containsExactly(prompt);
        assertThat(ada.desk.reminding().lastAct()).isEmpty();
    }

    @Test
    void after_a_day_at_the_desk_it_stands() {
        ada.desk.reminding().later(prompt.id(), FRIDAY.plusDays(3));
        assertThat(ada.desk.reminding().lastAct()).isPresent();

        ada.clock.pass(Duration.ofHours(13));
        assertThat(ada.desk.reminding().lastAct()).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_done_anything_with() {
        ada.desk.reminding().done("promise-today|nobody|2026-11-20");
        ada.desk.reminding().later("promise-today|nobody|2026-11-20", FRIDAY.plusDays(3));

        assertThat(ada.desk.reminding().lastAct()).isEmpty();
    }
}
