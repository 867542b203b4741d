package sendoff.reflect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// By what it shows that reviews slip. Source: practice, section 9.
public final class ReviewSlip {
    private static final int A_WEEK = 7;

    private ReviewSlip() {}

    public enum Sign {
        /// More are late than when the last review began.
        MORE_LATE,
        /// Somebody is late, and for a week nothing was brought to an end.
        NOTHING_CLOSED
    }

    /// @param day  of the last review
    /// @param late how many were late when it began
    public record Before(LocalDate day, int late) {}

    /// @param late   how many are late now
    /// @param closed the day on which something was last brought to an end
    public static Set<Sign> signs(int late, Optional<Before> before, Optional<LocalDate> closed, LocalDate today) {
        var signs = EnumSet.noneOf(Sign.class);
        if (late > 0 && closed.filter(day -> isAWeekAgo(day, today)).isPresent()) {
            signs.add(Sign.NOTHING_CLOSED);
        }
        if (before.filter(then -> late > then.late() && isAWeekAgo(then.day(), today))
                .isPresent()) {
            signs.add(Sign.MORE_LATE);
        }
        return signs;
    }

    private static boolean isAWeekAgo(LocalDate day, LocalDate today) {
        return ChronoUnit.DAYS.between(day, today) >= A_WEEK;
    }
}
