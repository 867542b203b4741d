package sendoff.store;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.MessageId;

/// How each message kept was joined to its conversation when it was last filed, and by which marks it may be found. The
/// marks are numbers; nobody can be read out of them who has not the letters.
public final class Joints {
    private static final int AT_A_TIME = 400;

    private final Database database;

    public Joints(Database database) {
        this.database = database;
    }

    /// What a mark tells of a message. Kept by its place: a new one comes last.
    public enum Kind {
        /// Of its header, by which it is joined.
        KNOT,
        /// Takes part in it.
        PERSON,
        /// May be named in it.
        NAMED,
        SAID,
        QUOTED,
        /// How it calls the owner.
        CALLED
    }

    /// @param print        of all that joining looks at
    /// @param conversation by one of its messages
    /// @param linked       its header names one that is here
    /// @param with         else the one that it goes on with
    public record Joint(
            MessageId id, Instant at, String print, MessageId conversation, boolean linked, Optional<MessageId> with) {}

    /// @param marks empty where they are as they were
    public record Entry(Joint joint, Optional<Map<Kind, Set<Long>>> marks) {}

    public Map<MessageId, Joint> all() {
        return database.read(db -> byId(db.createQuery(SELECT).map(JOINT).list()));
    }

    public Map<MessageId, Joint> of(Collection<MessageId> ids) {
        return byId(in(SELECT + " where message_id in (<all>)", texts(ids)));
    }

    /// All messages of these conversations.
    public Map<MessageId, Joint> ofConversations(Collection<MessageId> conversations) {
        return byId(in(SELECT + " where conversation in (<all>)", texts(conversations)));
    }

    /// Those with one of these marks.
    public Set<MessageId> with(Kind kind, Collection<Long> marks) {
        return among(
                marks,
                (db, some) -> db.createQuery("""
                        select distinct j.message_id
                          from joint_mark m join joint j on j.n = m.n
                         where m.kind = :kind and m.mark in (<marks>)
                        """)
                        .bind("kind", kind.ordinal())
                        .bindList("marks", some)
                        .map((row, ctx) -> new MessageId(row.getString("message_id")))
                        .list());
    }

    /// Those of which no header says what they go on with, written then or later, with one of these marks.
    public Set<MessageId> unlinked(Kind kind, Collection<Long> marks, Instant from, Duration within) {
        return among(
                marks,
                (db, some) -> db.createQuery("""
                        select distinct j.message_id
                          from joint_mark m join joint j on j.n = m.n
                         where m.kind = :kind and m.mark in (<marks>) and m.at between :from and :to and j.linked = 0
                        """)
                        .bind("kind", kind.ordinal())
                        .bindList("marks", some)
                        .bind("from", micros(from))
                        .bind("to", micros(from.plus(within)))
                        .map((row, ctx) -> new MessageId(row.getString("message_id")))
                        .list());
    }

    /// For each mark the latest that have it before that moment, so many and all of one moment with the last of them.
    public Set<MessageId> latest(Kind kind, Collection<Long> marks, Instant before, Duration within, int most) {
        return each(
                marks,
                (db, mark) -> db.createQuery("""
                        select j.message_id
                          from joint_mark m join joint j on j.n = m.n
                         where m.kind = :kind and m.mark = :mark and m.at between :from and :before
                           and m.at >= coalesce((select min(l.at)
                                                   from (select at from joint_mark
                                                          where kind = :kind and mark = :mark
                                                            and at >= :from and at < :before
                                                          order by at desc limit :most) l), :from)
                        """)
                        .bind("kind", kind.ordinal())
                        .bind("mark", mark)
                        .bind("from", micros(before.minus(within)))
                        .bind("before", micros(before))
                        .bind("most", most)
                        .map((row, ctx) -> new MessageId(row.getString("message_id")))
                        .list());
    }

    /// For each mark the first that had it, so many, and all of that moment.
    public Set<MessageId> earliest(Kind kind, Collection<Long> marks, Instant upTo, int most) {
        return each(
                marks,
                (db, mark) -> db.createQuery("""
                        select j.message_id
                          from (select n from (select n from joint_mark
                                                where kind = :kind and mark = :mark and at < :upTo
                                                order by at limit :most) f
                                union
                                select n from joint_mark where kind = :kind and mark = :mark and at = :upTo) e
                          join joint j on j.n = e.n
                        """)
                        .bind("kind", kind.ordinal())
                        .bind("mark", mark)
                        .bind("upTo", micros(upTo))
                        .bind("most", most)
                        .map((row, ctx) -> new MessageId(row.getString("message_id")))
                        .list());
    }

    /// The marks of these messages together.
    public Set<Long> marks(Kind kind, Collection<MessageId> ids) {
        var found = new HashSet<Long>();
        for (List<String> some : portions(texts(ids))) {
            found.addAll(database.read(db -> db.createQuery("""
                            select distinct m.mark
                              from joint_mark m join joint j on j.n = m.n
                             where j.message_id in (<all>) and m.kind = :kind
                            """)
                    .bindList("all", some)
                    .bind("kind", kind.ordinal())
                    .mapTo(Long.class)
                    .list()));
        }
        return found;
    }

