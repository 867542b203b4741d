package sendoff.reflect;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/// Months and days by name.
final class Months {
    private Months() {}

    /// `October`.
    static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /// `7 October`.
    static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + name(YearMonth.from(day));
    }
}
