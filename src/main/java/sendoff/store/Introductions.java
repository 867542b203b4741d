package sendoff.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.Assessment;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.Introduction;
import sendoff.domain.IntroductionId;
import sendoff.domain.Kind;
import sendoff.domain.KindName;
import sendoff.domain.OwnersWord;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;

/// Every introduction. [Queue] lists those that are owed an answer.
public final class Introductions {
    private final Database database;

    public Introductions(Database database) {
        this.database = database;
    }

    /// Somebody asked for something.
    ///
    /// @param who their address, else their name
    public record AskedOnce(IntroductionId id, String who, String name, String ask, Instant at) {}

    /// What others asked since, the newest first; spam and what is none left out.
    public List<AskedOnce> asked(Instant since, int most) {
        var sql = """
                select id, requester_address, requester_name, ask, arrived_at
                  from introduction
                 where arrived_at >= :since and spam = 0 and kind not in ('initiated', 'none') and ask <> ''
                   and (kind_by_owner is null or kind_by_owner <> 'none')
                 order by arrived_at desc, id
                 limit :most
                """;
        return database.read(db -> db.createQuery(sql)
                .bind("since", Times.text(since))
                .bind("most", most)
                .map((row, ctx) -> {
                    String address = Optional.ofNullable(row.getString("requester_address"))
                            .orElse("");
                    String name =
                            Optional.ofNullable(row.getString("requester_name")).orElse(address);
                    return new AskedOnce(
                            IntroductionId.of(row.getString("id")),
                            address.isEmpty() ? name : address,
                            name,
                            row.getString("ask"),
                            Times.instant(row.getString("arrived_at")));
                })
                .list());
    }

    /// The uncertain ones: someone has to say whether they are introductions.
    public List<Filed> uncertain() {
        var sql = SELECT + """
                 where kind_by_owner is null and confidence < :sure and owed_since is not null
                 order by arrived_at desc, id
                """;
        return database.read(db -> db.createQuery(sql).bind("sure", Filed.SURE_ENOUGH).map(FILED).list().stream()
                .filter(Filed::isOwed)
                .toList());
    }

    /// Introductions whose people or ask hold every one of these words: who waits on the desk, then the newest.
    public List<Filed> find(String words, int most) {
        return database.read(db -> Rows.find(db, words, most));
    }

    public Optional<Filed> find(IntroductionId id) {
        return database.read(db -> db.createQuery(SELECT + " where id = :id")
                .bind("id", id.toString())
                .map(FILED)
                .findOne());
    }

    /// Those that concern someone, the newest first.
    ///
    /// @param ids       with a message to or from them
    /// @param addresses of theirs: also where only a note names them
    public List<Filed> of(Collection<IntroductionId> ids, Collection<String> addresses, int most) {
        var sql = SELECT + """
                 where (id in (<ids>) or requester_address in (<addresses>))
                   and (kind_by_owner is null or kind_by_owner <> 'none')
                 order by arrived_at desc, id
                 limit :most
                """;
        return database.read(db -> db.createQuery(sql)
                .bindList("ids", orNothing(ids.stream().map(IntroductionId::toString)))
                .bindList("addresses", orNothing(addresses.stream()))
                .bind("most", most)
                .map(FILED)
                .list());
    }

    /// Everyone who asks for something and has an address.
    public List<Party> requesters() {
        return database.read(db -> db.createQuery("""
                        select distinct requester_name, requester_address from introduction
                         where requester_address is not null and (kind_by_owner is null or kind_by_owner <> 'none')
                        """)
                .map((row, ctx) -> new Party(
                        Optional.ofNullable(row.getString("requester_name")),
                        Optional.ofNullable(row.getString("requester_address"))))
                .list());
    }

    /// A list in SQL can't be empty.
    private static List<String> orNothing(Stream<String> values) {
        List<String> all = values.toList();
        return all.isEmpty() ? List.of("") : all;
    }

