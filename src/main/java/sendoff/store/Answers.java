package sendoff.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.MessageId;

/// Answers that left, as they bear on later ones: what was said to whom, and how it was taken.
public final class Answers {
    private final Database database;

    public Answers(Database database) {
        this.database = database;
    }

    /// One answer that left.
    ///
    /// @param address of the one who asked
    public record Given(
            MessageId id, IntroductionId introduction, String address, String ask, Framework framework, Instant at) {}

    /// How answers of one framework were taken.
    ///
    /// @param well   they took it: said thanks, or settled it
    /// @param again  they asked again
    /// @param silent no word yet
    public record Received(int well, int again, int silent) {
        public int all() {
            return well + again + silent;
        }
    }

    /// To one person, the oldest first.
    public List<Given> to(String address) {
        return database.read(
                db -> db.createQuery("""
                        select o.id as message, i.id, i.requester_address, i.ask, o.framework, o.sent_at
                          from introduction i
                          join outbox o on o.introduction_id = i.id and o.status = 'sent'
                         where i.requester_address = :address
                         order by o.sent_at, o.id
                        """).bind("address", address).map(GIVEN).list());
    }

    /// To everyone, the oldest first.
    public List<Given> all() {
        return database.read(db -> db.createQuery("""
                        select o.id as message, i.id, i.requester_address, i.ask, o.framework, o.sent_at
                          from introduction i
                          join outbox o on o.introduction_id = i.id and o.status = 'sent'
                         where i.requester_address is not null
                         order by o.sent_at, o.id
                        """).map(GIVEN).list());
    }

    /// Everything the same person asked for, the oldest first.
    public List<IntroductionId> askedBy(String address) {
        return database.read(db -> db.createQuery(
                        "select id from introduction where requester_address = :address order by arrived_at, id")
                .bind("address", address)
                .map((row, ctx) -> IntroductionId.of(row.getString("id")))
                .list());
    }

    /// How answers of this framework to this kind were taken, one introduction left out. Asking again shows in a
    /// second answer even after it was settled.
    public Received received(KindName kind, Framework framework, IntroductionId but) {
        return database.read(db -> db.createQuery("""
                        select coalesce(sum(case when state = 'closed' and answers = 1 then 1 else 0 end), 0) as well,
                               coalesce(sum(case when state like 'pushback%' or answers > 1 then 1 else 0 end), 0)
                                   as again,
                               coalesce(sum(case when state not like 'pushback%' and state <> 'closed' and answers = 1
                                        then 1 else 0 end), 0) as silent
                          from (select i.state as state, count(o.id) as answers
                                  from outbox o
                                  join introduction i on i.id = o.introduction_id
                                 where o.status = 'sent' and o.framework = :framework and i.kind = :kind
                                   and i.id <> :but
                                 group by i.id, i.state) as taken
                        """)
                .bind("framework", framework.word())
                .bind("kind", kind.word())
                .bind("but", but.toString())
                .map((row, ctx) -> new Received(row.getInt("well"), row.getInt("again"), row.getInt("silent")))
                .one());
    }

    private static final RowMapper<Given> GIVEN = (row, ctx) -> new Given(
            new MessageId(row.getString("message")),
            IntroductionId.of(row.getString("id")),
            row.getString("requester_address"),
            row.getString("ask"),
            Framework.of(row.getString("framework")),
            Times.instant(row.getString("sent_at")));
}
