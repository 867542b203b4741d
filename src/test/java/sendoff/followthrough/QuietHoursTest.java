package sendoff.followthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.FollowUpWishes;
import sendoff.domain.Preferences;
import sendoff.domain.WorkCalendar;
import sendoff.testing.TestDesk;

/// From 8:30 to 19:00 on working days; Thursday, 26 November 2026, is free.
class QuietHoursTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            TestDesk.ZONE, Preferences.standard(TestDesk.ZONE).workDays(), LocalDate.of(2026, 11, 26)::equals);

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T08:29, true",
        "2026-11-25T08:30, false",
        "2026-11-25T18:59, false",
        "2026-11-25T19:00, true",
        "2026-11-26T12:00, true",
        "2026-11-28T12:00, true",
    })
    void nothing_reminds_outside_the_hours_or_on_a_free_day(LocalDateTime at, boolean quiet) {
        assertThat(QuietHours.isQuiet(moment(at), FollowUpWishes.STANDARD, CALENDAR))
                .isEqualTo(quiet);
    }

    @Test
    void the_next_morning_is_that_of_a_working_day() {
        assertThat(QuietHours.nextMorning(
                        moment(LocalDateTime.parse("2026-11-25T07:00")), FollowUpWishes.STANDARD, CALENDAR))
                .isEqualTo(moment(LocalDateTime.parse("2026-11-27T08:30")));
    }

    private static Instant moment(LocalDateTime local) {
        return local.atZone(TestDesk.ZONE).toInstant();
    }
}
