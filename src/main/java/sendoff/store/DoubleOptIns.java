package sendoff.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.OptInEvent.Letter;

/// Introductions that the owner makes between two others, and the letters of each.
public final class DoubleOptIns {
    private final Database database;
    private final LastActs<DoubleOptIn> acts;

    public DoubleOptIns(Database database) {
        this.database = database;
        this.acts = new LastActs<>(database, "opt_in_undo", "opt_in_id", DoubleOptIn.class);
    }

    public Optional<DoubleOptIn> find(DoubleOptInId id) {
        return database.read(db -> db.createQuery(SELECT + " where id = :id")
                .bind("id", id.toString())
                .map(OPT_IN)
                .findOne());
    }

    /// As it is at this very moment.
    public Optional<DoubleOptIn> find(Tx tx, DoubleOptInId id) {
        return tx.handle()
                .createQuery(SELECT + " where id = :id")
                .bind("id", id.toString())
                .map(OPT_IN)
                .findOne();
    }

    /// Those that are not over, the first to come up first.
    public List<DoubleOptIn> open() {
        return database.read(db -> db.createQuery(SELECT + " where ended = 0 order by comes_up, begun_at, id")
                .map(OPT_IN)
                .list());
    }

    /// Which are wanted; empty for all.
    ///
    /// @param state as [sendoff.domain.OptInState#word] says it
    /// @param open  not over yet; else over
    public record Wanted(Optional<String> state, Optional<Boolean> open) {}

    /// The last of the page before.
    public record After(Instant begun, DoubleOptInId id) {
        public static After of(DoubleOptIn it) {
            return new After(it.begun(), it.id());
        }
    }

    /// The newest first.
    ///
    /// @param most how many at most
    public List<DoubleOptIn> page(Wanted wanted, Optional<After> after, int most) {
        return database.read(db -> db.createQuery(SELECT + """
                         where (:state = '' or state = :state) and (:ended = -1 or ended = :ended)
                           and begun_at <= :begun and (begun_at < :begun or id < :id)
                         order by begun_at desc, id desc
                         limit :most
                        """)
                .bind("state", wanted.state().orElse(""))
                .bind("ended", wanted.open().map(open -> open ? 0 : 1).orElse(-1))
                .bind("begun", after.map(one -> Times.text(one.begun())).orElse("9999"))
                .bind("id", after.map(one -> one.id().toString()).orElse(""))
                .bind("most", most)
                .map(OPT_IN)
                .list());
    }

    public int countOpen() {
        return database.read(db -> db.createQuery("select count(*) from double_opt_in where ended = 0")
                .mapTo(Integer.class)
                .one());
    }

    /// Those that ended since then, the latest first.
    public List<DoubleOptIn> endedSince(LocalDate day, int most) {
        return database.read(db -> db.createQuery(SELECT
                        + " where ended = 1 and comes_up >= :day order by comes_up desc, begun_at desc, id limit :most")
                .bind("day", day.toString())
                .bind("most", most)
                .map(OPT_IN)
                .list());
    }

    /// The newest that began with an introduction on the desk.
    public Optional<DoubleOptIn> from(IntroductionId introduction) {
        return database.read(
                db -> db.createQuery(SELECT + " where introduction_id = :id order by begun_at desc, id limit 1")
                        .bind("id", introduction.toString())
                        .map(OPT_IN)
                        .findOne());
    }

    /// Every one in which this address takes part, the newest first.
    public List<DoubleOptIn> with(String address) {
        return database.read(db -> db.createQuery(SELECT
                        + " where asker_address = :address or contact_address = :address order by begun_at desc, id")
                .bind("address", address)
                .map(OPT_IN)
                .list());
    }

    /// Those whose introduction left from here, or was seen to leave, in that time; also what is over since.
    public List<DoubleOptIn> introduced(Instant from, Instant before) {
        return database.read(db -> db.createQuery(SELECT + """
                         where id in (select l.opt_in_id from opt_in_letter l
                                        left join outbox o on o.id = l.message_id
                                        left join message m on m.id = l.message_id
                                       where l.letter = 'INTRODUCTION'
                                         and coalesce(o.sent_at, m.sent_at) >= :from
                                         and coalesce(o.sent_at, m.sent_at) < :before)
                         order by begun_at, id
                        """)
                .bind("from", Times.text(from))
                .bind("before", Times.text(before))
                .map(OPT_IN)
                .list());
    }

    /// Those that are open and come up on or before `day`.
    public List<DoubleOptIn> dueBy(LocalDate day) {
        return database.read(
                db -> db.createQuery(SELECT + " where ended = 0 and comes_up <= :day order by comes_up, begun_at, id")
                        .bind("day", day.toString())
                        .map(OPT_IN)
                        .list());
    }

    /// Ids that begin so, at most two: enough to know whether the beginning names just one.
    public List<DoubleOptInId> beginning(String prefix) {
        String typed = prefix.strip().toLowerCase(java.util.Locale.ROOT);
        if (!typed.matches("[0-9a-f-]+")) {
            return List.of();
        }
        return database.read(
                db -> db.createQuery("select id from double_opt_in where id like :prefix order by id limit 2")
                        .bind("prefix", typed + "%")
                        .map((row, ctx) -> DoubleOptInId.of(row.getString("id")))
                        .list());
    }

