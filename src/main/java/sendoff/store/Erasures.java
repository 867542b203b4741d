package sendoff.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.IntroductionId;
import sendoff.domain.Sha256;

/// What is let go of for good, and the record that it was. Ids of messages stay, so that they are not read again, and
/// counts without names, so that reports of the past still add up.
public final class Erasures {
    private static final int AT_A_TIME = 200;
    private static final int DAY = "2026-11-17".length();

    /// Rows that belong to an introduction and to nothing else.
    private static final List<String> BELONGING = List.of(
            "draft",
            "outbox",
            "giving_member",
            "weighing",
            "reminder",
            "door",
            "prompt",
            "template_use",
            "promise",
            "proposal",
            "webhook_call");

    /// What could take back an act: it holds things as they were before.
    private static final List<String> TAKING_BACK =
            List.of("undo", "promise_undo", "prompt_undo", "opt_in_undo", "person_undo");

    private final Database database;

    public Erasures(Database database) {
        this.database = database;
    }

    /// That somebody's data were let go of.
    ///
    /// @param salt          what their addresses were mixed with
    /// @param prints        of their addresses
    /// @param conversations how many were let go of
    /// @param promises      how many
    public record Erased(UUID id, Instant at, String salt, List<String> prints, int conversations, int promises) {
        public Erased {
            prints = List.copyOf(prints);
        }

        public static Erased of(UUID id, Instant at, Collection<String> addresses, int conversations, int promises) {
            String salt = UUID.randomUUID().toString();
            return new Erased(
                    id,
                    at,
                    salt,
                    addresses.stream().map(address -> print(salt, address)).toList(),
                    conversations,
                    promises);
        }

        public boolean names(String address) {
            return prints.contains(print(salt, address));
        }

        private static String print(String salt, String address) {
            return Sha256.hex(salt + address.strip().toLowerCase(Locale.ROOT));
        }
    }

    /// Closed, or answered for good, with nothing said in them since, nothing promised and nothing on its way.
    public List<IntroductionId> over(Instant since) {
        return database.read(db -> over(db, since));
    }

    /// As it is at this very moment.
    public List<IntroductionId> over(Tx tx, Instant since) {
        return over(tx.handle(), since);
    }

    private static List<IntroductionId> over(Handle db, Instant since) {
        var sql = """
                select i.id
                  from introduction i
                 where i.on_desk = 0 and i.state in ('closed', 'answered', 'none')
                   and not exists (select 1 from message m where m.introduction_id = i.id and m.sent_at >= :since)
                   and not exists (select 1 from promise p where p.introduction_id = i.id and p.binds = 1)
                   and not exists (select 1 from reminder r where r.introduction_id = i.id and r.done_at is null
                                    and r.due_on >= :day)
                   and not exists (select 1 from outbox o where o.introduction_id = i.id
                                    and (o.status in ('waiting', 'attempting', 'unclear') or o.approved_at >= :since))
                   and not exists (select 1 from double_opt_in d where d.introduction_id = i.id and d.ended = 0)
                 order by i.arrived_at, i.id
                """;
        return db.createQuery(sql)
                .bind("since", Times.text(since))
                .bind("day", Times.text(since).substring(0, DAY))
                .map((row, ctx) -> IntroductionId.of(row.getString("id")))
                .list();
    }

    /// The conversations in which one of these addresses wrote, was written to, or asked.
    public Set<IntroductionId> with(Collection<String> addresses) {
        return database.read(db -> with(db, addresses));
    }

    /// As it is at this very moment.
    public Set<IntroductionId> with(Tx tx, Collection<String> addresses) {
        return with(tx.handle(), addresses);
    }

    private static Set<IntroductionId> with(Handle db, Collection<String> addresses) {
        var found = new LinkedHashSet<IntroductionId>();
        for (String address : addresses) {
            found.addAll(db.createQuery("""
                            select id from introduction where requester_address = :address
                            union
                            select introduction_id from message
                             where introduction_id is not null and people like :holding escape '!'
                            """)
                    .bind("address", address)
                    .bind("holding", HeaderPeople.holding(address))
                    .map((row, ctx) -> IntroductionId.of(row.getString(1)))
                    .list());
        }
        return found;
    }