    /// Ids that begin so, at most two: enough to know whether the beginning names just one.
    public List<IntroductionId> beginning(String prefix) {
        String typed = prefix.strip().toLowerCase(java.util.Locale.ROOT);
        if (!typed.matches("[0-9a-f-]+")) {
            return List.of();
        }
        return database.read(
                db -> db.createQuery("select id from introduction where id like :prefix order by id limit 2")
                        .bind("prefix", typed + "%")
                        .map((row, ctx) -> IntroductionId.of(row.getString("id")))
                        .list());
    }

    public List<Filed> all() {
        return database.read(db -> db.createQuery(SELECT).map(FILED).list());
    }

    public int count() {
        return database.read(db -> db.createQuery(
                        "select count(*) from introduction where kind_by_owner is null or kind_by_owner <> 'none'")
                .mapTo(Integer.class)
                .one());
    }

    /// Changes one as it is on file at this very moment: what another thread or process wrote meanwhile stays.
    ///
    /// @return as it is now; empty where it is not on file any more
    public Optional<Filed> change(Tx tx, IntroductionId id, UnaryOperator<Filed> change) {
        Optional<Filed> before = tx.handle()
                .createQuery(SELECT + " where id = :id")
                .bind("id", id.toString())
                .map(FILED)
                .findOne();
        Optional<Filed> now = before.map(change);
        now.ifPresent(filed -> {
            if (!filed.word().equals(before.get().word())) {
                // The owner's word is part of what filing looks at.
                Unfiled.touch(tx, List.of(filed.introduction().arrivedAs()));
            }
            save(tx, filed);
        });
        return now;
    }

    public void save(Tx tx, Filed filed) {
        var sql = """
                insert into introduction (id, arrived_as, arrived_at, channel, kind, requester_name, requester_address,
                       introducer_name, target_name, ask, parties, why, confidence, spam, state, owed_since, due_at,
                       standing, stakes, framework, assessment, kind_by_owner, settled_at, settled_as, hidden_until,
                       on_desk, searched)
                values (:id, :arrivedAs, :arrivedAt, :channel, :kind, :requesterName, :requesterAddress,
                       :introducerName, :targetName, :ask, :parties, :why, :confidence, :spam, :state, :owedSince, :due,
                       :standing, :stakes, :framework, :assessment, :kindByOwner, :settledAt, :settledAs, :hiddenUntil,
                       :onDesk, :searched)
                on conflict (id) do update set
                       arrived_as = excluded.arrived_as, arrived_at = excluded.arrived_at, kind = excluded.kind,
                       requester_name = excluded.requester_name, requester_address = excluded.requester_address,
                       introducer_name = excluded.introducer_name, target_name = excluded.target_name,
                       ask = excluded.ask, parties = excluded.parties, why = excluded.why,
                       confidence = excluded.confidence, spam = excluded.spam, state = excluded.state,
                       owed_since = excluded.owed_since, due_at = excluded.due_at, standing = excluded.standing,
                       stakes = excluded.stakes, framework = excluded.framework, assessment = excluded.assessment,
                       kind_by_owner = excluded.kind_by_owner, settled_at = excluded.settled_at,
                       settled_as = excluded.settled_as, hidden_until = excluded.hidden_until,
                       on_desk = excluded.on_desk, searched = excluded.searched, logged = 0
                """;
        Introduction it = filed.introduction();
        Standing standing = filed.standing();
        tx.handle()
                .createUpdate(sql)
                .bind("id", it.id().toString())
                .bind("arrivedAs", it.arrivedAs().value())
                .bind("arrivedAt", arrived(filed))
                .bind("channel", it.channel().name())
                .bind("kind", it.kind().name().word())
                .bind("requesterName", it.requester().name().orElse(null))
                .bind("requesterAddress", it.requester().address().orElse(null))
                .bind(
                        "introducerName",
                        filed.seen().introducer().map(Party::shown).orElse(null))
                .bind("targetName", wanted(filed).map(Party::shown).orElse(null))
                .bind("ask", it.ask().line())
                .bind("parties", Json.write(it))
                .bind("why", Json.write(filed.seen()))
                .bind("confidence", filed.seen().confidence())
                .bind("spam", filed.seen().spam() ? 1 : 0)
                .bind("state", standing.state().word())
                .bind(
                        "owedSince",
                        standing.owedSince()
                                .map(since -> Times.text(since.toInstant()))
                                .orElse(null))
                .bind("due", filed.due().map(Times::text).orElse(null))
                .bind("standing", Json.write(standing))
                .bind("stakes", filed.assessment().stakes().name())
                .bind("framework", filed.likely().word())
                .bind("assessment", Json.write(filed.assessment()))
                .bind("kindByOwner", filed.word().kind().map(KindName::word).orElse(null))
                .bind("settledAt", filed.word().settled().map(Times::text).orElse(null))
                .bind("settledAs", filed.word().because().orElse(null))
                .bind("hiddenUntil", filed.word().hiddenUntil().map(Times::text).orElse(null))
                .bind("onDesk", filed.isOnDesk() ? 1 : 0)
                .bind("searched", searched(filed))
                .execute();
    }

