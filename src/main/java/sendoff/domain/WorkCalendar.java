package sendoff.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.function.Predicate;

/// The owner's days: zone, working days, holidays.
///
/// @param holidays says whether a day is a public holiday or a day off of the owner's
public record WorkCalendar(ZoneId zone, Set<DayOfWeek> workDays, Predicate<LocalDate> holidays) {
    private static final int ANSWER_WITHIN = 2;

    public WorkCalendar {
        workDays = Set.copyOf(workDays);
        if (workDays.isEmpty()) {
            throw new IllegalArgumentException("a week needs at least one working day");
        }
    }

    public boolean isBusinessDay(LocalDate day) {
        return workDays.contains(day.getDayOfWeek()) && !holidays.test(day);
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /// The date `days` business days after `from`; `from` itself when `days` is 0.
    ///
    /// @throws IllegalArgumentException if `days` is negative
    public LocalDate plusBusinessDays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative: " + days);
        }
        LocalDate day = from;
        // A calendar with nothing but holidays would never end: a year is more than anyone takes off.
        LocalDate furthest = from.plusYears(1).plusDays(days * 7L);
        for (int left = days; left > 0 && day.isBefore(furthest); ) {
            day = day.plusDays(1);
            if (isBusinessDay(day)) {
                left--;
            }
        }
        return day;
    }

    /// That day, or the next business day where it is a free one.
    public LocalDate orNext(LocalDate day) {
        return isBusinessDay(day) ? day : plusBusinessDays(day, 1);
    }

    /// When an answer is due for what arrived at `arrived`: the same time of day two business days later;
    /// what comes on a free day, at the end (24:00) of the second business day after.
    ///
    /// Source: practice, section 1.
    public Instant answerDue(Instant arrived) {
        ZonedDateTime local = arrived.atZone(zone);
        LocalDate day = plusBusinessDays(local.toLocalDate(), ANSWER_WITHIN);
        if (isBusinessDay(local.toLocalDate())) {
            return ZonedDateTime.of(day, local.toLocalTime(), zone).toInstant();
        }
        return ZonedDateTime.of(day.plusDays(1), LocalTime.MIDNIGHT, zone).toInstant();
    }

    /// How much of the time between the two lies on business days; each counts from midnight to midnight, so 23 or 25
    /// hours where clocks change. Nothing when `to` comes first.
    public Duration onBusinessDays(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = dayOf(to);
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            if (isBusinessDay(day)) {
                Instant begins = later(from, day.atStartOfDay(zone).toInstant());
                Instant ends = earlier(to, day.plusDays(1).atStartOfDay(zone).toInstant());
                sum = begins.isBefore(ends) ? sum.plus(Duration.between(begins, ends)) : sum;
            }
        }
        return sum;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// The setting for those who prefer plain hours: 48 of them.
    public static Instant answerDueInPlainHours(Instant arrived) {
        return arrived.plus(Duration.ofHours(48));
    }
}
