package sendoff.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days of the sample mailbox, told from the start of the demo in business days, so that the same rows are late, due
/// today and due tomorrow whatever weekday it starts on.
///
/// Day 0 is the day of the start; on a free day it is the next working day, whose answers come due first.
///
/// @param now the start, where the owner is
record SampleDays(ZonedDateTime now) {
    /// `4 14:05`: four business days before day 0, at that time where the owner is; `4 14:05 +0800` writes it as seen
    /// from there.
    private static final Pattern DAYS_BEFORE =
            Pattern.compile("(?<days>[1-9]\\d*) (?<time>\\d\\d:\\d\\d)(?: (?<offset>[+-]\\d{4}))?");
    /// `today 30%`: two business days before day 0, so that its answer is due then; after that part of what is left of
    /// the day, or of the whole day if it did not begin.
    private static final Pattern DUE_TODAY = Pattern.compile("today (?<percent>\\d\\d?)%");
    /// `ago 40M`: so many minutes or hours before the start.
    private static final Pattern JUST_NOW = Pattern.compile("ago (?<length>\\d+[HM])");

    private static final LocalTime MORNING = LocalTime.of(7, 30);

    /// When a message was written.
    ///
    /// @throws IllegalArgumentException if these words say no time
    OffsetDateTime at(String words) {
        Matcher before = DAYS_BEFORE.matcher(words);
        if (before.matches()) {
            var at = day(-Integer.parseInt(before.group("days")))
                    .atTime(LocalTime.parse(before.group("time")))
                    .atZone(now.getZone())
                    .toOffsetDateTime();
            String offset = before.group("offset");
            return offset == null ? at : at.withOffsetSameInstant(ZoneOffset.of(offset));
        }
        Matcher today = DUE_TODAY.matcher(words);
        if (today.matches()) {
            return dueToday(Integer.parseInt(today.group("percent")));
        }
        Matcher ago = JUST_NOW.matcher(words);
        if (ago.matches()) {
            return now.minus(Duration.parse("PT" + ago.group("length"))).toOffsetDateTime();
        }
        throw new IllegalArgumentException("no time of the sample mailbox: " + words);
    }

    /// The day so many business days after day 0; before it, if negative.
    LocalDate day(int away) {
        LocalDate day = dayZero();
        for (int left = Math.abs(away); left > 0; ) {
            day = day.plusDays(Integer.signum(away));
            left -= isWorkday(day) ? 1 : 0;
        }
        return day;
    }

    /// That day in words.
    ///
    /// @param pattern as of [DateTimeFormatter], such as `EEEE`
    String said(int away, String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).format(day(away));
    }

    private OffsetDateTime dueToday(int percent) {
        LocalTime begins =
                now.toLocalDate().equals(dayZero()) && now.toLocalTime().isAfter(MORNING) ? now.toLocalTime() : MORNING;
        Duration left = Duration.ofDays(1).minusNanos(begins.toNanoOfDay());
        LocalTime time = begins.plus(left.multipliedBy(percent).dividedBy(100));
        return day(-2).atTime(time).atZone(now.getZone()).toOffsetDateTime();
    }

    private LocalDate dayZero() {
        LocalDate day = now.toLocalDate();
        while (!isWorkday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
