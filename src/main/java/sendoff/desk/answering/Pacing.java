package sendoff.desk.answering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import sendoff.desk.common.Ids;
import sendoff.domain.IntroductionId;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// How long the owner takes for an answer, from opening it to approving it. No clock is ever shown: it only says how
/// much time the rest may take.
public final class Pacing {
    /// Until enough answers were written here. Source: practice, "under a minute for a standard one, a few minutes
    /// for a careful one".
    public static final Duration USUAL = Duration.ofSeconds(48);

    private static final Duration AWAY = Duration.ofMinutes(15);
    private static final int BEFORE = 10;
    private static final int LATELY = 50;

    private final Tables tables;
    private final Clock clock;
    private final Ids ids;
    private final ConcurrentHashMap<IntroductionId, Instant> opened = new ConcurrentHashMap<>();

    public Pacing(Tables tables, Clock clock, Ids ids) {
        this.tables = tables;
        this.clock = clock;
        this.ids = ids;
    }

    void opens(IntroductionId id) {
        Instant now = clock.instant();
        // Whoever was away for long begins again.
        opened.merge(id, now, (first, again) -> Duration.between(first, again).compareTo(AWAY) > 0 ? again : first);
    }

    void approved(Tx tx, IntroductionId id, Instant at) {
        Optional.ofNullable(opened.remove(id))
                .map(first -> Duration.between(first, at))
                .filter(time -> time.compareTo(AWAY) <= 0 && !time.isNegative())
                .ifPresent(time -> tables.paces().took(tx, ids.next(), time, at));
    }

    /// The median of the latest answers. The usual time counts as ten of them, so that a few quick ones promise nothing
    /// about the rest.
    public Duration each() {
        List<Duration> times = Stream.concat(
                        tables.paces().newest(LATELY).stream(),
                        Stream.generate(() -> USUAL).limit(BEFORE))
                .sorted()
                .toList();
        int middle = times.size() / 2;
        return times.size() % 2 == 1
                ? times.get(middle)
                : times.get(middle - 1).plus(times.get(middle)).dividedBy(2);
    }
}
