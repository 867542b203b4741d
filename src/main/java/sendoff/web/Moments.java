package sendoff.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import sendoff.domain.WorkCalendar;

/// Days and times as people say them, and how long it is to them.
final class Moments {
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.UK);
    private static final DateTimeFormatter WEEKDAY_WHOLE = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /// From so many business days on they are counted in weeks.
    private static final int A_WHILE = 10;
    private static final String WORKING_DAY = "working day";

    private Moments() {}

    static String day(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /// `October`.
    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String weekday(LocalDate day) {
        return WEEKDAY_WHOLE.format(day);
    }

    static String shortWeekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /// How exactly a promise named its day: ", for any day in January"; nothing for a single day.
    static String span(Optional<LocalDate> from, Optional<LocalDate> due) {
        return from.flatMap(first -> due.filter(first::isBefore).map(last -> span(first, last)))
                .orElse("");
    }

    private static String span(LocalDate first, LocalDate last) {
        boolean month =
                first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1));
        return month
                ? ", for any day in " + MONTH.format(first)
                : ", for any day from " + DAY.format(first) + " to " + DAY.format(last);
    }

    /// `Fri 20 Nov`, with the year when it is another one.
    static String date(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? DAY : DAY_YEAR).format(day);
    }

    /// `1 December`, with the year when it is another one.
    static String dayOfMonth(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? DAY_OF_MONTH : DAY_OF_YEAR).format(day);
    }

    /// `Fri 13 Nov, 16:20`
    static String moment(ZonedDateTime at, LocalDate today) {
        return date(at.toLocalDate(), today) + ", " + TIME.format(at);
    }

    /// `today, 16:20`, `Wed, 10:30`, then `Fri 20 Nov`.
    static String when(Instant due, Instant now, WorkCalendar calendar) {
        LocalDate today = calendar.dayOf(now);
        LocalDate day = lastDay(due, calendar);
        String time = clock(due, calendar);
        long away = ChronoUnit.DAYS.between(today, day);
        if (away == 0) {
            return "today, " + time;
        }
        return Math.abs(away) < 7 ? shortWeekday(day) + ", " + time : date(day, today);
    }

    /// What is left of the business days, or what it is over: `5 hours left`, `2 days left`, `Two days over`, and
    /// shorter where free days lie between: `2 working days over`.
    static String left(Instant due, Instant now, WorkCalendar calendar) {
        LocalDate today = calendar.dayOf(now);
        LocalDate day = lastDay(due, calendar);
        Duration between = Duration.between(now, due).abs();
        if (now.isBefore(due)) {
            return day.isAfter(today)
                    ? digits(Math.max(1, businessDays(today, day, calendar)), unit(today, day, calendar)) + " left"
                    : ofTheDay(between) + " left";
        }
        int over = businessDays(day, today, calendar);
        if (over >= A_WHILE) {
            return Words.capital(Words.some(Math.round(over / 5f), "week", "weeks")) + " over";
        }
        if (over > 0) {
            String unit = unit(day, today, calendar);
            return unit.equals(WORKING_DAY)
                    ? digits(over, unit) + " over"
                    : Words.capital(Words.some(over, unit, unit + "s")) + " over";
        }
        // Free days are no delay, so their hours are not counted.
        return day.isBefore(today) ? "Hours over" : Words.capital(ofTheDay(between)) + " over";
    }

    private static String unit(LocalDate from, LocalDate to, WorkCalendar calendar) {
        return businessDays(from, to, calendar) == ChronoUnit.DAYS.between(from, to) ? "day" : WORKING_DAY;
    }

    /// The same of a day by the calendar: `Today`, `12 days left`, `Nine days over`, `8 weeks left`.
    static String left(LocalDate day, LocalDate today) {
        int days = (int) ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "Today";
        }
        int weeks = Math.round(Math.abs(days) / 7f);
        boolean far = Math.abs(days) > 2 * 7;
        return days > 0
                ? (far ? digits(weeks, "week") : digits(days, "day")) + " left"
                : Words.capital(far ? Words.some(weeks, "week", "weeks") : Words.some(-days, "day", "days")) + " over";
    }

    private static String ofTheDay(Duration time) {
        long minutes = Math.max(1, time.toMinutes());
        return minutes < 60 ? digits((int) minutes, "minute") : digits(Math.round(minutes / 60f), "hour");
    }

    private static String digits(int n, String unit) {
        return n + " " + unit + (n == 1 ? "" : "s");
    }

    /// The day an answer is due on. What is due at 24:00 is due that day, not on the next.
    static LocalDate lastDay(Instant due, WorkCalendar calendar) {
        return calendar.dayOf(due.minusMillis(1));
    }

    /// `20:45`.
    static String time(Instant at, WorkCalendar calendar) {
        return TIME.format(at.atZone(calendar.zone()));
    }

    private static String clock(Instant due, WorkCalendar calendar) {
        ZonedDateTime at = due.atZone(calendar.zone());
        return at.toLocalTime().toSecondOfDay() == 0 ? "end of the day" : TIME.format(at);
    }

    /// Business days after `from` up to and with `to`.
    static int businessDays(LocalDate from, LocalDate to, WorkCalendar calendar) {
        return (int) from.datesUntil(to.isBefore(from) ? from : to)
                .map(day -> day.plusDays(1))
                .filter(calendar::isBusinessDay)
                .limit(1_000)
                .count();
    }

    /// When a mailbox was last read: `just now`, `four minutes ago`, `at 09:12`, `Mon 16 Nov, 09:12`.
    static String ago(Instant at, Instant now, WorkCalendar calendar) {
        long minutes = Duration.between(at, now).toMinutes();
        ZonedDateTime local = at.atZone(calendar.zone());
        LocalDate today = calendar.dayOf(now);
        if (minutes < 1) {
            return "just now";
        }
        if (minutes < 60) {
            return Words.some((int) minutes, "minute", "minutes") + " ago";
        }
        return local.toLocalDate().equals(today) ? "at " + TIME.format(local) : moment(local, today);
    }

    /// How long a search still takes.
    static String toGo(Duration time) {
        long minutes = Math.round(time.toSeconds() / 60.0);
        return minutes < 1
                ? "Less than a minute to go"
                : "About " + Words.some((int) minutes, "minute", "minutes") + " to go";
    }
}
