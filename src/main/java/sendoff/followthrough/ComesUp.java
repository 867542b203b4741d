package sendoff.followthrough;

import java.time.LocalDate;
import java.util.Optional;
import sendoff.domain.WorkCalendar;

/// The day on which to think of a promise.
public final class ComesUp {
    /// A promise without a day is looked at after so long. Source: practice, section 8 (a redirect: within 7 days).
    static final int WITHOUT_A_DAY = 7;

    private ComesUp() {}

    /// The day it is due, or the last business day before a free one, so that nobody is reminded on a Sunday of what
    /// was due that Sunday; never before it was made.
    public static LocalDate day(Optional<LocalDate> due, LocalDate made, WorkCalendar calendar) {
        LocalDate day = due.orElse(made.plusDays(WITHOUT_A_DAY));
        LocalDate business = day;
        while (!calendar.isBusinessDay(business) && business.isAfter(made)) {
            business = business.minusDays(1);
        }
        return calendar.isBusinessDay(business) && !business.isBefore(made) ? business : day;
    }
}
