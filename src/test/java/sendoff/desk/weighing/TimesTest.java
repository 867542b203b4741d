package sendoff.desk.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import sendoff.domain.Availability;
import sendoff.domain.WorkCalendar;

/// In Berlin, whose clocks go back on 25 October 2026 and forward on 28 March 2027.
class TimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkCalendar CALENDAR =
            new WorkCalendar(BERLIN, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), _ -> false);

    @Test
    void where_clocks_change_between_them_each_time_has_its_own_zone() {
        assertThat(offered("2026-10-20T09:00", "2026-10-22 10:00", "2026-10-27 10:00"))
                .isEqualTo("Thursday 22 October at 10:00 (CEST) or Tuesday 27 October at 10:00 (CET)");
        assertThat(offered("2027-03-22T09:00", "Thursday 10:00", "2027-03-30 15:30"))
                .isEqualTo("Thursday 25 March at 10:00 (CET), Tuesday 30 March at 15:30 (CEST) or"
                        + " Thursday 1 April at 10:00 (CEST)");
    }

    @Test
    void one_name_is_enough_where_all_have_it() {
        assertThat(offered("2026-10-26T09:00", "2026-10-28 10:00", "2026-11-03 10:00"))
                .isEqualTo("Wednesday 28 October at 10:00 or Tuesday 3 November at 10:00 (CET)");
        assertThat(offered("2026-10-20T09:00", "2026-10-22 10:00")).isEqualTo("Thursday 22 October at 10:00 (CEST)");
    }

    private static String offered(String now, String... kept) {
        return Times.offered(
                        new Availability(List.of(kept), ""),
                        LocalDateTime.parse(now).atZone(BERLIN),
                        CALENDAR)
                .orElseThrow();
    }
}