    /// An answer to one of these addresses, or a letter to introduce them, is about to leave.
    public boolean isLeaving(Tx tx, Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return false;
        }
        List<String> conversations =
                with(tx, addresses).stream().map(IntroductionId::toString).toList();
        return tx.handle()
                        .createQuery("""
                        select count(*) from outbox
                         where status in ('waiting', 'attempting', 'unclear')
                           and (introduction_id in (<conversations>)
                                or introduction_id in (select id from double_opt_in
                                                        where asker_address in (<all>) or contact_address in (<all>)))
                        """)
                        .bindList("conversations", conversations.isEmpty() ? List.of("") : conversations)
                        .bindList("all", List.copyOf(addresses))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// Lets go of these conversations, whole.
    public void erase(Tx tx, Collection<IntroductionId> introductions) {
        List<String> ids = introductions.stream().map(IntroductionId::toString).toList();
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            some(tx, ids.subList(from, Math.min(from + AT_A_TIME, ids.size())));
        }
        joined(tx);
        remindedOf(tx);
        Joints.letGo(tx);
    }

    /// Of one that became part of another lies there still what the other had of its own, in case it is taken back.
    private static void joined(Tx tx) {
        for (String table : List.of("proposal", "weighing", "giving_member", "door", "template_use")) {
            execute(
                    tx,
                    "delete from " + table + " where introduction_id not in (select id from introduction)"
                            + " and introduction_id not in (select id from double_opt_in)");
        }
    }

    /// What belongs to this introduction and to nothing else.
    public void belonging(Tx tx, IntroductionId id) {
        belonging(tx, List.of(id.toString()));
    }

    private static void belonging(Tx tx, List<String> ids) {
        BELONGING.forEach(table -> in(tx, "delete from " + table + " where introduction_id in (<ids>)", ids));
    }

    private static void some(Tx tx, List<String> ids) {
        var among = " in (select id from message where introduction_id in (<ids>))";
        in(tx, "delete from lesson where message_id" + among, ids);
        in(tx, "delete from plus_address where message_id" + among, ids);
        in(tx, "delete from contact_asked where message_id" + among, ids);
        in(tx, "delete from page_request where message_id" + among, ids);
        belonging(tx, ids);
        optIns(tx, "introduction_id in (<all>)", ids);
        in(
                tx,
                "update gift set introduction_id = null, to_name = null, to_address = null"
                        + " where introduction_id in (<ids>)",
                ids);
        in(tx, "update outcome set asker = null, introducer = null, note = '' where introduction_id in (<ids>)", ids);
        in(
                tx,
                "update message set content = null, recognition = null, people = null, introduction_id = null"
                        + " where introduction_id in (<ids>)",
                ids);
        in(tx, "delete from introduction where id in (<ids>)", ids);
    }

    /// With their letters, which lie in a conversation of their own.
    private static void optIns(Tx tx, String which, List<String> all) {
        List<String> ids = tx.handle()
                .createQuery("select id from double_opt_in where " + which)
                .bindList("all", all)
                .mapTo(String.class)
                .list();
        if (!ids.isEmpty()) {
            in(tx, "delete from opt_in_letter where opt_in_id in (<ids>)", ids);
            in(tx, "delete from double_opt_in where id in (<ids>)", ids);
            // Under the same name (DoubleOptInId.letters).
            some(tx, ids);
        }
    }

    private static void in(Tx tx, String sql, List<String> ids) {
        tx.handle().createUpdate(sql).bindList("ids", ids).execute();
    }

    private static void execute(Tx tx, String sql) {
        tx.handle().createUpdate(sql).execute();
    }

    /// Lets go of whatever else is known of whoever has these addresses.
    public void forget(Tx tx, Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        List<String> all = List.copyOf(addresses);
        at(
                tx,
                "delete from known_person where id in (select person_id from person_address where address in (<all>))",
                all);
        optIns(tx, "asker_address in (<all>) or contact_address in (<all>)", all);
        Stream.of(
                        "person_address.address",
                        "person.address",
                        "brought_in_contact.address",
                        "contact_guard.address",
                        "contact_asked.address",
                        "door.address",
                        "promise.to_address",
                        "page_request.address",
                        "standing_letter.address",
                        "auto_reply_sent.address",
                        "webhook_call.address",
                        "sender_rule.value")
                .map(column -> column.split("\\."))
                .forEach(column -> at(tx, "delete from " + column[0] + " where " + column[1] + " in (<all>)", all));
        at(tx, "update gift set to_name = null, to_address = null where to_address in (<all>)", all);
        at(tx, "update outcome set asker = null where asker in (<all>)", all);
        at(tx, "update outcome set introducer = null where introducer in (<all>)", all);
        for (String address : all) {
            tx.handle()
                    .createUpdate("""
                            update message set content = null, recognition = null, people = null
                             where people like :holding escape '!'
                            """)
                    .bind("holding", HeaderPeople.holding(address))
                    .execute();
        }
        // What was told of them in a digest was told. One that waits is written anew without them.
        execute(tx, "delete from digest where status = 'waiting'");
        execute(tx, "update digest set subject = '', body = ''");
        remindedOf(tx);
        Joints.letGo(tx);
    }

    /// Words about what is gone: not every promise belongs to a conversation.
    private static void remindedOf(Tx tx) {
        execute(tx, "delete from prompt where promise_id not in (select id from promise)");
        TAKING_BACK.forEach(table -> execute(tx, "delete from " + table));
    }

    private static void at(Tx tx, String sql, List<String> addresses) {
        tx.handle().createUpdate(sql).bindList("all", addresses).execute();
    }

    public int promisesWith(Collection<String> addresses) {
        return addresses.isEmpty()
                ? 0
                : database.read(db -> db.createQuery("select count(*) from promise where to_address in (<all>)")
                        .bindList("all", List.copyOf(addresses))
                        .mapTo(Integer.class)
                        .one());
    }

    public void record(Tx tx, Erased erased) {
        tx.handle()
                .createUpdate("""
                        insert into erased (id, at, salt, prints, conversations, promises)
                        values (:id, :at, :salt, :prints, :conversations, :promises)
                        """)
                .bind("id", erased.id().toString())
                .bind("at", Times.text(erased.at()))
                .bind("salt", erased.salt())
                .bind("prints", String.join("\n", erased.prints()))
                .bind("conversations", erased.conversations())
                .bind("promises", erased.promises())
                .execute();
    }

    /// The newest first.
    public List<Erased> all() {
        return database.read(db -> db.createQuery(
                        "select id, at, salt, prints, conversations, promises from erased order by at desc, id")
                .map(ERASED)
                .list());
    }

    private static final RowMapper<Erased> ERASED = (row, ctx) -> new Erased(
            UUID.fromString(row.getString("id")),
            Times.instant(row.getString("at")),
            row.getString("salt"),
            Arrays.asList(row.getString("prints").split("\n")),
            row.getInt("conversations"),
            row.getInt("promises"));
}
