package sendoff.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;

/// What was promised, by the owner and to the owner.
public final class Promises {
    private final Database database;

    public Promises(Database database) {
        this.database = database;
    }

    /// Open ones, the earliest due first; those without a day last.
    public List<Promise> open() {
        return where("kept_at is null order by due_on is null, due_on, made_at, id");
    }

    public Optional<Promise> find(PromiseId id) {
        return database.read(db -> db.createQuery(SELECT + " where id = :id")
                .bind("id", id.toString())
                .map(PROMISE)
                .findOne());
    }

    public List<Promise> of(IntroductionId introduction) {
        return database.read(db -> db.createQuery(SELECT + " where introduction_id = :id order by made_at, id")
                .bind("id", introduction.toString())
                .map(PROMISE)
                .list());
    }

    public void save(Tx tx, Promise promise) {
        var sql = """
                insert into promise (id, introduction_id, mine, to_name, to_address, what, words, due_from, due_on,
                       made_in, made_at, kept_at)
                values (:id, :introduction, :mine, :name, :address, :what, :words, :from, :due, :madeIn, :madeAt, :kept)
                on conflict (id) do update set due_from = excluded.due_from, due_on = excluded.due_on,
                       kept_at = excluded.kept_at
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
                .bind("madeIn", promise.madeIn().map(MessageId::value).orElse(null))
                .bind("madeAt", Times.text(promise.madeAt()))
                .bind("kept", promise.kept().map(Times::text).orElse(null))
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

    private List<Promise> where(String condition) {
        return database.read(db ->
                db.createQuery(SELECT + " where " + condition).map(PROMISE).list());
    }

    private static final String SELECT = """
            select id, introduction_id, mine, to_name, to_address, what, words, due_from, due_on, made_in,
                   made_at, kept_at
              from promise""";

    private static final RowMapper<Promise> PROMISE = (row, ctx) -> new Promise(
            new PromiseId(java.util.UUID.fromString(row.getString("id"))),
            Optional.ofNullable(row.getString("introduction_id")).map(IntroductionId::of),
            row.getInt("mine") == 1,
            new Party(Optional.ofNullable(row.getString("to_name")), Optional.ofNullable(row.getString("to_address"))),
            PromiseMade.What.of(row.getString("what")),
            row.getString("words"),
            Optional.ofNullable(row.getString("due_from")).map(LocalDate::parse),
            Optional.ofNullable(row.getString("due_on")).map(LocalDate::parse),
            Optional.ofNullable(row.getString("made_in")).map(MessageId::new),
            Instant.parse(row.getString("made_at")),
            Optional.ofNullable(row.getString("kept_at")).map(Times::instant));
}
