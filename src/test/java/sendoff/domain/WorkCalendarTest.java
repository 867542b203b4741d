package sendoff.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final WorkCalendar CALENDAR = new WorkCalendar(PARIS, WEEK, day -> false);

    @Test
    void friday_afternoon_is_due_on_tuesday_at_the_same_time() {
        assertThat(due(CALENDAR, "2026-11-20T16:20")).isEqualTo(paris("2026-11-24T16:20"));
    }

    @Test
    void what_comes_on_a_saturday_is_due_at_the_end_of_tuesday() {
        assertThat(due(CALENDAR, "2026-11-21T09:00")).isEqualTo(paris("2026-11-25T00:00"));
    }

    @Test
    void what_comes_on_a_sunday_has_the_same_end() {
        assertThat(due(CALENDAR, "2026-11-22T23:59")).isEqualTo(due(CALENDAR, "2026-11-21T00:00"));
    }

    @Test
    void a_free_day_gives_way_to_the_next_business_day() {
        assertThat(CALENDAR.orNext(LocalDate.parse("2026-11-21"))).isEqualTo("2026-11-23");
        assertThat(CALENDAR.orNext(LocalDate.parse("2026-11-20"))).isEqualTo("2026-11-20");
    }

    @Test
    void a_holiday_in_between_moves_it_on() {
        var calendar = new WorkCalendar(PARIS, WEEK, LocalDate.parse("2026-12-25")::equals);

        assertThat(due(calendar, "2026-12-24T10:00")).isEqualTo(paris("2026-12-29T10:00"));
    }

    @Test
    void what_comes_on_a_holiday_is_due_at_the_end_of_the_second_day_after() {
        var calendar = new WorkCalendar(PARIS, WEEK, LocalDate.parse("2026-11-11")::equals);

        assertThat(due(calendar, "2026-11-11T10:00")).isEqualTo(paris("2026-11-14T00:00"));
    }

    @Test
    void the_time_of_day_stays_when_clocks_change() {
        Instant arrived = paris("2026-03-27T10:00");

        assertThat(CALENDAR.answerDue(arrived)).isEqualTo(paris("2026-03-31T10:00"));
        assertThat(Duration.between(arrived, CALENDAR.answerDue(arrived))).isEqualTo(Duration.ofHours(4 * 24 - 1));
    }

    @Test
    void an_hour_that_the_clocks_skip_is_the_one_after() {
        var everyDay = new WorkCalendar(PARIS, EnumSet.allOf(DayOfWeek.class), day -> false);

        assertThat(due(everyDay, "2026-03-27T02:30")).isEqualTo(paris("2026-03-29T03:30"));
    }

    @Test
    void the_day_is_that_of_the_owners_zone() {
        var tokyo = new WorkCalendar(ZoneId.of("Asia/Tokyo"), WEEK, day -> false);
        Instant fridayEveningInParis = paris("2026-11-20T18:00"); // Saturday in Tokyo

        assertThat(tokyo.answerDue(fridayEveningInParis)).isEqualTo(Instant.parse("2026-11-24T15:00:00Z"));
    }

    @Test
    void plain_hours_are_forty_eight() {
        assertThat(WorkCalendar.answerDueInPlainHours(paris("2026-11-20T16:20")))
                .isEqualTo(paris("2026-11-22T16:20"));
    }

    @Test
    void a_weekend_is_no_time_that_somebody_waited() {
        assertThat(CALENDAR.onBusinessDays(paris("2026-11-20T16:00"), paris("2026-11-23T10:00")))
                .isEqualTo(Duration.ofHours(18));
        assertThat(CALENDAR.onBusinessDays(paris("2026-11-21T16:00"), paris("2026-11-22T10:00")))
                .isZero();
        assertThat(CALENDAR.onBusinessDays(paris("2026-11-20T16:00"), paris("2026-11-20T10:00")))
                .isZero();
    }

    @Test
    void a_week_without_a_working_day_is_refused() {
        assertThatThrownBy(() -> new WorkCalendar(PARIS, Set.of(), day -> false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_but_holidays_still_ends() {
        var never = new WorkCalendar(PARIS, WEEK, day -> true);

        assertThat(never.answerDue(paris("2026-11-20T16:20"))).isAfter(paris("2027-11-01T00:00"));
    }

    @Property
    void it_is_due_on_a_business_day_or_at_its_end(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        Instant arrived = Instant.ofEpochSecond(second);
        ZonedDateTime due = CALENDAR.answerDue(arrived).atZone(PARIS);

        assertThat(due.toInstant()).isAfter(arrived);
        boolean midnight = due.toLocalTime().equals(LocalTime.MIDNIGHT);
        assertThat(CALENDAR.isBusinessDay(due.toLocalDate())
                        || (midnight && CALENDAR.isBusinessDay(due.toLocalDate().minusDays(1))))
                .isTrue();
    }

    @Property
    void what_came_later_is_never_due_sooner(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
            @ForAll @IntRange(max = 1_000_000) int later) {
        Instant first = Instant.ofEpochSecond(second);
        Instant next = first.plusSeconds(later);
        // an hour lies twice on the day that clocks go back
        assertThat(CALENDAR.answerDue(next).plus(Duration.ofHours(1))).isAfterOrEqualTo(CALENDAR.answerDue(first));
    }

    @Property
    void business_days_are_counted_one_by_one(
            @ForAll @IntRange(max = 60) int days, @ForAll @IntRange(max = 20_000) int from) {
        LocalDate start = LocalDate.ofEpochDay(from);
        LocalDate end = CALENDAR.plusBusinessDays(start, days);

        long between = start.plusDays(1)
                .datesUntil(end.isAfter(start) ? end.plusDays(1) : start.plusDays(1))
                .filter(CALENDAR::isBusinessDay)
                .count();
        assertThat(between).isEqualTo(days);
    }

    private static Instant due(WorkCalendar calendar, String arrived) {
        return calendar.answerDue(paris(arrived));
    }

    private static Instant paris(String local) {
        return java.time.LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }
}
