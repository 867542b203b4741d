package sendoff.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendoff.calendar.Holidays.Place;
import sendoff.domain.WorkCalendar;

class HolidaysTest {
    @Test
    void a_country_keeps_its_days() {
        var holidays = Holidays.of("US", Optional.empty());

        assertThat(holidays.test(LocalDate.parse("2026-11-26"))).isTrue();
        assertThat(holidays.test(LocalDate.parse("2026-11-27"))).isFalse();
    }

    @Test
    void a_region_keeps_more() {
        LocalDate epiphany = LocalDate.parse("2026-01-06");

        assertThat(Holidays.of("de", Optional.of("BY")).test(epiphany)).isTrue();
        assertThat(Holidays.of("DE-BY").test(epiphany)).isTrue();
        assertThat(Holidays.of("DE").test(epiphany)).isFalse();
    }

    @Test
    void it_can_be_warmed() {
        var holidays = Holidays.of("FR", Optional.empty());
        holidays.warm(2027);

        assertThat(holidays.test(LocalDate.parse("2027-07-14"))).isTrue();
    }

    @Test
    void the_british_keep_christmas() {
        assertThat(Holidays.of("GB", Optional.empty()).test(LocalDate.parse("2026-12-25")))
                .isTrue();
    }

    @Test
    void an_unknown_country_is_named() {
        assertThatThrownBy(() -> Holidays.of("Atlantis", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Atlantis")
                .hasMessageContaining("two-letter code");
    }

    @Test
    void an_unknown_region_is_told_the_known_ones() {
        assertThatThrownBy(() -> Holidays.of("DE", Optional.of("zz"))).hasMessageContaining("by");
    }

    @Test
    void countries_and_regions_are_listed_by_name() {
        assertThat(Holidays.countries())
                .contains(new Place("de", "Germany"))
                .noneMatch(place -> place.name().isBlank());
        assertThat(Holidays.regions("DE")).extracting(Place::code).contains("by");
    }

    @Test
    void two_business_days_skip_thanksgiving() {
        var calendar = new WorkCalendar(
                ZoneId.of("America/New_York"),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Holidays.of("US", Optional.empty()));

        assertThat(calendar.answerDue(Instant.parse("2026-11-25T15:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-30T15:00:00Z"));
    }
}
