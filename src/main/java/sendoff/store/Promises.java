package sendoff.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Occasion;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.Promise.How;
import sendoff.domain.Promise.Origin;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.PromiseState;

/// What was promised, by the owner and to the owner.
public final class Promises {
    private final Database database;
    private final LastActs<Promise> acts;

    public Promises(Database database) {
        this.database = database;
        this.acts = new LastActs<>(database, "promise_undo", "id", Promise.class);
    }

    /// Those that bind someone, the first to come up first.
    public List<Promise> open() {
        return where("binds = 1 order by comes_up, made_at, id");
    }

    /// Some of them: of one side, that come up from one day to before another.
    ///
    /// @param from   empty for all the past
    /// @param before empty for all the future
    public record Span(boolean mine, Optional<LocalDate> from, Optional<LocalDate> before) {
        public static Span all(boolean mine) {
            return new Span(mine, Optional.empty(), Optional.empty());
        }
    }

    /// @param most how many at most
    public List<Promise> open(Span span, int most) {
        return database.read(db -> db.createQuery(SELECT + SPAN + " order by comes_up, made_at, id limit :most")
                .bind("mine", span.mine() ? 1 : 0)
                .bind("from", span.from().map(LocalDate::toString).orElse(""))
                .bind("before", span.before().map(LocalDate::toString).orElse("9999"))
                .bind("most", most)
                .map(PROMISE)
                .list());
    }

    public int count(Span span) {
        return database.read(db -> db.createQuery("select count(*) from promise " + SPAN)
                .bind("mine", span.mine() ? 1 : 0)
                .bind("from", span.from().map(LocalDate::toString).orElse(""))
                .bind("before", span.before().map(LocalDate::toString).orElse("9999"))
                .mapTo(Integer.class)
                .one());
    }

    /// Those that bind and come up after one day and on or before another, of which nobody was reminded yet.
    public List<Promise> unprompted(
            Occasion occasion, boolean mine, Optional<What> only, LocalDate after, LocalDate upTo, int most) {
        var sql = SELECT + """
                 where binds = 1 and mine = :mine and comes_up > :after and comes_up <= :upTo
                   and (:every = 1 or what = :what)
                   and not exists (select 1 from prompt p
                                    where p.id = :occasion || '|' || promise.id || '|' || promise.comes_up)
                 order by comes_up, id
                 limit :most
                """;
        return database.read(db -> db.createQuery(sql)
                .bind("mine", mine ? 1 : 0)
                .bind("after", after.toString())
                .bind("upTo", upTo.toString())
                .bind("every", only.isEmpty() ? 1 : 0)
                .bind("what", only.map(What::word).orElse(""))
                .bind("occasion", occasion.word())
                .bind("most", most)
                .map(PROMISE)
                .list());
    }

    /// Read in the owner's mail and not confirmed yet, the first to come up first.
    public List<Promise> unconfirmed(int most) {
        return where("status = 'unconfirmed' and mine = 1 order by comes_up, made_at, id limit " + most);
    }

    /// How many are not confirmed yet.
    public int unconfirmed() {
        return database.read(
                db -> db.createQuery("select count(*) from promise where status = 'unconfirmed' and mine = 1")
                        .mapTo(Integer.class)
                        .one());
    }

