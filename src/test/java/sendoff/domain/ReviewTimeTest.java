package sendoff.domain;

import static java.time.DayOfWeek.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A standing block on Fridays.
class ReviewTimeTest {
    @ParameterizedTest
    @CsvSource({
        "false, 2026-11-20, 2026-11-20, 2026-11-27",
        "false, 2026-11-23, 2026-11-27, 2026-12-04",
        "true,  2026-11-06, 2026-11-06, 2026-12-04",
        "true,  2026-11-20, 2026-12-04, 2027-01-01",
        "true,  2026-11-02, 2026-11-06, 2026-12-04",
    })
    void a_week_or_the_first_of_its_days_in_a_month(
            boolean monthly, LocalDate from, LocalDate first, LocalDate second) {
        ReviewTime fridays = fridays(monthly, from);

        assertThat(fridays.first()).isEqualTo(first);
        assertThat(fridays.after(first.minusDays(1))).isEqualTo(first);
        assertThat(fridays.after(first)).isEqualTo(second);
        assertThat(fridays.after(second.minusDays(1))).isEqualTo(second);
    }

    private static ReviewTime fridays(boolean monthly, LocalDate from) {
        return new ReviewTime(new UUID(1, 1), monthly, FRIDAY, LocalTime.of(9, 0), Duration.ofMinutes(30), from);
    }
}
