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
    /// @param well   they took it: said thanks, or nothing against it
    /// @param again  they asked again
    /// @param hurt   it hurt them
    /// @param silent no word yet
    public record Received(int well, int again, int hurt, int silent) {
        public int all() {
            return well + again + hurt + silent;
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

    /// How answers of this framework to this kind were taken, one introduction left out: as the outcome log has it,
    /// the owner's word included.
    public Received received(KindName kind, Framework framework, IntroductionId but) {
        return database.read(db -> db.createQuery("""
                        select coalesce(sum(case when taken = 'well' then 1 else 0 end), 0) as well,
                               coalesce(sum(case when taken = 'again' then 1 else 0 end), 0) as again,
                               coalesce(sum(case when taken = 'hurt' then 1 else 0 end), 0) as hurt,
                               coalesce(sum(case when taken = 'silent' then 1 else 0 end), 0) as silent
                          from (select case when received = 'hurt' then 'hurt'
                                            when received = 'pushback' or follow_ups > 0 then 'again'
                                            when received in ('thanks', 'neutral') then 'well'
                                            else 'silent' end as taken
                                  from outcome
                                 where kind = :kind and framework = :framework and introduction_id <> :but) as each_one
                        """)
                .bind("framework", framework.word())
                .bind("kind", kind.word())
                .bind("but", but.toString())
                .map((row, ctx) ->
                        new Received(row.getInt("well"), row.getInt("again"), row.getInt("hurt"), row.getInt("silent")))
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
