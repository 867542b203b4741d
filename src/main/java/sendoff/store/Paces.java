package sendoff.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// How long answers took.
public final class Paces {
    private final Database database;

    public Paces(Database database) {
        this.database = database;
    }

    public void took(Tx tx, UUID id, Duration time, Instant at) {
        tx.handle()
                .createUpdate("insert into pace (id, seconds, answered_at) values (:id, :seconds, :at)")
                .bind("id", id.toString())
                .bind("seconds", time.toSeconds())
                .bind("at", Times.text(at))
                .execute();
    }

    public List<Duration> newest(int most) {
        return database.read(db -> db.createQuery("select seconds from pace order by answered_at desc, id limit :most")
                .bind("most", most)
                .map((row, ctx) -> Duration.ofSeconds(row.getInt("seconds")))
                .list());
    }
}
