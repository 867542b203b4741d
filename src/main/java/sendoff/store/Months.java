package sendoff.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import sendoff.domain.Baseline;
import sendoff.domain.Channel;
import sendoff.domain.Framework;
import sendoff.domain.GroupId;
import sendoff.domain.KindName;
import sendoff.domain.MonthFacts.Answered;
import sendoff.domain.MonthFacts.Asked;
import sendoff.domain.MonthFacts.Fate;
import sendoff.domain.MonthFacts.Taken;
import sendoff.domain.MonthFacts.Weight;
import sendoff.domain.Received;
import sendoff.domain.Stakes;
import sendoff.domain.StatementEffect.Asks;

/// What a month came to, counted where it lies: each question one statement over an index that holds all it needs,
/// so that a report over a hundred thousand introductions reads no introduction.
public final class Months {
    private final Database database;
    private final MonthPeople people;

    public Months(Database database) {
        this.database = database;
        this.people = new MonthPeople(database);
    }

    /// Who it was.
    public MonthPeople people() {
        return people;
    }

    /// From an instant (inclusive) to another (exclusive).
    public record Between(Instant from, Instant to) {}

    /// The first ask there is.
    public Optional<Instant> first() {
        return database.read(db -> db.createQuery("select min(since) as first from wait")
                .map((row, ctx) -> Optional.ofNullable(row.getString("first")).map(Times::instant))
                .one());
    }

    /// Who wrote: each introduction once, also where they asked again in it.
    public Asked asked(Between time, Instant now) {
        var sql = """
                select coalesce(sum(case when ending = 'answered' and in_time = 1 then 1 else 0 end), 0) as in_time,
                       coalesce(sum(case when ending = 'answered' and in_time = 0 then 1 else 0 end), 0) as later,
                       coalesce(sum(case when ending = 'none' and due_at >= :now then 1 else 0 end), 0) as open,
                       coalesce(sum(case when ending = 'none' and due_at < :now then 1 else 0 end), 0) as late,
                       coalesce(sum(case when ending = 'let-go' then 1 else 0 end), 0) as let_go
                  from wait
                 where since >= :from and since < :to and number = 0
                """;
        return ask(
                sql,
                time,
                query -> query.bind("now", Times.text(now))
                        .map((row, ctx) -> new Asked(
                                row.getInt("in_time"),
                                row.getInt("later"),
                                row.getInt("open"),
                                row.getInt("late"),
                                row.getInt("let_go")))
                        .one());
    }

    public List<Answered> answers(Between time) {
        var sql = """
                select channel, in_time, minutes, count(*) as many
                  from wait
                 where until >= :from and until < :to and ending = 'answered'
                 group by channel, in_time, minutes
                """;
        return ask(
                sql,
                time,
                query -> query.map((row, ctx) -> new Answered(
                                Channel.valueOf(row.getString("channel")),
                                row.getInt("in_time") == 1,
                                row.getInt("minutes"),
                                row.getInt("many")))
                        .list());
    }

    /// How many waited at that instant.
    public int openAt(Instant instant) {
        return database.read(db -> db.createQuery("""
                        select (select count(*) from wait where since < :at)
                             - (select count(*) from wait where until < :at) as open
                        """)
                .bind("at", Times.text(instant))
                .mapTo(Integer.class)
                .one());
    }

    /// How many more, or fewer, wait at the end of each span than at its beginning; spans follow one another.
    ///
    /// @param edges where they begin; the last one ends the last span
    public List<Integer> changes(List<Instant> edges) {
        if (edges.size() < 2) {
            return List.of();
        }
        String spans = IntStream.range(1, edges.size())
                .mapToObj(n -> "(%d, '%s', '%s')".formatted(n, Times.text(edges.get(n - 1)), Times.text(edges.get(n))))
                .collect(Collectors.joining(", "));
        var sql = """
                with span (n, begins, ends) as (values %s)
                select (select count(*) from wait where since >= span.begins and since < span.ends)
                     - (select count(*) from wait where until >= span.begins and until < span.ends) as change
                  from span
                 order by n
                """.formatted(spans);
        return database.read(db -> db.createQuery(sql).mapTo(Integer.class).list());
    }

