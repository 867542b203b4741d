package sendoff.domain;

import java.time.Instant;
import java.util.List;

/// How the owner began, and what they begin with.
///
/// @param began     when somebody first waited here
/// @param oldest    the three who had waited longest then; fewer where fewer waited
/// @param waiting   how many waited then
/// @param late      how many of them were past their due time
/// @param put       the owner wants to see no more of it
/// @param looked    they looked back after a month
public record FirstWeek(
        Instant began, List<IntroductionId> oldest, int waiting, int late, boolean put, boolean looked) {
    public FirstWeek {
        oldest = List.copyOf(oldest);
    }

    public FirstWeek putAway(boolean now) {
        return new FirstWeek(began, oldest, waiting, late, now, looked);
    }

    public FirstWeek lookedBack(boolean now) {
        return new FirstWeek(began, oldest, waiting, late, put, now);
    }
}
