package sendoff.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.Channel;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.Logged;
import sendoff.domain.Logged.Facts;
import sendoff.domain.Logged.Word;
import sendoff.domain.Received;
import sendoff.domain.Stakes;
import sendoff.domain.Wait;

/// The outcome log: what became of each introduction, and how long each answer was waited for.
public final class Outcomes {
    private final Database database;

    public Outcomes(Database database) {
        this.database = database;
    }

    /// Introductions that were written since they were last logged.
    public List<IntroductionId> unlogged(int most) {
        return database.read(
                db -> db.createQuery("select id from introduction where logged = 0 order by id limit :most")
                        .bind("most", most)
                        .map((row, ctx) -> IntroductionId.of(row.getString("id")))
                        .list());
    }

    public boolean isLogged(IntroductionId id) {
        return database.read(db -> db.createQuery("select count(*) from introduction where id = :id and logged = 0")
                        .bind("id", id.toString())
                        .mapTo(Integer.class)
                        .one())
                == 0;
    }

    /// Takes one up for logging: what is written to it from now on comes up again.
    ///
    /// @return false when another node has it, or it is gone
    public boolean takesUp(Tx tx, IntroductionId id) {
        return tx.handle()
                        .createUpdate("update introduction set logged = 1 where id = :id and logged = 0")
                        .bind("id", id.toString())
                        .execute()
                == 1;
    }

    /// The facts anew; what the owner said of it stays.
    public void log(Tx tx, IntroductionId id, Facts facts, List<Wait> waits) {
        var sql = """
                insert into outcome (introduction_id, channel, kind, stakes, asker, introducer, asked_at, answered_at,
                       framework, follow_ups, received_read, received, ended_at)
                values (:id, :channel, :kind, :stakes, :asker, :introducer, :asked, :answered, :framework, :followUps,
                       :read, :read, :ended)
                on conflict (introduction_id) do update set
                       channel = excluded.channel, kind = excluded.kind, stakes = excluded.stakes,
                       asker = excluded.asker, introducer = excluded.introducer, asked_at = excluded.asked_at,
                       answered_at = excluded.answered_at, framework = excluded.framework,
                       follow_ups = excluded.follow_ups, received_read = excluded.received_read,
                       received = coalesce(outcome.received_by_owner, excluded.received_read),
                       ended_at = excluded.ended_at
                """;
        tx.handle()
                .createUpdate(sql)
                .bind("id", id.toString())
                .bind("channel", facts.channel().name())
                .bind("kind", facts.kind().word())
                .bind("stakes", facts.stakes().name())
                .bind("asker", facts.asker().orElse(null))
                .bind("introducer", facts.introducer().orElse(null))
                .bind("asked", Times.text(facts.asked()))
                .bind("answered", facts.answered().map(Times::text).orElse(null))
                .bind("framework", facts.framework().map(Framework::word).orElse(null))
                .bind("followUps", facts.followUps())
                .bind("read", facts.read().map(Received::word).orElse(null))
                .bind("ended", facts.ended().map(Times::text).orElse(null))
                .execute();
        waits(tx, id, facts, waits);
    }

    private static void waits(Tx tx, IntroductionId id, Facts facts, List<Wait> waits) {
        delete(tx, "wait", id);
        var insert = tx.handle().prepareBatch("""
                insert into wait (introduction_id, number, channel, kind, since, due_at, until, ending, in_time, minutes)
                values (:id, :number, :channel, :kind, :since, :due, :until, :ending, :inTime, :minutes)
                """);
        int number = 0;
        for (Wait wait : waits) {
            insert.bind("id", id.toString())
                    .bind("number", number++)
                    .bind("channel", facts.channel().name())
                    .bind("kind", facts.kind().word())
                    .bind("since", Times.text(wait.since()))
                    .bind("due", Times.text(wait.due()))
                    .bind("until", wait.until().map(Times::text).orElse(null))
                    .bind("ending", wait.end().word())
                    .bind("inTime", wait.inTime() ? 1 : 0)
                    .bind("minutes", wait.working().toMinutes())
                    .add();
        }
        if (insert.size() > 0) {
            insert.execute();
        }
    }

    /// The owner's word on it.
    public void say(Tx tx, IntroductionId id, Word word) {
        tx.handle()
                .createUpdate("""
                        update outcome set received_by_owner = :received, received = coalesce(:received, received_read),
                               felt_right = :felt, note = :note
                         where introduction_id = :id
                        """)
                .bind("id", id.toString())
                .bind("received", word.received().map(Received::word).orElse(null))
                .bind("felt", word.feltRight().map(right -> right ? 1 : 0).orElse(null))
                .bind("note", word.note())
                .execute();
    }

    public Optional<Logged> of(IntroductionId id) {
        return Optional.ofNullable(of(List.of(id)).get(id));
    }

    /// Those of them that are logged.
    public Map<IntroductionId, Logged> of(Collection<IntroductionId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.read(db -> db
                .createQuery("""
                        select o.introduction_id, o.channel, o.kind, o.stakes, o.asker, o.introducer, o.asked_at,
                               o.answered_at, o.framework, o.follow_ups, o.received_read, o.ended_at,
                               o.received_by_owner, o.felt_right, o.note,
                               (select coalesce(sum(t.seconds), 0) from time_spent t
                                 where t.introduction_id = o.introduction_id) as seconds
                          from outcome o
                         where o.introduction_id in (<ids>)
                        """)
                .bindList("ids", ids.stream().map(IntroductionId::toString).toList())
                .map(LOGGED)
                .list()
                .stream()
                .collect(Collectors.toMap(Logged::introduction, logged -> logged)));
    }

