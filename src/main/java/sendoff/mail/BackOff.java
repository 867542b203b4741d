package sendoff.mail;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before trying again: twice as long each time, up to a limit, and not all at the same moment.
///
/// @param first after the first failure
/// @param most  never longer
public record BackOff(Duration first, Duration most) {
    /// For a server that is read.
    public static final BackOff READING = new BackOff(Duration.ofSeconds(5), Duration.ofMinutes(15));

    /// For an answer on its way: at first soon, then about as often as mail servers do it (RFC 5321 §4.5.4.1).
    public static final BackOff SENDING = new BackOff(Duration.ofMinutes(1), Duration.ofMinutes(30));

    public BackOff {
        if (!first.isPositive() || most.compareTo(first) < 0) {
            throw new IllegalArgumentException("not a way to wait: " + first + " to " + most);
        }
    }

    /// @param failures how often in a row it went wrong, 1 or more
    /// @return between half of the full wait and all of it
    public Duration after(int failures, RandomGenerator chance) {
        if (failures < 1) {
            throw new IllegalArgumentException("nothing failed yet: " + failures);
        }
        long full = most.toMillis();
        if (failures < 31) {
            full = Math.min(full, first.toMillis() << (failures - 1));
        }
        return Duration.ofMillis(full / 2 + chance.nextLong(full / 2 + 1));
    }
}