    public void save(Tx tx, Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Map<MessageId, Long> numbers = numbers(tx, entries);
        var sql = """
                insert into joint (n, message_id, at, print, conversation, linked, joined_to)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (n) do update set at = excluded.at, print = excluded.print,
                       conversation = excluded.conversation, linked = excluded.linked, joined_to = excluded.joined_to
                """;
        Batch.execute(tx, sql, entries, (row, entry) -> {
            Joint one = entry.joint();
            row.setLong(1, requireNonNull(numbers.get(one.id())));
            row.setString(2, one.id().value());
            row.setLong(3, micros(one.at()));
            row.setString(4, one.print());
            row.setString(5, one.conversation().value());
            row.setInt(6, one.linked() ? 1 : 0);
            row.setString(7, one.with().map(MessageId::value).orElse(null));
        });
        List<Entry> marked =
                entries.stream().filter(entry -> entry.marks().isPresent()).toList();
        Batch.execute(
                tx,
                "delete from joint_mark where n = ?",
                marked,
                (row, entry) ->
                        row.setLong(1, requireNonNull(numbers.get(entry.joint().id()))));
        Batch.execute(
                tx,
                "insert into joint_mark (kind, mark, at, n) values (?, ?, ?, ?)",
                marked.stream().flatMap(entry -> marks(entry, numbers)).toList(),
                (row, mark) -> {
                    row.setInt(1, mark.kind().ordinal());
                    row.setLong(2, mark.mark());
                    row.setLong(3, mark.at());
                    row.setLong(4, mark.n());
                });
    }

    private record Mark(Kind kind, long mark, long at, long n) {}

    private static Stream<Mark> marks(Entry entry, Map<MessageId, Long> numbers) {
        long at = micros(entry.joint().at());
        long n = requireNonNull(numbers.get(entry.joint().id()));
        return entry.marks().orElseThrow().entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(mark -> new Mark(kind.getKey(), mark, at, n)));
    }

    /// The number of each, a new one where it has none.
    private Map<MessageId, Long> numbers(Tx tx, Collection<Entry> entries) {
        Map<MessageId, Long> numbers = new HashMap<>();
        List<String> ids =
                texts(entries.stream().map(entry -> entry.joint().id()).toList());
        for (List<String> some : portions(ids)) {
            tx.handle()
                    .createQuery("select n, message_id from joint where message_id in (<all>)")
                    .bindList("all", some)
                    .map((row, ctx) -> numbers.put(new MessageId(row.getString("message_id")), row.getLong("n")))
                    .list();
        }
        long next = tx.handle()
                .createQuery("select coalesce(max(n), 0) from joint")
                .mapTo(Long.class)
                .one();
        for (Entry entry : entries) {
            if (!numbers.containsKey(entry.joint().id())) {
                numbers.put(entry.joint().id(), ++next);
            }
        }
        return numbers;
    }

    public void remove(Tx tx, Collection<MessageId> ids) {
        Batch.execute(
                tx,
                "delete from joint_mark where n in (select n from joint where message_id = ?)",
                ids,
                (row, id) -> row.setString(1, id.value()));
        Batch.execute(tx, "delete from joint where message_id = ?", ids, (row, id) -> row.setString(1, id.value()));
    }

    /// What is known of letters that were let go of goes at once; everything is joined anew the next time.
    static void letGo(Tx tx) {
        for (String sql : List.of(
                """
                delete from joint_mark where n in (select n from joint where message_id not in
                       (select id from message where content is not null))
                """, "delete from joint where message_id not in (select id from message where content is not null)")) {
            tx.handle().createUpdate(sql).execute();
        }
        tx.handle()
                .createUpdate("delete from setting where name = :name")
                .bind("name", Settings.FILED_BY)
                .execute();
    }

    private List<Joint> in(String sql, List<String> all) {
        var found = new ArrayList<Joint>();
        for (List<String> some : portions(all)) {
            found.addAll(database.read(
                    db -> db.createQuery(sql).bindList("all", some).map(JOINT).list()));
        }
        return found;
    }

    private Set<MessageId> among(Collection<Long> marks, BiFunction<Handle, List<Long>, List<MessageId>> question) {
        var found = new HashSet<MessageId>();
        for (List<Long> some : portions(List.copyOf(marks))) {
            found.addAll(database.read(db -> question.apply(db, some)));
        }
        return found;
    }

    private Set<MessageId> each(Collection<Long> marks, BiFunction<Handle, Long, List<MessageId>> question) {
        return database.read(db -> {
            var found = new HashSet<MessageId>();
            marks.forEach(mark -> found.addAll(question.apply(db, mark)));
            return found;
        });
    }

    private static <T> List<List<T>> portions(List<T> all) {
        var portions = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            portions.add(all.subList(from, Math.min(all.size(), from + AT_A_TIME)));
        }
        return portions;
    }

    private static List<String> texts(Collection<MessageId> ids) {
        return ids.stream().map(MessageId::value).toList();
    }

    private static Map<MessageId, Joint> byId(List<Joint> joints) {
        Map<MessageId, Joint> byId = new HashMap<>();
        joints.forEach(joint -> byId.put(joint.id(), joint));
        return byId;
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static final String SELECT = "select message_id, at, print, conversation, linked, joined_to from joint";

    private static final RowMapper<Joint> JOINT = (row, ctx) -> new Joint(
            new MessageId(row.getString("message_id")),
            Instant.EPOCH.plus(row.getLong("at"), ChronoUnit.MICROS),
            row.getString("print"),
            new MessageId(row.getString("conversation")),
            row.getInt("linked") == 1,
            Optional.ofNullable(row.getString("joined_to")).map(MessageId::new));
}
