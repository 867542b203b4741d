package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysOffTest {
    @Test
    void days_are_written_one_a_line_and_ranges_with_to() throws DaysOff.Unreadable {
        assertThat(DaysOff.read("2026-12-31\n\n 2026-12-23 to 2026-12-25 \n2026-12-24\n"))
                .containsExactly(
                        LocalDate.of(2026, 12, 23),
                        LocalDate.of(2026, 12, 24),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 31));
        assertThat(DaysOff.read("")).isEmpty();
    }

    @Test
    void a_line_that_is_no_day_is_named() {
        assertThatThrownBy(() -> DaysOff.read("2026-12-24\nChristmas"))
                .isInstanceOfSatisfying(
                        DaysOff.Unreadable.class,
                        trouble -> assertThat(trouble.words())
                                .isEqualTo("“Christmas” is no day off: write 2026-12-24, or 2026-12-24 to 2026-12-31. "
                                        + "Nothing was changed."));
        assertThatThrownBy(() -> DaysOff.read("2026-12-31 to 2026-12-24")).isInstanceOf(DaysOff.Unreadable.class);
    }
}
