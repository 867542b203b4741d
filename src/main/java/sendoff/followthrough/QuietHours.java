package sendoff.followthrough;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import sendoff.domain.FollowUpWishes;
import sendoff.domain.WorkCalendar;

/// When nothing reminds: on free days, and outside the hours the owner named. What was held back comes in the next
/// waking hour.
public final class QuietHours {
    private QuietHours() {}

    public static boolean isQuiet(Instant now, FollowUpWishes wishes, WorkCalendar calendar) {
        ZonedDateTime local = now.atZone(calendar.zone());
        LocalTime time = local.toLocalTime();
        return !calendar.isBusinessDay(local.toLocalDate())
                || time.isBefore(wishes.from())
                || !time.isBefore(wishes.until());
    }

    /// The first moment of the next working day on which something may remind.
    public static Instant nextMorning(Instant now, FollowUpWishes wishes, WorkCalendar calendar) {
        LocalDate day = calendar.plusBusinessDays(calendar.dayOf(now), 1);
        // In a night when the clock jumps, a time that does not exist is the one after the jump.
        return ZonedDateTime.of(day, wishes.from(), calendar.zone()).toInstant();
    }
}
