package sendoff.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import sendoff.domain.IntroductionId;

/// Where an introduction stands in the queue.
///
/// @param number from 1; 0 when it is not in the queue
public record Place(int number, int of, Optional<IntroductionId> previous, Optional<IntroductionId> next) {
    private static final String BEFORE = "(due_at < :due or due_at = :due and id < :id)";

    static final String IN_QUEUE =
            " from introduction where on_desk = 1 and (hidden_until is null or hidden_until <= :now) and ";

    static Place of(Handle db, IntroductionId id, Instant now) {
        String due = db.createQuery("select coalesce(due_at, '') from introduction where id = :id")
                .bind("id", id.toString())
                .mapTo(String.class)
                .findOne()
                .orElse("");
        int before = count(db, BEFORE, id, due, now);
        boolean there = count(db, "id = :id", id, due, now) == 1;
        return new Place(
                there ? before + 1 : 0,
                count(db, "1 = 1", id, due, now),
                neighbour(db, BEFORE + " order by due_at desc, id desc", id, due, now),
                neighbour(db, "(due_at > :due or due_at = :due and id > :id) order by due_at, id", id, due, now));
    }

    private static int count(Handle db, String condition, IntroductionId id, String due, Instant now) {
        return db.createQuery("select count(*)" + IN_QUEUE + condition)
                .bind("id", id.toString())
                .bind("due", due)
                .bind("now", Times.text(now))
                .mapTo(Integer.class)
                .one();
    }

    private static Optional<IntroductionId> neighbour(
            Handle db, String condition, IntroductionId id, String due, Instant now) {
        return db.createQuery("select id" + IN_QUEUE + condition + " limit 1")
                .bind("id", id.toString())
                .bind("due", due)
                .bind("now", Times.text(now))
                .map((row, ctx) -> IntroductionId.of(row.getString("id")))
                .findOne();
    }
}
