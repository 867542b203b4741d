package sendoff.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sendoff.domain.Channel;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.Stakes;
import sendoff.domain.Standing;

/// The introductions that are owed an answer, as the desk lists them.
public final class Queue {
    private final Database database;

    public Queue(Database database) {
        this.database = database;
    }

    /// What the queue shows of one.
    ///
    /// @param requester  who wants something
    /// @param address    of theirs
    /// @param introducer who brought them, for `introduced`
    /// @param target     whom they want to meet, for `intro-request`; whom the owner asked, for `initiated`
    /// @param due        by when the answer is owed
    public record Row(
            IntroductionId id,
            Channel channel,
            KindName kind,
            String requester,
            Optional<String> address,
            Optional<String> introducer,
            Optional<String> target,
            String ask,
            Stakes stakes,
            Framework framework,
            Standing.State state,
            Instant owedSince,
            Instant due) {
        public Row recommending(Framework now) {
            return new Row(
                    id, channel, kind, requester, address, introducer, target, ask, stakes, now, state, owedSince, due);
        }

        /// Whom it is with: who asks or, in what the owner began, whom they asked.
        public String who() {
            return kind == KindName.INITIATED ? target.orElse(requester) : requester;
        }
    }

    /// Which rows are wanted.
    ///
    /// @param words  every word must occur in a name or the ask; empty for all
    /// @param kinds  empty for all
    public record Filter(String words, List<KindName> kinds) {
        public static final Filter ALL = new Filter("", List.of());

        public Filter {
            kinds = List.copyOf(kinds);
        }
    }

    /// The queue: oldest deadline first, snoozed ones left out until their time.
    ///
    /// @param most how many rows at most
    public List<Row> rows(Filter filter, Instant now, int most, int skip) {
        return database.read(db -> Rows.queue(db, filter, now, most, skip));
    }

    /// The last row of a page of the queue.
    public record Last(Instant due, IntroductionId id) {}

    /// The queue from there on: what is answered meanwhile makes no row show twice, and none be left out.
    public List<Row> rows(Filter filter, Instant now, int most, Optional<Last> after) {
        return database.read(db -> Rows.queue(db, filter, now, most, after));
    }

    /// How many of each kind lie in the queue.
    public Map<KindName, Integer> counts(Instant now) {
        var sql = """
                select kind, count(*) as many
                  from introduction
                 where on_desk = 1 and (hidden_until is null or hidden_until <= :now)
                 group by kind
                """;
        return database.read(db -> db
                .createQuery(sql)
                .bind("now", Times.text(now))
                .map((row, ctx) -> Map.entry(KindName.of(row.getString("kind")), row.getInt("many")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// How many people wait. Who asked twice is one of them.
    public int waiting(Instant now) {
        String who = "case when kind = 'initiated' then id else coalesce(requester_address, id) end";
        return database.read(db -> db.createQuery("select count(distinct " + who + ")" + Place.IN_QUEUE + "1 = 1")
                .bind("now", Times.text(now))
                .mapTo(Integer.class)
                .one());
    }

    /// How many in the queue are due before `instant`.
    public int dueBefore(Instant instant, Instant now) {
        var sql = """
                select count(*) from introduction
                 where on_desk = 1 and due_at < :instant and (hidden_until is null or hidden_until <= :now)
                """;
        return database.read(db -> db.createQuery(sql)
                .bind("instant", Times.text(instant))
                .bind("now", Times.text(now))
                .mapTo(Integer.class)
                .one());
    }

    /// Where one stands in the queue.
    public Place place(IntroductionId id, Instant now) {
        return database.read(db -> Place.of(db, id, now));
    }
}
