package sendoff.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.Statement.Own;
import sendoff.domain.Statement.Published;
import sendoff.domain.StatementAct;
import sendoff.domain.StatementFacts;
import sendoff.domain.StatementPlace;

/// What others read before they ask: the owner's own words, and what was published.
public final class Statements {
    private final Database database;

    public Statements(Database database) {
        this.database = database;
    }

    public Optional<Own> own(StatementPlace place) {
        return database.read(db -> db.createQuery("select words, facts from statement where place = :place")
                .bind("place", place.word())
                .map((row, ctx) ->
                        new Own(place, row.getString("words"), Json.read(row.getString("facts"), StatementFacts.class)))
                .findOne());
    }

    /// @param own empty: from now on as it is made
    public void word(Tx tx, StatementPlace place, Optional<Own> own) {
        tx.handle()
                .createUpdate("delete from statement where place = :place")
                .bind("place", place.word())
                .execute();
        own.ifPresent(now -> tx.handle()
                .createUpdate("insert into statement (place, words, facts) values (:place, :words, :facts)")
                .bind("place", place.word())
                .bind("words", now.text())
                .bind("facts", Json.write(now.facts()))
                .execute());
    }

    /// The newest first.
    public List<Published> published() {
        return database.read(db -> db.createQuery(SELECT + " order by published_at desc, number desc")
                .map(PUBLISHED)
                .list());
    }

    /// What stands in each place.
    public Map<StatementPlace, Published> standing() {
        var newest = new EnumMap<StatementPlace, Published>(StatementPlace.class);
        published().forEach(one -> newest.putIfAbsent(one.place(), one));
        return newest;
    }

    public void publish(Tx tx, Published published) {
        tx.handle()
                .createUpdate("""
                        insert into published_statement (id, number, place, words, facts, published_at)
                        values (:id, (select coalesce(max(number), 0) + 1 from published_statement),
                               :place, :words, :facts, :at)
                        """)
                .bind("id", published.id().toString())
                .bind("place", published.place().word())
                .bind("words", published.text())
                .bind("facts", Json.write(published.facts()))
                .bind("at", Times.text(published.at()))
                .execute();
    }

    public void lookedAt(Tx tx, UUID published, StatementFacts facts) {
        tx.handle()
                .createUpdate("update published_statement set facts = :facts where id = :id")
                .bind("id", published.toString())
                .bind("facts", Json.write(facts))
                .execute();
    }

    public void unpublish(Tx tx, UUID published) {
        tx.handle()
                .createUpdate("delete from published_statement where id = :id")
                .bind("id", published.toString())
                .execute();
    }

    public void remember(Tx tx, StatementAct act) {
        tx.handle()
                .createUpdate("""
                        insert into statement_act (id, number, at, before)
                        values (:id, (select coalesce(max(number), 0) + 1 from statement_act), :at, :before)
                        """)
                .bind("id", act.id().toString())
                .bind("at", Times.text(act.at()))
                .bind("before", Json.write(act))
                .execute();
    }

    /// The last act since then that was not taken back.
    public Optional<StatementAct> lastAct(Instant since) {
        return database.read(
                db -> db.createQuery("select before from statement_act where at >= :since order by number desc limit 1")
                        .bind("since", Times.text(since))
                        .map((row, ctx) -> Json.read(row.getString("before"), StatementAct.class))
                        .findOne());
    }

    public void forget(Tx tx, StatementAct act) {
        tx.handle()
                .createUpdate("delete from statement_act where id = :id")
                .bind("id", act.id().toString())
                .execute();
    }

    private static final String SELECT = "select id, place, words, facts, published_at from published_statement";

    private static final RowMapper<Published> PUBLISHED = (row, ctx) -> new Published(
            UUID.fromString(row.getString("id")),
            StatementPlace.of(row.getString("place")),
            row.getString("words"),
            Json.read(row.getString("facts"), StatementFacts.class),
            Times.instant(row.getString("published_at")));
}
