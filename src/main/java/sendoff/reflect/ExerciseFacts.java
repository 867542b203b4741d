package sendoff.reflect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sendoff.domain.IntroductionId;

/// What thirty days in one place came to: days and facts.
///
/// @param came     how many came in that time
/// @param closed   how many of them were brought to an end
/// @param inAWeek  and how many of those within a week
/// @param open     who is open now, the first to be a week old first
/// @param median   how long those that came and were closed took; empty where there are too few to say
public record ExerciseFacts(int came, int closed, int inAWeek, List<Open> open, Optional<Duration> median) {
    private static final int A_WEEK = 7;
    /// Fewer say nothing.
    private static final int ENOUGH = 3;

    public ExerciseFacts {
        open = List.copyOf(open);
    }

    /// Somebody who asked.
    ///
    /// @param closed empty while something is owed
    public record Asked(IntroductionId id, String who, Instant since, Optional<Instant> closed) {}

    /// @param by the last day of its week
    public record Open(IntroductionId id, String who, LocalDate by) {}

    /// @param from  the first day
    /// @param until the day after the last
    public static ExerciseFacts of(Collection<Asked> asked, LocalDate from, LocalDate until, ZoneId zone) {
        List<Asked> came = asked.stream()
                .filter(one -> isIn(one.since(), from, until, zone))
                .toList();
        List<Asked> closed =
                came.stream().filter(one -> one.closed().isPresent()).toList();
        int inAWeek = (int) closed.stream()
                .filter(one -> !day(one.closed().orElseThrow(), zone).isAfter(by(one, zone)))
                .count();
        List<Open> open = asked.stream()
                .filter(one -> one.closed().isEmpty())
                .map(one -> new Open(one.id(), one.who(), by(one, zone)))
                .sorted(Comparator.comparing(Open::by)
                        .thenComparing(one -> one.id().toString()))
                .toList();
        return new ExerciseFacts(came.size(), closed.size(), inAWeek, open, median(closed));
    }

    private static boolean isIn(Instant at, LocalDate from, LocalDate until, ZoneId zone) {
        LocalDate day = day(at, zone);
        return !day.isBefore(from) && day.isBefore(until);
    }

    private static LocalDate by(Asked asked, ZoneId zone) {
        return day(asked.since(), zone).plusDays(A_WEEK);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static Optional<Duration> median(List<Asked> closed) {
        List<Duration> times = closed.stream()
                .map(one -> Duration.between(one.since(), one.closed().orElseThrow()))
                .map(time -> time.isNegative() ? Duration.ZERO : time)
                .sorted()
                .toList();
        if (times.size() < ENOUGH) {
            return Optional.empty();
        }
        int middle = times.size() / 2;
        return Optional.of(
                times.size() % 2 == 1
                        ? times.get(middle)
                        : times.get(middle - 1).plus(times.get(middle)).dividedBy(2));
    }
}
