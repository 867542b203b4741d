package sendoff.desk.reflecting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Settled;
import sendoff.domain.Filed;
import sendoff.domain.IntroductionId;
import sendoff.domain.Pending;
import sendoff.domain.Pending.Sort;
import sendoff.domain.Promise;
import sendoff.domain.PromiseState;
import sendoff.domain.WorkCalendar;
import sendoff.store.Promises.Span;
import sendoff.store.Queue;
import sendoff.store.Tables;

/// Everyone who waits for the owner, or for whom the owner waits, at this moment.
final class Waiting {
    private static final int ALL = 100_000;
    private static final Duration QUIET = Duration.ofDays(7);
    /// Before this a silence is an answer.
    private static final Duration TOO_LONG_AGO = Duration.ofDays(60);

    private final Tables tables;
    private final Ownership ownership;

    Waiting(Tables tables, Ownership ownership) {
        this.tables = tables;
        this.ownership = ownership;
    }

    /// In no order, and somebody for several reasons several times.
    List<Pending> now(Instant now) {
        WorkCalendar calendar = ownership.calendar();
        LocalDate today = calendar.dayOf(now);
        return Stream.of(
                        owed(now), slipped(true, today, calendar), slipped(false, today, calendar), awaited(now, today))
                .flatMap(part -> part)
                .toList();
    }

    private Stream<Pending> owed(Instant now) {
        return tables.queue().rows(Queue.Filter.ALL, now, ALL, 0).stream()
                .map(row -> Pending.of(row.id(), Sort.WAITING, row.owedSince()));
    }

    private Stream<Pending> slipped(boolean mine, LocalDate today, WorkCalendar calendar) {
        return tables.promises().open(new Span(mine, Optional.empty(), Optional.of(today)), ALL).stream()
                .filter(promise -> !(promise.state() instanceof PromiseState.Unconfirmed))
                .map(promise -> Pending.of(promise, since(promise, calendar)));
    }

    /// The day that was named; where none was, the day it came up.
    private static Instant since(Promise promise, WorkCalendar calendar) {
        return promise.due()
                .orElse(promise.comesUp())
                .atStartOfDay(calendar.zone())
                .toInstant();
    }

    private Stream<Pending> awaited(Instant now, LocalDate today) {
        return tables.reviews().awaited(now.minus(TOO_LONG_AGO), now.minus(QUIET), today).stream()
                .filter(found -> isExpected(found.id()))
                .map(found -> Pending.of(found.id(), Sort.AWAITED, found.since()));
    }

    /// What is followed on a page of its own, or only noted to be come back to, owes no word.
    private boolean isExpected(IntroductionId id) {
        Optional<Filed> filed = tables.introductions().find(id);
        return filed.filter(one -> !one.isOwed() && !one.leaving() && !Settled.isOnlyFollowed(one.seen()))
                .filter(_ -> tables.optIns().from(id).isEmpty())
                .isPresent();
    }
}
