package sendoff.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that stands until it is set.
public final class SettableClock extends Clock {
    private final ZoneId zone;
    private volatile Instant instant;
    private volatile Duration tick = Duration.ZERO;

    public SettableClock(Instant instant, ZoneId zone) {
        this.instant = instant;
        this.zone = zone;
    }

    public void pass(Duration time) {
        instant = instant.plus(time);
    }

    /// From now on a millisecond passes at each question, as on a real clock.
    public void ticks() {
        tick = Duration.ofMillis(1);
    }

    public void set(Instant to) {
        instant = to;
    }

    @Override
    public synchronized Instant instant() {
        instant = instant.plus(tick);
        return instant;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(instant, other);
    }
}
