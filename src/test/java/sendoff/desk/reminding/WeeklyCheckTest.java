package sendoff.desk.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Occasion;
import sendoff.domain.Prompt;
import sendoff.testing.TestDesk;

/// With LinkedIn's notices off: one look a week, reminded on the desk.
class WeeklyCheckTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);

    @TempDir
    Path home;

    private TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, Instant.parse("2026-11-17T10:00:00Z"));
    }

    @AfterEach
    void close() {
        ada.close();
    }

    private List<Prompt> reminded() {
        ada.desk.reminding().round();
        return ada.desk.reminding().open(10);
    }

    @Test
    void it_is_off_until_you_ask_for_it() {
        assertThat(reminded()).isEmpty();
        assertThat(ada.desk.weeklyCheck().next()).isEmpty();
    }

    @Test
    void it_comes_up_once_a_week_whether_done_or_not() {
        ada.desk.weeklyCheck().set(true);

        assertThat(reminded()).singleElement().satisfies(prompt -> {
            assertThat(prompt.occasion()).isEqualTo(Occasion.CHECK_LINKEDIN);
            assertThat(prompt.words()).isEqualTo("Message requests and invitations on LinkedIn");
        });
        assertThat(ada.desk.weeklyCheck().next()).contains(TUESDAY.plusDays(7));
        ada.desk.reminding().done(reminded().getFirst().id());
        ada.clock.pass(Duration.ofDays(6));
        assertThat(reminded()).isEmpty();
        ada.clock.pass(Duration.ofDays(1));
        assertThat(reminded()).hasSize(1);
        ada.clock.pass(Duration.ofDays(14));
        assertThat(reminded())
                .singleElement()
                .satisfies(prompt -> assertThat(prompt.day()).isEqualTo(TUESDAY.plusDays(21)));
    }

    @Test
    void it_can_be_put_off_and_that_taken_back() {
        ada.desk.weeklyCheck().set(true);
        String id = reminded().getFirst().id();

        ada.desk.reminding().later(id, TUESDAY.plusDays(1));
        assertThat(reminded()).isEmpty();
        ada.desk.reminding().again(id);
        assertThat(reminded()).hasSize(1);
    }

    @Test
    void turned_off_it_is_gone_at_once_and_on_again_it_counts_from_that_day() {
        ada.desk.weeklyCheck().set(true);
        assertThat(reminded()).hasSize(1);
        ada.desk.weeklyCheck().set(false);
        assertThat(reminded()).isEmpty();

        ada.clock.pass(Duration.ofDays(2));
        ada.desk.weeklyCheck().set(true);
        assertThat(reminded())
                .singleElement()
                .satisfies(prompt -> assertThat(prompt.day()).isEqualTo(TUESDAY.plusDays(2)));
    }
}
