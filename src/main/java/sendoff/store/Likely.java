package sendoff.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;

/// What is recommended for those on the desk.
public final class Likely {
    private final Database database;

    public Likely(Database database) {
        this.database = database;
    }

    /// All that lie on the desk, snoozed ones included.
    public List<Filed> onDesk() {
        return database.read(db -> db.createQuery(Introductions.SELECT + " where on_desk = 1")
                .map(Introductions.FILED)
                .list());
    }

    /// Those in the queue for which this framework is recommended, the most pressing first.
    public List<IntroductionId> of(Framework framework, Instant now) {
        return database.read(
                db -> db.createQuery("select id" + Place.IN_QUEUE + "framework = :framework order by due_at, id")
                        .bind("framework", framework.word())
                        .bind("now", Times.text(now))
                        .map((row, ctx) -> IntroductionId.of(row.getString("id")))
                        .list());
    }

    /// How many in the queue each framework is recommended for.
    public Map<Framework, Integer> counts(Instant now) {
        return database.read(db -> db
                .createQuery("select framework, count(*) as many" + Place.IN_QUEUE + "1 = 1 group by framework")
                .bind("now", Times.text(now))
                .map((row, ctx) -> Map.entry(Framework.of(row.getString("framework")), row.getInt("many")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