    /// @param quiet answers before this that have no reply were taken in silence
    public List<Taken> taken(Between time, Instant quiet) {
        return Stream.of(KindName.INTRODUCED, KindName.NETWORKING_REQUEST, KindName.INTRO_REQUEST)
                .flatMap(kind -> taken(kind, time, quiet).stream())
                .toList();
    }

    /// Of one kind: so SQLite takes the index in whose order it groups. Who said nothing is counted by the clock in
    /// two sums, since another column to group by would have to be sorted.
    private List<Taken> taken(KindName kind, Between time, Instant quiet) {
        var sql = """
                select framework, stakes, received, felt_right, count(*) as many, sum(follow_ups) as again,
                       sum(case when answered_at <= :quiet then 1 else 0 end) as quiet,
                       sum(case when answered_at <= :quiet then follow_ups else 0 end) as again_quiet
                  from outcome
                 where kind = :kind and answered_at >= :from and answered_at < :to
                 group by framework, stakes, received, felt_right
                """;
        return ask(
                sql,
                time,
                query -> query
                        .bind("kind", kind.word())
                        .bind("quiet", Times.text(quiet))
                        .map((row, ctx) -> heard(row, kind))
                        .list()
                        .stream()
                        .flatMap(List::stream)
                        .filter(taken -> taken.many() > 0)
                        .toList());
    }

    private static List<Taken> heard(ResultSet row, KindName kind) throws SQLException {
        String received = row.getString("received");
        int many = row.getInt("many");
        int again = row.getInt("again");
        int quiet = received == null ? row.getInt("quiet") : 0;
        int againQuiet = received == null ? row.getInt("again_quiet") : 0;
        return List.of(
                one(row, kind, Optional.of(Received.SILENCE), againQuiet, quiet),
                one(row, kind, Optional.ofNullable(received).map(Received::of), again - againQuiet, many - quiet));
    }

    private static Taken one(ResultSet row, KindName kind, Optional<Received> how, int again, int many)
            throws SQLException {
        return new Taken(
                Optional.ofNullable(row.getString("framework")).map(Framework::of),
                kind,
                Stakes.valueOf(row.getString("stakes")),
                how,
                Optional.ofNullable(row.getObject("felt_right")).map(Months::isTrue),
                again,
                many);
    }

