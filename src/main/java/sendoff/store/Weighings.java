package sendoff.store;

import java.util.Map;
import java.util.stream.Collectors;
import sendoff.domain.IntroductionId;
import sendoff.domain.Weighing;

/// What the owner wrote down while weighing.
public final class Weighings {
    private final Database database;

    public Weighings(Database database) {
        this.database = database;
    }

    public Weighing of(IntroductionId id) {
        return database.read(db -> db.createQuery("select details from weighing where introduction_id = :id")
                .bind("id", id.toString())
                .map((row, ctx) -> Json.read(row.getString("details"), Weighing.class))
                .findOne()
                .orElse(Weighing.NONE));
    }

    public Map<IntroductionId, Weighing> all() {
        return database.read(db -> db
                .createQuery("select introduction_id, details from weighing")
                .map((row, ctx) -> Map.entry(
                        IntroductionId.of(row.getString("introduction_id")),
                        Json.read(row.getString("details"), Weighing.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public void save(Tx tx, IntroductionId id, Weighing weighing) {
        tx.handle()
                .createUpdate("insert into weighing (introduction_id, details) values (:id, :details)"
                        + " on conflict (introduction_id) do update set details = excluded.details")
                .bind("id", id.toString())
                .bind("details", Json.write(weighing))
                .execute();
    }
}
