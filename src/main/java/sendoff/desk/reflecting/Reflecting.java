package sendoff.desk.reflecting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.desk.common.Ownership;
import sendoff.desk.weighing.Bookkeeping;
import sendoff.domain.Baseline;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.GroupId;
import sendoff.domain.IntroductionId;
import sendoff.domain.MonthFacts;
import sendoff.domain.MonthFacts.Flow;
import sendoff.domain.MonthFacts.Span;
import sendoff.domain.MonthFacts.Used;
import sendoff.domain.MonthFacts.Weight;
import sendoff.domain.OptInState;
import sendoff.domain.OptInState.Went;
import sendoff.domain.Received;
import sendoff.domain.Report;
import sendoff.domain.Statement.Published;
import sendoff.domain.StatementEffect;
import sendoff.domain.WorkCalendar;
import sendoff.reflect.BeforeAndAfter;
import sendoff.reflect.Evidence;
import sendoff.reflect.Reports;
import sendoff.store.Months.Between;
import sendoff.store.Tables;

/// A period → a report.
public final class Reflecting {
    /// Who introduces well shows over a year, not over a month.
    private static final int A_YEAR = 12;

    private static final int MOST_EFFECTS = 12;
    private static final Duration A_WHILE = Duration.ofDays(7L * StatementEffect.WEEKS);

    /// One message of a page counts no more: a page left in front tells nothing of work.
    private static final Duration MOST_AT_ONCE = Duration.ofMinutes(5);

    private final Tables tables;
    private final Ownership ownership;
    private final Bookkeeping bookkeeping;
    private final Clock clock;

    public Reflecting(Tables tables, Ownership ownership, Bookkeeping bookkeeping, Clock clock) {
        this.tables = tables;
        this.ownership = ownership;
        this.bookkeeping = bookkeeping;
        this.clock = clock;
    }

    /// The month that runs, where the owner is.
    public YearMonth running() {
        return YearMonth.from(ownership.calendar().dayOf(clock.instant()));
    }

    /// The month of the first ask; the running one where there is none, or where it lies ahead of the clock.
    public YearMonth first() {
        YearMonth running = running();
        return tables.months()
                .first()
                .map(at -> YearMonth.from(ownership.calendar().dayOf(at)))
                .filter(month -> month.isBefore(running))
                .orElse(running);
    }

    public Report month(YearMonth month) {
        bookkeeping.bringUpToDate();
        YearMonth before = month.minusMonths(1);
        return Reports.of(new Evidence(
                facts(month),
                before.isBefore(first()) ? Optional.empty() : Optional.of(toCompare(before)),
                baseline(),
                effects(span(month, ownership.calendar(), clock.instant()))));
    }

    /// Whether what the owner published helps, the newest first, as far as the weeks around it are known by now.
    ///
    /// @return each in a sentence
    public List<String> effects() {
        bookkeeping.bringUpToDate();
        Instant now = clock.instant();
        return tables.statements().published().stream()
                .limit(MOST_EFFECTS)
                .map(published -> BeforeAndAfter.inWords(effect(published, now)))
                .toList();
    }

    /// Of a month: those whose weeks before or after touch it.
    private List<StatementEffect> effects(Span span) {
        return tables.statements().published().stream()
                .filter(published -> published.at().isBefore(span.to()))
                .filter(published -> published.at().plus(A_WHILE).isAfter(span.from()))
                .map(published -> effect(published, span.to()))
                .toList();
    }

    /// @param until what is known; later asks count no more
    private StatementEffect effect(Published published, Instant until) {
        Instant at = published.at();
        Instant over = at.plus(A_WHILE);
        List<GroupId> given = tables.plan().now().groups().stream()
                .filter(group -> group.allowance() > 0)
                .map(GivingGroup::id)
                .toList();
        var months = tables.months();
        return new StatementEffect(
                published.place(),
                ownership.calendar().dayOf(at),
                months.fitting(new Between(at.minus(A_WHILE), at), given),
                months.fitting(new Between(at, earlier(over, until)), given),
                !until.isBefore(over));
    }

    /// The answer to the one question; empty takes it back.
    public void feels(YearMonth month, Optional<Weight> weight) {
        tables.database().change(tx -> tables.months().feels(tx, month, weight, clock.instant()));
    }

    public Optional<Weight> felt(YearMonth month) {
        return tables.months().felt(month);
    }

    /// The answer page of it was in front for so long.
    public void inFront(IntroductionId id, Duration time) {
        Duration counted = time.compareTo(MOST_AT_ONCE) > 0 ? MOST_AT_ONCE : time;
        if (counted.isPositive() && tables.introductions().find(id).isPresent()) {
            LocalDate day = ownership.calendar().dayOf(clock.instant());
            tables.database().change(tx -> tables.outcomes().spent(tx, id, day, counted));
        }
    }

