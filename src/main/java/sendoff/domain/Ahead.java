package sendoff.domain;

import java.time.LocalDate;
import java.time.Period;

/// How far ahead a day may lie that somebody chooses. Further away it is a slip (the year 9999), and what waits for it
/// would never come up again.
public final class Ahead {
    private static final Period MOST = Period.ofYears(1);

    private Ahead() {}

    public static boolean isTooFar(LocalDate day, LocalDate today) {
        return day.isAfter(today.plus(MOST));
    }
}