    /// What became of the owner's promises that came up in the month.
    public Map<Fate, Integer> promised(YearMonth month, LocalDate today) {
        var sql = """
                select fate, count(*) as many
                  from (select case when status = 'kept' then 'KEPT'
                                    when status = 'closed' then 'CLOSED'
                                    when coalesce(due_on, comes_up) < :today then 'BROKEN'
                                    else 'OPEN' end as fate
                          from promise
                         where mine = 1 and status in ('kept', 'closed', 'open', 'moved', 'closing')
                           and comes_up >= :first and comes_up < :next
                        union all
                        select 'MOVED' as fate from promise
                         where mine = 1 and status = 'moved' and state like :from) as fates
                 group by fate
                """;
        return database.read(db -> db
                .createQuery(sql)
                .bind("today", today.toString())
                .bind("first", month.atDay(1).toString())
                .bind("next", month.plusMonths(1).atDay(1).toString())
                .bind("from", "%\"from\":\"" + month + "-%")
                .map((row, ctx) -> Map.entry(Fate.valueOf(row.getString("fate")), row.getInt("many")))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, Integer::sum, () -> new EnumMap<>(Fate.class))));
    }

    /// How much each group gave.
    public Map<GroupId, Integer> given(Between time) {
        var sql = """
                select group_id, sum(amount) as given from gift
                 where back_at is null and given_at >= :from and given_at < :to
                 group by group_id
                """;
        return ask(
                sql,
                time,
                query -> query
                        .map((row, ctx) -> Map.entry(GroupId.of(row.getString("group_id")), row.getInt("given")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// How long answer pages were in front.
    public Duration spent(YearMonth month) {
        return database.read(db -> db.createQuery("""
                        select coalesce(sum(seconds), 0) from time_spent where day >= :first and day < :next
                        """)
                .bind("first", month.atDay(1).toString())
                .bind("next", month.plusMonths(1).atDay(1).toString())
                .map((row, ctx) -> Duration.ofSeconds(row.getLong(1)))
                .one());
    }

    /// Templates that were edited a lot before they were sent.
    public Map<String, Integer> edited(Between time) {
        var sql = """
                select template, count(*) as many from template_use
                 where used_at >= :from and used_at < :to and edited = 'a lot'
                 group by template
                """;
        return ask(
                sql,
                time,
                query ->
                        query
                                .map((row, ctx) -> Map.entry(row.getString("template"), row.getInt("many")))
                                .list()
                                .stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// Of the asks that came: of how many it is known how they were answered, and how many of those were closed with a
    /// no although no room was missing, and although no group that is given something took them. Spam is none.
    ///
    /// @param given groups of the plan that are given something
    public Asks fitting(Between time, Collection<GroupId> given) {
        var sql = """
                select count(*) as answered,
                       coalesce(sum(case when o.framework in ('direct-closure', 'soft-fade', 'dismiss')
                                          and coalesce(m.group_id, '') not in (<given>)
                                          and not exists (select 1 from approval a
                                                           where a.introduction_id = o.introduction_id
                                                             and a.no_room = 1)
                                         then 1 else 0 end), 0) as poor
                  from outcome o
                  left join giving_member m on m.introduction_id = o.introduction_id
                  left join introduction i on i.id = o.introduction_id
                 where o.asked_at >= :from and o.asked_at < :to and o.kind not in ('initiated', 'none')
                   and o.framework is not null and coalesce(i.spam, 0) = 0
                """;
        return ask(
                sql,
                time,
                query -> query.bindList(
                                "given",
                                given.isEmpty()
                                        ? List.of("none")
                                        : given.stream().map(GroupId::toString).toList())
                        .map((row, ctx) -> new Asks(row.getInt("poor"), row.getInt("answered")))
                        .one());
    }

    public Optional<Weight> felt(YearMonth month) {
        return database.read(db -> db.createQuery("select felt from month_felt where month = :month")
                .bind("month", month.toString())
                .map((row, ctx) -> Weight.of(row.getString("felt")))
                .findOne());
    }

    /// @param weight empty takes the answer back
    public void feels(Tx tx, YearMonth month, Optional<Weight> weight, Instant at) {
        tx.handle()
                .createUpdate("delete from month_felt where month = :month")
                .bind("month", month.toString())
                .execute();
        weight.ifPresent(felt -> tx.handle()
                .createUpdate("insert into month_felt (month, felt, said_at) values (:month, :felt, :at)")
                .bind("month", month.toString())
                .bind("felt", felt.word())
                .bind("at", Times.text(at))
                .execute());
    }

    /// How it was before `at`, of asks that were due by then.
    public Baseline baseline(Instant at) {
        List<Integer> minutes = new ArrayList<>(database.read(db -> db.createQuery("""
                        select minutes from wait
                         where number = 0 and due_at < :at and ending = 'answered' and until < :at
                         order by minutes
                        """)
                .bind("at", Times.text(at))
                .mapTo(Integer.class)
                .list()));
        int median = minutes.isEmpty() ? 0 : minutes.get((minutes.size() - 1) / 2);
        return database.read(db -> db.createQuery("""
                        select count(*) as asked, coalesce(sum(ended), 0) as ended, coalesce(sum(in_time), 0) as in_time
                          from (select min(case when until < :at then 1 else 0 end) as ended,
                                       max(case when number = 0 and until < :at then in_time else 0 end) as in_time
                                  from wait
                                 where due_at < :at
                                 group by introduction_id) as each_one
                        """)
                .bind("at", Times.text(at))
                .map((row, ctx) ->
                        new Baseline(at, row.getInt("asked"), row.getInt("ended"), row.getInt("in_time"), median))
                .one());
    }

    private <T> T ask(String sql, Between time, Function<Query, T> read) {
        return ask(database, sql, time, read);
    }

    static <T> T ask(Database database, String sql, Between time, Function<Query, T> read) {
        return database.read(db -> read.apply(
                db.createQuery(sql).bind("from", Times.text(time.from())).bind("to", Times.text(time.to()))));
    }

    static boolean isTrue(Object number) {
        return ((Number) number).intValue() == 1;
    }
}
