package sendoff.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/// The moment from which a writer counts, in their own offset. Weeks start on Monday and end, for promises, on Friday.
record DateBase(LocalDateTime at, DateOrder order) {
    private static final int WEEK = 7;
    /// A day gone by less than that is a slip of the pen, or past; nobody means next year's.
    private static final int JUST_GONE = 14;
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    LocalDate today() {
        return at.toLocalDate();
    }

    LocalDate tomorrow() {
        return today().plusDays(1);
    }

    /// The next such day after today.
    LocalDate next(DayOfWeek day) {
        return today().with(TemporalAdjusters.next(day));
    }

    /// That day in the week `weeks` ahead.
    LocalDate inWeek(int weeks, DayOfWeek day) {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusDays((long) weeks * WEEK + day.getValue() - 1);
    }

    /// This week's Friday; who writes on a weekend means the coming one.
    LocalDate friday() {
        return today().with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    LocalDate sunday() {
        return today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    YearMonth month() {
        return YearMonth.from(today());
    }

    /// The next such month; the present one counts.
    YearMonth next(int month) {
        YearMonth found = YearMonth.of(today().getYear(), month);
        return found.isBefore(month()) ? found.plusYears(1) : found;
    }

    /// The next such date; today counts, and so does one just gone. A day that no year has (31 June) gives the month's
    /// last, the leap day that of the next year that has it.
    LocalDate next(int month, int day) {
        if (month == LEAP_DAY.getMonthValue() && day == LEAP_DAY.getDayOfMonth()) {
            return LEAP_DAY.atYear(leapYear());
        }
        LocalDate found = MonthDay.of(month, Math.min(day, 28))
                .atYear(today().getYear())
                .withDayOfMonth(lastOr(day, YearMonth.of(today().getYear(), month)));
        if (!isLongGone(found)) {
            return found;
        }
        YearMonth later = YearMonth.of(today().getYear() + 1, month);
        return later.atDay(lastOr(day, later));
    }

    /// Too long ago to be meant: next year's is.
    boolean isLongGone(LocalDate day) {
        return day.isBefore(today().minusDays(JUST_GONE));
    }

    private int leapYear() {
        int year = today().getYear();
        while (!LEAP_DAY.isValidYear(year) || LEAP_DAY.atYear(year).isBefore(today())) {
            year++;
        }
        return year;
    }

    /// The next such day of a month; today counts.
    LocalDate nextDay(int day) {
        YearMonth month = month();
        while (day > month.lengthOfMonth() || month.atDay(day).isBefore(today())) {
            month = month.plusMonths(1);
        }
        return month.atDay(day);
    }

    static int lastOr(int day, YearMonth month) {
        return Math.min(day, month.lengthOfMonth());
    }
}
