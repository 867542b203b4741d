package sendoff.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.Door;
import sendoff.domain.IntroductionId;

/// Doors left open in answers, one an introduction.
public final class Doors {
    private final Database database;

    public Doors(Database database) {
        this.database = database;
    }

    public void save(Tx tx, Door door) {
        tx.handle()
                .createUpdate("""
                        insert into door (introduction_id, address, ask, said, opens_on, left_at)
                        values (:id, :address, :ask, :said, :opens, :left)
                        on conflict (introduction_id) do update set address = excluded.address, ask = excluded.ask, said = excluded.said,
                               opens_on = excluded.opens_on, left_at = excluded.left_at
                        """)
                .bind("id", door.answer().toString())
                .bind("address", door.address())
                .bind("ask", door.ask())
                .bind("said", door.said())
                .bind("opens", door.opens().map(LocalDate::toString).orElse(null))
                .bind("left", Times.text(door.left()))
                .execute();
    }

    /// The answer that left it open at that time did not leave.
    public void shut(Tx tx, IntroductionId answer, Instant left) {
        tx.handle()
                .createUpdate("delete from door where introduction_id = :id and left_at = :at")
                .bind("id", answer.toString())
                .bind("at", Times.text(left))
                .execute();
    }

    public List<Door> all() {
        return database.read(db -> db.createQuery(SELECT + " order by left_at, introduction_id")
                .map(DOOR)
                .list());
    }

    /// What was left open to one person, the newest last.
    public List<Door> to(String address) {
        return database.read(
                db -> db.createQuery(SELECT + " where address = :address order by left_at, introduction_id")
                        .bind("address", address)
                        .map(DOOR)
                        .list());
    }

    private static final String SELECT = "select introduction_id, address, ask, said, opens_on, left_at from door";

    private static final RowMapper<Door> DOOR = (row, ctx) -> new Door(
            IntroductionId.of(row.getString("introduction_id")),
            row.getString("address"),
            row.getString("ask"),
            row.getString("said"),
            Optional.ofNullable(row.getString("opens_on")).map(LocalDate::parse),
            Times.instant(row.getString("left_at")));
}
