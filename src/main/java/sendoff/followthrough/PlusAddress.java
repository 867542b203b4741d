package sendoff.followthrough;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.Owner;
import sendoff.domain.WorkCalendar;

/// An own address with a day behind a plus: `me+3days@example.com` in Bcc asks to come back to that conversation.
///
/// Source: RFC 5233 for the plus; the words are those that FollowUpThen made known.
public final class PlusAddress {
    /// What is understood, for the owner to read.
    public static final String UNDERSTOOD =
            "+tomorrow, +3days, +2weeks, +1month, +friday, +nextweek, +nextmonth, +1dec, +2026-12-01";

    private static final int LONGEST_YEARS = 5;
    private static final Pattern ADDRESS = Pattern.compile("([^+@]+)\\+([^@]{1,40})@([^@]+)");
    private static final Pattern LENGTH =
            Pattern.compile("(\\d{1,3})(d|days?|workdays?|w|wks?|weeks?|m|mos?|months?|y|years?)");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})([a-z]{3,9})|([a-z]{3,9})(\\d{1,2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private PlusAddress() {}

    /// What stands behind the plus of an own address; empty if it is another's, or has none.
    ///
    /// @param address in lower case
    public static Optional<String> tag(String address, Owner owner) {
        if (address.indexOf('+') < 0) {
            return Optional.empty();
        }
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches()
                        && owner.addresses().contains(parts.group(1) + "@" + parts.group(3))
                        && !owner.addresses().contains(address)
                ? Optional.of(parts.group(2))
                : Optional.empty();
    }

    /// The day it names, always after `sent`; empty if that is not understood.
    public static Optional<LocalDate> day(String tag, LocalDate sent, WorkCalendar calendar) {
        String words = tag.toLowerCase(Locale.ROOT).replaceAll("[-_. ]", "");
        try {
            return read(words, sent, calendar)
                    .filter(day -> day.isAfter(sent) && day.isBefore(sent.plusYears(LONGEST_YEARS)));
        } catch (DateTimeException _) {
            // The thirtieth of February.
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> read(String words, LocalDate sent, WorkCalendar calendar) {
        return switch (words) {
            case "tomorrow" -> Optional.of(sent.plusDays(1));
            case "nextweek" -> Optional.of(calendar.orNext(sent.with(TemporalAdjusters.next(DayOfWeek.MONDAY))));
            case "nextmonth" -> Optional.of(calendar.orNext(sent.with(TemporalAdjusters.firstDayOfNextMonth())));
            default ->
                length(words, sent, calendar)
                        .or(() -> weekday(words).map(day -> sent.with(TemporalAdjusters.next(day))))
                        .or(() -> weekdayNextWeek(words, sent))
                        .or(() -> date(words))
                        .or(() -> dayOfYear(words, sent));
        };
    }

    private static Optional<LocalDate> length(String words, LocalDate sent, WorkCalendar calendar) {
        Matcher length = LENGTH.matcher(words);
        if (!length.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(length.group(1));
        return Optional.of(
                switch (length.group(2).charAt(0)) {
                    case 'd' -> sent.plusDays(number);
                    case 'm' -> sent.plusMonths(number);
                    case 'y' -> sent.plusYears(number);
                    default ->
                        length.group(2).startsWith("work")
                                ? calendar.plusBusinessDays(sent, number)
                                : sent.plusWeeks(number);
                });
    }

    /// Three letters of a weekday or more.
    private static Optional<DayOfWeek> weekday(String words) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> isBeginning(words, day.name()))
                .findFirst();
    }

    private static Optional<Month> month(String words) {
        return Arrays.stream(Month.values())
                .filter(month -> isBeginning(words, month.name()))
                .findFirst();
    }

    private static boolean isBeginning(String words, String name) {
        return words.length() >= 3 && name.toLowerCase(Locale.ROOT).startsWith(words);
    }

    /// Not the next Friday, but that of next week.
    private static Optional<LocalDate> weekdayNextWeek(String words, LocalDate sent) {
        return words.startsWith("next")
                ? weekday(words.substring("next".length()))
                        .map(day -> sent.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                                .with(TemporalAdjusters.nextOrSame(day)))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String words) {
        Matcher date = ISO.matcher(words);
        return date.matches()
                ? Optional.of(LocalDate.of(number(date, 1), number(date, 2), number(date, 3)))
                : Optional.empty();
    }

    private static Optional<LocalDate> dayOfYear(String words, LocalDate sent) {
        Matcher parts = DAY_MONTH.matcher(words);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean dayFirst = parts.group(1) != null;
        int day = number(parts, dayFirst ? 1 : 4);
        return month(parts.group(dayFirst ? 2 : 3)).map(month -> {
            MonthDay wanted = MonthDay.of(month, day);
            int year = sent.getYear();
            while (!wanted.isValidYear(year) || !wanted.atYear(year).isAfter(sent)) {
                year++;
            }
            return wanted.atYear(year);
        });
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