    /// How many of the owner's came to each end since then: by state's word.
    public Map<String, Integer> endedSince(Instant since) {
        var sql =
                "select status, count(*) as many from promise where mine = 1 and changed_at >= :since group by status";
        return database.read(db -> db
                .createQuery(sql)
                .bind("since", Times.text(since))
                .map((row, ctx) -> Map.entry(row.getString("status"), row.getInt("many")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// The owner's that were kept since then, the latest first.
    public List<Promise> keptSince(Instant since, int most) {
        return database.read(db -> db.createQuery(
                        SELECT
                                + " where mine = 1 and status = 'kept' and changed_at >= :since order by changed_at desc, id limit :most")
                .bind("since", Times.text(since))
                .bind("most", most)
                .map(PROMISE)
                .list());
    }

    /// How many that were read the owner said yes to.
    public int confirmed() {
        return database.read(db -> db.createQuery("select count(*) from promise where mine = 1 and how = 'read'"
                        + " and status in ('open', 'moved', 'closing', 'kept', 'closed')")
                .mapTo(Integer.class)
                .one());
    }

    public Optional<Promise> find(PromiseId id) {
        return database.read(db -> find(db, id));
    }

    /// As it is at this very moment.
    public Optional<Promise> find(Tx tx, PromiseId id) {
        return find(tx.handle(), id);
    }

    private static Optional<Promise> find(Handle db, PromiseId id) {
        return db.createQuery(SELECT + " where id = :id")
                .bind("id", id.toString())
                .map(PROMISE)
                .findOne();
    }

    /// Ids that begin so, at most two: enough to know whether the beginning names just one.
    public List<PromiseId> beginning(String prefix) {
        String typed = prefix.strip().toLowerCase(java.util.Locale.ROOT);
        return typed.matches("[0-9a-f-]+")
                ? database.read(db -> db.createQuery("select id from promise where id like :prefix order by id limit 2")
                        .bind("prefix", typed + "%")
                        .map((row, ctx) -> PromiseId.of(row.getString("id")))
                        .list())
                : List.of();
    }

    public List<Promise> of(IntroductionId introduction) {
        return database.read(db -> of(db, introduction));
    }

    /// As they are at this very moment.
    public List<Promise> of(Tx tx, IntroductionId introduction) {
        return of(tx.handle(), introduction);
    }

    private static List<Promise> of(Handle db, IntroductionId introduction) {
        return db.createQuery(SELECT + " where introduction_id = :id order by made_at, id")
                .bind("id", introduction.toString())
                .map(PROMISE)
                .list();
    }

    /// Those that bind between the owner and one of these addresses.
    public List<Promise> openWith(Tx tx, Collection<String> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : tx.handle()
                        .createQuery(SELECT + " where binds = 1 and to_address in (<addresses>) order by made_at, id")
                        .bindList("addresses", List.copyOf(addresses))
                        .map(PROMISE)
                        .list();
    }

    /// All there are, the first to be made first.
    public List<Promise> all() {
        return database.read(db ->
                db.createQuery(SELECT + " order by made_at, id").map(PROMISE).list());
    }

    /// What ended between the owner and this address.
    public List<Promise> endedWith(Tx tx, String address) {
        return tx.handle()
                .createQuery(SELECT + " where binds = 0 and to_address = :address order by made_at, id")
                .bind("address", address)
                .map(PROMISE)
                .list();
    }

    /// All between the owner and these addresses, the newest first.
    public List<Promise> with(Collection<String> addresses, int most) {
        return addresses.isEmpty()
                ? List.of()
                : database.read(db -> db.createQuery(
                                SELECT + " where to_address in (<addresses>) order by made_at desc, id limit :most")
                        .bindList("addresses", List.copyOf(addresses))
                        .bind("most", most)
                        .map(PROMISE)
                        .list());
    }

    /// Everyone to whom or by whom something was promised.
    public List<Party> parties() {
        return database.read(db -> db.createQuery(
                        "select distinct to_name, to_address from promise where to_address is not null")
                .map((row, ctx) -> new Party(
                        Optional.ofNullable(row.getString("to_name")),
                        Optional.ofNullable(row.getString("to_address"))))
                .list());
    }

    /// Everyone to whom, or by whom, something is promised that still binds.
    public Set<String> addresses(Tx tx) {
        return tx.handle()
                .createQuery("select distinct to_address from promise where binds = 1 and to_address is not null")
                .mapTo(String.class)
                .set();
    }

    /// Those that this message says.
    public List<Promise> madeIn(Tx tx, MessageId message) {
        return tx.handle()
                .createQuery(SELECT + " where made_in = :message order by id")
                .bind("message", message.value())
                .map(PROMISE)
                .list();
    }

    /// @param at when it changed
    public void save(Tx tx, Promise promise, Instant at) {
        var sql = """
                insert into promise (id, introduction_id, mine, to_name, to_address, what, words, due_from, due_on, comes_up,
                       how, made_in, made_at, status, binds, state, changed_at)
                values (:id, :introduction, :mine, :name, :address, :what, :words, :from, :due, :comesUp, :how, :madeIn,
                       :madeAt, :status, :binds, :state, :changed)
                on conflict (id) do update set introduction_id = excluded.introduction_id,
                       due_from = excluded.due_from, due_on = excluded.due_on,
                       comes_up = excluded.comes_up, status = excluded.status, binds = excluded.binds,
                       state = excluded.state, changed_at = excluded.changed_at
                """;
        tx.handle()
                .createUpdate(sql)
                .bind("id", promise.id().toString())
                .bind(
                        "introduction",
                        promise.introduction().map(IntroductionId::toString).orElse(null))
                .bind("mine", promise.mine() ? 1 : 0)
                .bind("name", promise.madeTo().name().orElse(null))
                .bind("address", promise.madeTo().address().orElse(null))
                .bind("what", promise.what().word())
                .bind("words", promise.text())
                .bind("from", promise.from().map(LocalDate::toString).orElse(null))
                .bind("due", promise.due().map(LocalDate::toString).orElse(null))
                .bind("comesUp", promise.comesUp().toString())
                .bind("how", promise.origin().how().word())
                .bind("madeIn", promise.madeIn().map(MessageId::value).orElse(null))
                .bind("madeAt", Times.text(promise.madeAt()))
                .bind("status", promise.state().word())
                .bind("binds", promise.binds() ? 1 : 0)
                .bind("state", Json.write(promise.state(), PromiseState.class))
                .bind("changed", Times.text(at))
                .execute();
    }

    public void remove(Tx tx, PromiseId id) {
        tx.handle()
                .createUpdate("delete from promise where id = :id")
                .bind("id", id.toString())
                .execute();
    }

    /// Promises of one introduction are the other's from now on.
    public void move(Tx tx, Collection<PromiseId> ids, IntroductionId to) {
        for (PromiseId id : ids) {
            tx.handle()
                    .createUpdate("update promise set introduction_id = :to where id = :id")
                    .bind("to", to.toString())
                    .bind("id", id.toString())
                    .execute();
        }
    }

    /// A promise as it was before the owner did something with it.
    ///
    /// @param before empty where it was not there yet
    public record Before(PromiseId id, String said, Instant at, Optional<Promise> before) {}

    public void remember(Tx tx, Before before) {
        acts.remember(tx, new LastActs.Act<>(before.id().toString(), before.said(), before.at(), before.before()));
    }

    /// The last act since then that can be taken back.
    public Optional<Before> lastAct(Instant since) {
        return acts.newest(since).map(act -> new Before(PromiseId.of(act.id()), act.said(), act.at(), act.before()));
    }

    /// What was done with it last can't be taken back any more.
    public void forget(Tx tx, PromiseId id) {
        acts.forget(tx, id.toString());
    }

    public void forgetAll(Tx tx) {
        acts.forgetAll(tx);
    }

    private List<Promise> where(String condition) {
        return database.read(db ->
                db.createQuery(SELECT + " where " + condition).map(PROMISE).list());
    }

    private static final String SPAN = " where binds = 1 and mine = :mine and comes_up >= :from and comes_up < :before";

    private static final String SELECT = """
            select id, introduction_id, mine, to_name, to_address, what, words, due_from, due_on, comes_up, how,
                   made_in, made_at, state
              from promise""";

    private static final RowMapper<Promise> PROMISE = (row, ctx) -> new Promise(
            new PromiseId(UUID.fromString(row.getString("id"))),
            Optional.ofNullable(row.getString("introduction_id")).map(IntroductionId::of),
            row.getInt("mine") == 1,
            new Party(Optional.ofNullable(row.getString("to_name")), Optional.ofNullable(row.getString("to_address"))),
            new PromiseMade(
                    PromiseMade.What.of(row.getString("what")),
                    row.getString("words"),
                    Optional.ofNullable(row.getString("due_from")).map(LocalDate::parse),
                    Optional.ofNullable(row.getString("due_on")).map(LocalDate::parse)),
            LocalDate.parse(row.getString("comes_up")),
            new Origin(
                    How.of(row.getString("how")),
                    Optional.ofNullable(row.getString("made_in")).map(MessageId::new),
                    Times.instant(row.getString("made_at"))),
            Json.read(row.getString("state"), PromiseState.class));
}
