package sendoff.store;

import java.time.Instant;
import java.util.List;
import sendoff.domain.Channel;
import sendoff.domain.Exercise;
import sendoff.domain.Exercise.Scope;
import sendoff.domain.Filed;
import sendoff.domain.KindName;

/// Exercises of thirty days, and what came in their place.
public final class Exercises {
    private final Database database;

    public Exercises(Database database) {
        this.database = database;
    }

    /// The one that was begun last comes first.
    public List<Exercise> all() {
        return database.read(db -> db.createQuery("select details from exercise order by number desc")
                .map((row, ctx) -> Json.read(row.getString("details"), Exercise.class))
                .list());
    }

    public void save(Tx tx, Exercise exercise) {
        tx.handle()
                .createUpdate("""
                        insert into exercise (id, number, details)
                        values (:id, (select coalesce(max(number), 0) + 1 from exercise), :details)
                        on conflict (id) do update set details = excluded.details
                        """)
                .bind("id", exercise.id().toString())
                .bind("details", Json.write(exercise))
                .execute();
    }

    public void remove(Tx tx, Exercise exercise) {
        tx.handle()
                .createUpdate("delete from exercise where id = :id")
                .bind("id", exercise.id().toString())
                .execute();
    }

    /// Whoever asked something of the owner in that place since then, or is still open from before.
    public List<Filed> asked(Scope scope, Instant since) {
        var sql = Introductions.SELECT + """
                 where (channel = :channel or kind = :kind) and kind <> 'initiated'
                   and (kind_by_owner is null or kind_by_owner not in ('none', 'initiated'))
                   and (arrived_at >= :since or on_desk = 1)
                 order by arrived_at, id
                """;
        return database.read(db -> db
                .createQuery(sql)
                .bind("channel", scope.channel().map(Channel::name).orElse(""))
                .bind("kind", scope.kind().map(KindName::word).orElse(""))
                .bind("since", Times.text(since))
                .map(Introductions.FILED)
                .list()
                .stream()
                .filter(filed -> !filed.isUncertain())
                .toList());
    }
}
