package sendoff.tone;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// Days as a suggestion words them.
final class Days {
    private Days() {}

    /// "by Friday", with the date when today is known: the Friday at least two days away, so that it can be kept.
    static String byFriday(Situation situation) {
        return situation
                .facts()
                .today()
                .map(today -> today.plusDays(2).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)))
                .map(friday -> "by Friday " + shown(friday))
                .orElse("by Friday");
    }

    private static String shown(LocalDate day) {
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