    /// How long each answer of one introduction was waited for, the oldest first.
    public List<Wait> waits(IntroductionId id) {
        return database.read(db -> db.createQuery("""
                        select since, due_at, until, ending, minutes from wait
                         where introduction_id = :id order by number
                        """)
                .bind("id", id.toString())
                .map((row, ctx) -> new Wait(
                        Times.instant(row.getString("since")),
                        Times.instant(row.getString("due_at")),
                        Optional.ofNullable(row.getString("until")).map(Times::instant),
                        Wait.End.of(row.getString("ending")),
                        Duration.ofMinutes(row.getLong("minutes"))))
                .list());
    }

    /// Its page was in front for so long.
    ///
    /// @param day the owner's
    public void spent(Tx tx, IntroductionId id, LocalDate day, Duration time) {
        tx.handle()
                .createUpdate("""
                        insert into time_spent (introduction_id, day, seconds) values (:id, :day, :seconds)
                        on conflict (introduction_id, day)
                        do update set seconds = time_spent.seconds + excluded.seconds
                        """)
                .bind("id", id.toString())
                .bind("day", day.toString())
                .bind("seconds", time.toSeconds())
                .execute();
    }

    /// What held when an answer was approved.
    ///
    /// @param noRoom the group it would have drawn on had no room
    /// @param sure   that the side that gains less gains, in percent
    public record Approval(Instant at, Framework framework, boolean noRoom, Optional<Integer> sure) {}

    public void approved(Tx tx, IntroductionId id, Approval approval) {
        tx.handle()
                .createUpdate("""
                        insert into approval (introduction_id, at, framework, no_room, sure)
                        values (:id, :at, :framework, :noRoom, :sure)
                        on conflict (introduction_id, at) do update set
                               framework = excluded.framework, no_room = excluded.no_room, sure = excluded.sure
                        """)
                .bind("id", id.toString())
                .bind("at", Times.text(approval.at()))
                .bind("framework", approval.framework().word())
                .bind("noRoom", approval.noRoom() ? 1 : 0)
                .bind("sure", approval.sure().orElse(null))
                .execute();
    }

    /// The answer approved then did not leave after all.
    public void takenBack(Tx tx, IntroductionId id, Instant approved) {
        tx.handle()
                .createUpdate("delete from approval where introduction_id = :id and at = :at")
                .bind("id", id.toString())
                .bind("at", Times.text(approved))
                .execute();
    }

    /// The oldest first.
    public List<Approval> approvals(IntroductionId id) {
        return database.read(db -> db.createQuery(
                        "select at, framework, no_room, sure from approval where introduction_id = :id order by at")
                .bind("id", id.toString())
                .map((row, ctx) -> new Approval(
                        Times.instant(row.getString("at")),
                        Framework.of(row.getString("framework")),
                        row.getInt("no_room") == 1,
                        Optional.ofNullable(row.getObject("sure")).map(sure -> ((Number) sure).intValue())))
                .list());
    }

    /// All of `gone` becomes part of `into`. What the owner said of `into` outweighs what they said of the other.
    public void move(Tx tx, IntroductionId gone, IntroductionId into) {
        tx.handle()
                .createUpdate("""
                        insert into time_spent (introduction_id, day, seconds)
                        select :into, day, seconds from time_spent where introduction_id = :gone
                        on conflict (introduction_id, day)
                        do update set seconds = time_spent.seconds + excluded.seconds
                        """)
                .bind("into", into.toString())
                .bind("gone", gone.toString())
                .execute();
        tx.handle()
                .createUpdate("""
                        insert into approval (introduction_id, at, framework, no_room, sure)
                        select :into, at, framework, no_room, sure from approval where introduction_id = :gone
                        on conflict (introduction_id, at) do nothing
                        """)
                .bind("into", into.toString())
                .bind("gone", gone.toString())
                .execute();
        forget(tx, gone);
    }

    /// Nothing of it stays.
    public void forget(Tx tx, IntroductionId id) {
        for (String table : List.of("outcome", "wait", "time_spent", "approval")) {
            delete(tx, table, id);
        }
    }

    private static void delete(Tx tx, String table, IntroductionId id) {
        tx.handle()
                .createUpdate("delete from " + table + " where introduction_id = :id")
                .bind("id", id.toString())
                .execute();
    }

    private static final RowMapper<Logged> LOGGED = (row, ctx) -> new Logged(
            IntroductionId.of(row.getString("introduction_id")),
            new Facts(
                    Channel.valueOf(row.getString("channel")),
                    KindName.of(row.getString("kind")),
                    Stakes.valueOf(row.getString("stakes")),
                    Optional.ofNullable(row.getString("asker")),
                    Optional.ofNullable(row.getString("introducer")),
                    Times.instant(row.getString("asked_at")),
                    Optional.ofNullable(row.getString("answered_at")).map(Times::instant),
                    Optional.ofNullable(row.getString("framework")).map(Framework::of),
                    row.getInt("follow_ups"),
                    Optional.ofNullable(row.getString("received_read")).map(Received::of),
                    Optional.ofNullable(row.getString("ended_at")).map(Times::instant)),
            new Word(
                    Optional.ofNullable(row.getString("received_by_owner")).map(Received::of),
                    Optional.ofNullable(row.getObject("felt_right")).map(felt -> ((Number) felt).intValue() == 1),
                    row.getString("note")),
            Duration.ofSeconds(row.getLong("seconds")));
}
