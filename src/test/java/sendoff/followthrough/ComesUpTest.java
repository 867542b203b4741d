package sendoff.followthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendoff.domain.WorkCalendar;

class ComesUpTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            ZoneId.of("Europe/Copenhagen"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalDate.of(2026, 11, 27)::equals);

    @Test
    void a_promise_comes_up_on_the_day_it_is_due() {
        assertThat(day(LocalDate.of(2026, 11, 19))).isEqualTo("2026-11-19");
    }

    @Test
    void what_is_due_on_a_sunday_comes_up_on_friday() {
        assertThat(day(LocalDate.of(2026, 11, 22))).isEqualTo("2026-11-20");
    }

    @Test
    void what_is_due_on_a_holiday_and_the_weekend_after_it_comes_up_before_both() {
        assertThat(day(LocalDate.of(2026, 11, 29))).isEqualTo("2026-11-26");
    }

    @Test
    void what_is_promised_on_a_saturday_for_sunday_comes_up_on_sunday() {
        var saturday = LocalDate.of(2026, 11, 21);

        assertThat(ComesUp.day(Optional.of(saturday.plusDays(1)), saturday, CALENDAR))
                .isEqualTo("2026-11-22");
    }

    @Test
    void without_a_day_it_comes_up_within_a_week() {
        assertThat(ComesUp.day(Optional.empty(), TUESDAY, CALENDAR)).isEqualTo("2026-11-24");
    }

    private static LocalDate day(LocalDate due) {
        return ComesUp.day(Optional.of(due), TUESDAY, CALENDAR);
    }
}
