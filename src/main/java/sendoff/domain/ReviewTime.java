package sendoff.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

/// When the owner goes through what is pending.
///
/// @param item    names its entry in calendars
/// @param monthly the first such day of each month; else every week
/// @param from    not before this day
public record ReviewTime(UUID item, boolean monthly, DayOfWeek day, LocalTime at, Duration length, LocalDate from) {
    private static final Duration LONGEST = Duration.ofHours(4);

    public ReviewTime {
        if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a review takes up to four hours: " + length);
        }
    }

    /// The day of the first one.
    public LocalDate first() {
        if (!monthly) {
            return from.with(TemporalAdjusters.nextOrSame(day));
        }
        LocalDate first = from.with(TemporalAdjusters.firstInMonth(day));
        return first.isBefore(from) ? from.plusMonths(1).with(TemporalAdjusters.firstInMonth(day)) : first;
    }

    /// The day of the next one after `day`.
    public LocalDate after(LocalDate day) {
        LocalDate first = first();
        if (day.isBefore(first)) {
            return first;
        }
        if (!monthly) {
            return day.with(TemporalAdjusters.next(this.day));
        }
        LocalDate inMonth = day.with(TemporalAdjusters.firstInMonth(this.day));
        return inMonth.isAfter(day) ? inMonth : day.plusMonths(1).with(TemporalAdjusters.firstInMonth(this.day));
    }
}