    /// How it was before there was a desk; written down once, and never counted again.
    private Optional<Baseline> baseline() {
        Optional<Baseline> known = tables.settings().baseline();
        Optional<Instant> scanned = tables.settings().scanned();
        if (known.isPresent() || scanned.isEmpty()) {
            return known;
        }
        Baseline counted = tables.months().baseline(scanned.get());
        tables.database().change(tx -> tables.settings().save(tx, counted));
        return Optional.of(counted);
    }

    private MonthFacts facts(YearMonth month) {
        WorkCalendar calendar = ownership.calendar();
        Instant now = clock.instant();
        var span = span(month, calendar, now);
        var between = new Between(span.from(), span.to());
        Instant quiet = now.minus(Duration.ofDays(Received.QUIET_DAYS));
        var months = tables.months();
        return new MonthFacts(
                span,
                months.asked(between, now),
                months.answers(between),
                flow(span, calendar),
                months.taken(between, quiet),
                months.people().own(between),
                months.people().cameBack(between, calendar.zone()),
                months.promised(month, calendar.dayOf(now)),
                used(span, calendar),
                given(between),
                months.spent(month),
                made(between),
                months.people().introducers(new Between(begin(month.minusMonths(A_YEAR - 1), calendar), span.to())),
                months.people().bent(between, quiet),
                months.edited(between),
                months.felt(month));
    }

    /// What a month is compared by; the rest is not asked for.
    private MonthFacts toCompare(YearMonth month) {
        WorkCalendar calendar = ownership.calendar();
        Instant now = clock.instant();
        var span = span(month, calendar, now);
        var between = new Between(span.from(), span.to());
        var months = tables.months();
        return new MonthFacts(
                span,
                months.asked(between, now),
                months.answers(between),
                new Flow(0, Map.of()),
                List.of(),
                months.people().own(between),
                List.of(),
                Map.of(),
                List.of(),
                given(between),
                months.spent(month),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty());
    }

    private static Span span(YearMonth month, WorkCalendar calendar, Instant now) {
        Instant from = begin(month, calendar);
        Instant end = begin(month.plusMonths(1), calendar);
        boolean running = end.isAfter(now);
        Instant to = earlier(end, now.plusMillis(1));
        return new Span(month, from, to.isBefore(from) ? from : to, running);
    }

    private static Instant begin(YearMonth month, WorkCalendar calendar) {
        return month.atDay(1).atStartOfDay(calendar.zone()).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// Midnight is the owner's, so a day may have 23 or 25 hours.
    private Flow flow(Span span, WorkCalendar calendar) {
        int open = tables.months().openAt(span.from());
        int atStart = open;
        LocalDate first = span.month().atDay(1);
        LocalDate last = calendar.dayOf(span.to().minusMillis(1));
        List<LocalDate> passed = first.datesUntil(last.isBefore(first) ? first : last.plusDays(1))
                .toList();
        var edges = new ArrayList<>(passed.stream()
                .map(day -> day.atStartOfDay(calendar.zone()).toInstant())
                .toList());
        edges.add(span.to());
        List<Integer> changes = tables.months().changes(edges);
        var days = new HashMap<LocalDate, Integer>();
        for (int n = 0; n < passed.size(); n++) {
            open += changes.get(n);
            days.put(passed.get(n), open);
        }
        return new Flow(atStart, days);
    }

    /// Used in the period that the month lies in, up to the month's end.
    private List<Used> used(Span span, WorkCalendar calendar) {
        Map<Period, Map<GroupId, Integer>> given = new HashMap<>();
        return tables.plan().now().groups().stream()
                .map(group -> new Used(
                        group,
                        given.computeIfAbsent(group.period(), period -> givenIn(period, span, calendar))
                                .getOrDefault(group.id(), 0)))
                .toList();
    }

    private Map<GroupId, Integer> givenIn(Period period, Span span, WorkCalendar calendar) {
        Instant from = period.begins(span.month().atDay(1))
                .atStartOfDay(calendar.zone())
                .toInstant();
        return tables.months().given(new Between(from, span.to()));
    }

    /// Of groups that count hours, also those that ended since.
    private Duration given(Between between) {
        int minutes = tables.months().given(between).entrySet().stream()
                .filter(one -> tables.plan()
                        .find(one.getKey())
                        .map(GivingGroup::measure)
                        .filter(Measure.HOURS::equals)
                        .isPresent())
                .mapToInt(Map.Entry::getValue)
                .sum();
        return Duration.ofMinutes(minutes);
    }

    private Map<Went, Integer> made(Between time) {
        var made = new HashMap<Went, Integer>();
        tables.optIns()
                .introduced(time.from(), time.to())
                .forEach(it -> made.merge(
                        it.state() instanceof OptInState.Done(var _, var went, var _) ? went : Went.UNKNOWN,
                        1,
                        Integer::sum));
        return made;
    }
}
