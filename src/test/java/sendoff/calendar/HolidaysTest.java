package sendoff.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import sendoff.domain.WorkCalendar;

class HolidaysTest {
    @Test
    void a_country_keeps_its_days() {
        assertThat(free("US", "2026-11-26")).isTrue();
        assertThat(free("US", "2026-11-27")).isFalse();
    }

    @Test
    void the_british_keep_christmas() {
        assertThat(free("GB", "2026-12-25")).isTrue();
    }

    /// 1 January 2028 is a Saturday.
    @Test
    void a_new_year_kept_on_the_last_day_of_the_old_one_is_free() {
        assertThat(free("US", "2027-12-31")).isTrue();
        assertThat(free("US", "2026-12-31")).isFalse();
    }

    @Test
    void only_countries_can_be_chosen_and_only_those_that_are_known() {
        assertThat(Holidays.countries())
                .contains("DE")
                .allMatch(code -> code.matches("[A-Z]{2}"))
                .doesNotContain("IL");
        assertThat(Holidays.of("IL")).isEmpty();
        assertThat(Holidays.of("")).isEmpty();
    }

    @Test
    void two_business_days_skip_thanksgiving() {
        var calendar = new WorkCalendar(
                ZoneId.of("America/New_York"),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Holidays.of("US").orElseThrow());

        assertThat(calendar.answerDue(Instant.parse("2026-11-25T15:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-30T15:00:00Z"));
    }

    private static boolean free(String country, String day) {
        return Holidays.of(country).orElseThrow().test(LocalDate.parse(day));
    }
}