    /// All there are, the first to arrive first.
    public List<IntroductionId> ids() {
        return database.read(db -> db.createQuery("select id from introduction order by arrived_at, id")
                .map((row, ctx) -> IntroductionId.of(row.getString("id")))
                .list());
    }

    public void remove(Tx tx, IntroductionId id) {
        tx.handle()
                .createUpdate("delete from introduction where id = :id")
                .bind("id", id.toString())
                .execute();
    }

    private static String searched(Filed filed) {
        Introduction it = filed.introduction();
        Stream<Optional<String>> asking =
                it.requesters().stream().flatMap(party -> Stream.of(party.name(), party.address()));
        Stream<Optional<String>> others = Stream.of(
                filed.seen().introducer().map(Party::shown),
                filed.seen().target().map(Party::shown),
                it.other().name(),
                it.other().address(),
                Optional.of(it.ask().line()));
        return Folded.of(Stream.concat(asking, others).flatMap(Optional::stream));
    }

    /// Whom they want to meet or, in what the owner began, whom they asked.
    private static Optional<Party> wanted(Filed filed) {
        return filed.introduction().kind() instanceof Kind.Initiated
                ? filed.other()
                : filed.seen().target();
    }

    private static String arrived(Filed filed) {
        return filed.standing().turns().stream()
                .filter(turn -> turn.message().equals(filed.introduction().arrivedAs()))
                .findFirst()
                .map(turn -> Times.text(turn.at().toInstant()))
                .orElse("");
    }

    static final String SELECT = """
            select parties, why, standing, due_at, assessment, framework, kind_by_owner, settled_at, settled_as,
                   hidden_until, exists (select 1 from outbox o where o.introduction_id = introduction.id
                                          and o.status in ('waiting', 'attempting', 'unclear')) as leaving
              from introduction
            """;

    static final RowMapper<Filed> FILED = (row, ctx) -> new Filed(
            Json.read(row.getString("parties"), Introduction.class),
            Json.read(row.getString("why"), Recognition.class),
            Json.read(row.getString("standing"), Standing.class),
            Optional.ofNullable(row.getString("due_at")).map(Times::instant),
            Json.read(row.getString("assessment"), Assessment.class),
            Framework.of(row.getString("framework")),
            new OwnersWord(
                    Optional.ofNullable(row.getString("kind_by_owner")).map(KindName::of),
                    Optional.ofNullable(row.getString("settled_at")).map(Times::instant),
                    Optional.ofNullable(row.getString("settled_as")),
                    Optional.ofNullable(row.getString("hidden_until")).map(Times::instant)),
            row.getBoolean("leaving"));
}
