package sendoff.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import sendoff.domain.IntroductionId;
import sendoff.domain.MonthFacts.Bent;
import sendoff.domain.MonthFacts.Introducer;
import sendoff.domain.MonthFacts.Own;
import sendoff.domain.MonthFacts.Return;
import sendoff.domain.Received;
import sendoff.store.Months.Between;

/// Whom a month concerns: who was asked, who came back, who brought people, whom the plan turned away.
public final class MonthPeople {
    private static final int MOST_PEOPLE = 20;
    private static final int MOST_ASKS = 5000;

    private final Database database;

    MonthPeople(Database database) {
        this.database = database;
    }

    /// What the owner asked of others, and whether they answered.
    public Own own(Between time) {
        var sql = """
                select asked_at, answered_at from outcome
                 where asked_at >= :from and asked_at < :to and kind = 'initiated'
                 order by asked_at
                 limit %d
                """.formatted(MOST_ASKS);
        List<Optional<Long>> hours = Months.ask(
                database,
                sql,
                time,
                query -> query.map((row, ctx) -> hours(row.getString("asked_at"), row.getString("answered_at")))
                        .list());
        List<Long> answered = hours.stream().flatMap(Optional::stream).sorted().toList();
        return new Own(
                hours.size(),
                answered.size(),
                answered.isEmpty()
                        ? Optional.empty()
                        : Optional.of(answered.get((answered.size() - 1) / 2).intValue()));
    }

    private static Optional<Long> hours(String asked, @Nullable String answered) {
        return Optional.ofNullable(answered)
                .map(at -> Math.max(
                        0,
                        Duration.between(Times.instant(asked), Times.instant(at))
                                .toHours()));
    }

    /// Who asked again, in another conversation, after a no; the first so many.
    public List<Return> cameBack(Between time, ZoneId zone) {
        var sql = """
                select n.asker, n.asked_at, i.requester_name,
                       (select b.answered_at from outcome b
                         where b.asker = n.asker and b.answered_at < n.asked_at
                           and b.framework in ('direct-closure', 'soft-fade')
                         order by b.answered_at desc limit 1) as before
                  from outcome n
                  left join introduction i on i.id = n.introduction_id
                 where n.asked_at >= :from and n.asked_at < :to and n.kind not in ('initiated', 'none')
                   and exists (select 1 from outcome b
                                where b.asker = n.asker and b.answered_at < n.asked_at
                                  and b.framework in ('direct-closure', 'soft-fade'))
                 order by n.asked_at
                 limit %d
                """.formatted(MOST_PEOPLE);
        return Months.ask(
                database,
                sql,
                time,
                query -> query.map((row, ctx) -> new Return(
                                Optional.ofNullable(row.getString("requester_name"))
                                        .orElse(row.getString("asker")),
                                day(row.getString("before"), zone),
                                day(row.getString("asked_at"), zone)))
                        .list());
    }

    private static LocalDate day(String instant, ZoneId zone) {
        return Times.instant(instant).atZone(zone).toLocalDate();
    }

    /// Who brought people, the most first; how their introductions turned out. By `> ''` SQLite takes the index in
    /// whose order it groups and that holds all it needs; by `is not null` it would look up every row of the time.
    public List<Introducer> introducers(Between time) {
        var sql = """
                select b.introducer, i.introducer_name as name, b.many, b.accepted, b.well
                  from (select introducer, max(introduction_id) as one, count(*) as many,
                               sum(case when framework = 'accept' then 1 else 0 end) as accepted,
                               sum(case when framework = 'accept' and received in ('thanks', 'neutral')
                                         and coalesce(felt_right, 1) = 1 then 1 else 0 end) as well
                          from outcome
                         where introducer > '' and asked_at >= :from and asked_at < :to
                         group by introducer
                         order by many desc, introducer
                         limit %d) as b
                  left join introduction i on i.id = b.one
                 order by b.many desc, b.introducer
                """.formatted(MOST_PEOPLE);
        return Months.ask(
                database,
                sql,
                time,
                query -> query.map((row, ctx) -> new Introducer(
                                Optional.ofNullable(row.getString("name")).orElse(row.getString("introducer")),
                                row.getInt("many"),
                                row.getInt("accepted"),
                                row.getInt("well")))
                        .list());
    }

    /// Where the plan decided, or the 90 % rule was passed over.
    public List<Bent> bent(Between time, Instant quiet) {
        var sql = """
                select a.introduction_id, a.no_room, a.framework, a.sure, coalesce(i.requester_name, o.asker) as who,
                       o.felt_right,
                       coalesce(o.received, case when o.answered_at <= :quiet then 'silence' end) as taken
                  from approval a
                  join outcome o on o.introduction_id = a.introduction_id
                  left join introduction i on i.id = a.introduction_id
                 where a.at >= :from and a.at < :to
                   and (a.no_room = 1 and a.framework <> 'accept' or a.framework = 'accept' and a.sure < 90)
                 order by a.at
                 limit %d
                """.formatted(MOST_PEOPLE);
        return Months.ask(
                database,
                sql,
                time,
                query -> query.bind("quiet", Times.text(quiet)).map(BENT).list());
    }

    private static final RowMapper<Bent> BENT = (row, ctx) -> new Bent(
            IntroductionId.of(row.getString("introduction_id")),
            Optional.ofNullable(row.getString("who")).orElse("somebody"),
            !row.getString("framework").equals("accept"),
            Optional.ofNullable(row.getObject("sure")).map(sure -> ((Number) sure).intValue()),
            Optional.ofNullable(row.getString("taken")).map(Received::of),
            Optional.ofNullable(row.getObject("felt_right")).map(Months::isTrue));
}