    /// The names under which their letters are kept: messages that belong to these are no introductions on the desk.
    public Set<IntroductionId> letterNames() {
        return database.read(db -> new HashSet<>(db.createQuery("select id from double_opt_in")
                .map((row, ctx) -> DoubleOptInId.of(row.getString("id")).letters())
                .list()));
    }

    public void save(Tx tx, DoubleOptIn it, Instant changed) {
        tx.handle()
                .createUpdate("""
                        insert into double_opt_in (id, introduction_id, asker_address, contact_address, state, ended,
                               comes_up, begun_at, changed_at, details)
                        values (:id, :introduction, :asker, :contact, :state, :ended, :up, :begun, :changed, :details)
                        on conflict (id) do update set
                               introduction_id = excluded.introduction_id, asker_address = excluded.asker_address,
                               contact_address = excluded.contact_address, state = excluded.state,
                               ended = excluded.ended, comes_up = excluded.comes_up,
                               changed_at = excluded.changed_at, details = excluded.details
                        """)
                .bind("id", it.id().toString())
                .bind("introduction", it.from().map(IntroductionId::toString).orElse(null))
                .bind("asker", it.asker().address().orElse(null))
                .bind("contact", it.contact().address().orElse(null))
                .bind("state", it.state().word())
                .bind("ended", it.state().over() ? 1 : 0)
                .bind("up", it.comesUp().toString())
                .bind("begun", Times.text(it.begun()))
                .bind("changed", Times.text(changed))
                .bind("details", Json.write(it))
                .execute();
    }

    /// Its letters are mail like any other from now on.
    public void remove(Tx tx, DoubleOptInId id) {
        Unfiled.touch(
                tx,
                tx.handle()
                        .createQuery("select id from message where introduction_id = :id")
                        .bind("id", id.letters().toString())
                        .map((row, ctx) -> new MessageId(row.getString("id")))
                        .list());
        tx.handle()
                .createUpdate("delete from double_opt_in where id = :id")
                .bind("id", id.toString())
                .execute();
    }

    /// A letter of one, by the `Message-ID` it carries.
    ///
    /// @param to whom it goes; an introduction goes to both
    public record Sent(MessageId id, DoubleOptInId optIn, Letter letter, Side to) {}

    /// A letter was approved, or seen in what the owner sent elsewhere.
    public void letter(Tx tx, Sent letter) {
        tx.handle()
                .createUpdate("insert into opt_in_letter (message_id, opt_in_id, letter, side)"
                        + " values (:id, :optIn, :letter, :side) on conflict do nothing")
                .bind("id", letter.id().value())
                .bind("optIn", letter.optIn().toString())
                .bind("letter", letter.letter().name())
                .bind("side", letter.to().name())
                .execute();
    }

    /// It was none of its letters.
    public void unsend(Tx tx, MessageId letter) {
        tx.handle()
                .createUpdate("delete from opt_in_letter where message_id = :id")
                .bind("id", letter.value())
                .execute();
    }

    public Optional<Sent> letter(MessageId id) {
        return database.read(db -> db.createQuery(
                        "select message_id, opt_in_id, letter, side from opt_in_letter where message_id = :id")
                .bind("id", id.value())
                .map(SENT)
                .findOne());
    }

    /// Every private question and nudge, by its `Message-ID`.
    public Map<MessageId, DoubleOptInId> questions() {
        return database.read(db -> db
                .createQuery("select message_id, opt_in_id, letter, side from opt_in_letter"
                        + " where letter in ('QUESTION', 'NUDGE')")
                .map(SENT)
                .list()
                .stream()
                .collect(Collectors.toMap(Sent::id, Sent::optIn)));
    }

    public List<Sent> letters(DoubleOptInId id) {
        return database.read(db -> db.createQuery(
                        "select message_id, opt_in_id, letter, side from opt_in_letter where opt_in_id = :id")
                .bind("id", id.toString())
                .map(SENT)
                .list());
    }

    /// What it was before the last act that can be taken back.
    ///
    /// @param before empty when it was not there yet
    public record Before(DoubleOptInId id, String said, Instant at, Optional<DoubleOptIn> before) {}

    public void remember(Tx tx, Before before) {
        acts.remember(tx, new LastActs.Act<>(before.id().toString(), before.said(), before.at(), before.before()));
    }

    /// The last act since then that can be taken back.
    public Optional<Before> lastAct(Instant since) {
        return acts.newest(since).map(DoubleOptIns::before);
    }

    /// The last act with this one since then that can be taken back.
    public Optional<Before> lastAct(DoubleOptInId id, Instant since) {
        return acts.of(id.toString(), since).map(DoubleOptIns::before);
    }

    private static Before before(LastActs.Act<DoubleOptIn> act) {
        return new Before(DoubleOptInId.of(act.id()), act.said(), act.at(), act.before());
    }

    public void forget(Tx tx, DoubleOptInId id) {
        acts.forget(tx, id.toString());
    }

    public void forgetAll(Tx tx) {
        acts.forgetAll(tx);
    }

    private static final String SELECT = "select details from double_opt_in";

    private static final RowMapper<DoubleOptIn> OPT_IN =
            (row, ctx) -> Json.read(row.getString("details"), DoubleOptIn.class);

    private static final RowMapper<Sent> SENT = (row, ctx) -> new Sent(
            new MessageId(row.getString("message_id")),
            DoubleOptInId.of(row.getString("opt_in_id")),
            Letter.valueOf(row.getString("letter")),
            Side.valueOf(row.getString("side")));
}
