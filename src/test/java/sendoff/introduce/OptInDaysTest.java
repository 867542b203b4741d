package sendoff.introduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.OptInEvent.Letter;
import sendoff.domain.WorkCalendar;

class OptInDaysTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            ZoneId.of("Europe/Paris"), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), day -> false);

    @ParameterizedTest
    @CsvSource({
        "QUESTION,     2026-11-20, 2026-11-27",
        "QUESTION,     2026-11-21, 2026-11-30",
        "NUDGE,        2026-11-27, 2026-12-02",
        "INTRODUCTION, 2026-11-20, 2026-12-04",
        "INTRODUCTION, 2026-11-22, 2026-12-07",
    })
    void what_comes_after_a_letter_falls_on_a_working_day(Letter letter, LocalDate left, LocalDate next) {
        assertThat(OptInDays.after(letter, left, CALENDAR)).isEqualTo(next);
    }

    @Test
    void the_day_a_question_names_is_the_one_on_which_silence_is_a_no() {
        assertThat(OptInDays.noBy(LocalDate.parse("2026-11-20"), CALENDAR)).isEqualTo("2026-12-02");
    }

    @Test
    void whoever_waits_for_the_owner_hears_within_two_working_days() {
        assertThat(OptInDays.by(LocalDate.parse("2026-11-20"), CALENDAR)).isEqualTo("2026-11-24");
    }
}
