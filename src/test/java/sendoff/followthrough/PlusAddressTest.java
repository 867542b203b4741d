package sendoff.followthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Owner;
import sendoff.domain.WorkCalendar;

class PlusAddressTest {
    private static final Owner ADA = new Owner("Ada", Set.of("ada@example.com", "ada+lists@example.com"));
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            ZoneOffset.UTC,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalDate.of(2026, 11, 23)::equals); // a free Monday

    @ParameterizedTest
    @CsvSource({
        "tomorrow, 2026-11-18",
        "3days, 2026-11-20",
        "3d, 2026-11-20",
        "3-Days, 2026-11-20",
        "4workdays, 2026-11-24",
        "2weeks, 2026-12-01",
        "2w, 2026-12-01",
        "1month, 2026-12-17",
        "1year, 2027-11-17",
        "friday, 2026-11-20",
        "fri, 2026-11-20",
        "tuesday, 2026-11-24",
        "nextfriday, 2026-11-27",
        "nextweek, 2026-11-24",
        "nextmonth, 2026-12-01",
        "2026-12-01, 2026-12-01",
        "20261201, 2026-12-01",
        "1dec, 2026-12-01",
        "dec1, 2026-12-01",
        "3january, 2027-01-03",
        "29feb, 2028-02-29",
        "feb29, 2028-02-29"
    })
    void a_day_is_understood(String tag, LocalDate day) {
        assertThat(PlusAddress.day(tag, TUESDAY, CALENDAR)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soonish",
                "0days",
                "2026-11-17",
                "2026-01-01",
                "2026-02-30",
                "30feb",
                "999years",
                "3",
                "fr",
                "newsletter"
            })
    void what_names_no_day_to_come_is_not(String tag) {
        assertThat(PlusAddress.day(tag, TUESDAY, CALENDAR)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ada+3days@example.com, 3days", "ada+fri@example.com, fri"})
    void only_an_own_address_counts(String address, String tag) {
        assertThat(PlusAddress.tag(address, ADA)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ben+3days@example.com",
                "ada+3days@example.org",
                "ada@example.com",
                "ada+lists@example.com",
                "ada+@example.com",
                "+3days@example.com"
            })
    void any_other_does_not(String address) {
        assertThat(PlusAddress.tag(address, ADA)).isEmpty();
    }

    @Test
    void every_example_shown_is_understood() {
        for (String example : PlusAddress.UNDERSTOOD.split(", ")) {
            assertThat(PlusAddress.day(example.substring(1), TUESDAY, CALENDAR))
                    .as(example)
                    .isPresent();
        }
    }

    @Property
    void no_tag_breaks_it_and_every_day_is_to_come(@ForAll String tag) {
        assertThat(PlusAddress.day(tag, TUESDAY, CALENDAR).filter(day -> !day.isAfter(TUESDAY)))
                .isEmpty();
    }
}
