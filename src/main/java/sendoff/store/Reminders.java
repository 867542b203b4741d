package sendoff.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.IntroductionId;
import sendoff.domain.Reminder;

/// Days to come back to.
public final class Reminders {
    private final Database database;

    public Reminders(Database database) {
        this.database = database;
    }

    public void save(Tx tx, Reminder reminder) {
        tx.handle()
                .createUpdate("""
                        insert into reminder (id, introduction_id, what, due_on, set_at, done_at)
                        values (:id, :introduction, :what, :due, :set, :done)
                        on conflict (id) do update set due_on = excluded.due_on, done_at = excluded.done_at
                        """)
                .bind("id", reminder.id().toString())
                .bind("introduction", reminder.introduction().toString())
                .bind("what", reminder.what().word())
                .bind("due", reminder.due().toString())
                .bind("set", Times.text(reminder.set()))
                .bind("done", reminder.done().map(Times::text).orElse(null))
                .execute();
    }

    /// Those not dealt with that are due on or before `day` and did not come up yet, the most overdue first.
    public List<Reminder> dueBy(LocalDate day) {
        var sql = SELECT + """
                 where done_at is null and due_on <= :day
                   and not exists (select 1 from prompt
                                    where prompt.id = what || '|' || reminder.introduction_id || '|' || due_on)
                 order by due_on, id
                """;
        return database.read(db ->
                db.createQuery(sql).bind("day", day.toString()).map(REMINDER).list());
    }

    /// Those not dealt with, neither before nor after they came up; the earliest first.
    public List<Reminder> open() {
        var sql = SELECT + """
                 where done_at is null
                   and not exists (select 1 from prompt
                                    where prompt.id = what || '|' || reminder.introduction_id || '|' || due_on
                                      and prompt.done_at is not null)
                 order by due_on, id
                """;
        return database.read(db -> db.createQuery(sql).map(REMINDER).list());
    }

    /// The earliest first, also those dealt with.
    public List<Reminder> of(IntroductionId introduction) {
        return database.read(db -> db.createQuery(SELECT + " where introduction_id = :id order by due_on, id")
                .bind("id", introduction.toString())
                .map(REMINDER)
                .list());
    }

    /// Calls off what is still to come for one introduction: a new answer sets its own. What the owner asked for in
    /// so many words stays.
    public void callOff(Tx tx, IntroductionId introduction, Instant at) {
        tx.handle()
                .createUpdate("update reminder set done_at = :at where introduction_id = :id and done_at is null"
                        + " and what <> 'follow-up'")
                .bind("at", Times.text(at))
                .bind("id", introduction.toString())
                .execute();
    }

    /// The owner looked back, on the day or before it.
    public void lookedBack(Tx tx, IntroductionId introduction, Instant at) {
        tx.handle()
                .createUpdate("update reminder set done_at = :at where introduction_id = :id and done_at is null"
                        + " and what = 'look-back'")
                .bind("at", Times.text(at))
                .bind("id", introduction.toString())
                .execute();
    }

    /// What was dealt with or called off at that instant was not.
    public void reopen(Tx tx, IntroductionId introduction, Instant at) {
        tx.handle()
                .createUpdate("update reminder set done_at = null where introduction_id = :id and done_at = :at")
                .bind("at", Times.text(at))
                .bind("id", introduction.toString())
                .execute();
    }

    /// Takes back what an answer set and called off when it was approved.
    public void withdraw(Tx tx, IntroductionId introduction, Instant approved) {
        tx.handle()
                .createUpdate("delete from reminder where introduction_id = :id and set_at = :at")
                .bind("at", Times.text(approved))
                .bind("id", introduction.toString())
                .execute();
        reopen(tx, introduction, approved);
    }

    public void move(Tx tx, IntroductionId from, IntroductionId to) {
        tx.handle()
                .createUpdate("update reminder set introduction_id = :to where introduction_id = :from")
                .bind("from", from.toString())
                .bind("to", to.toString())
                .execute();
    }

    /// Only these.
    public void move(Tx tx, Collection<UUID> ids, IntroductionId to) {
        for (UUID id : ids) {
            tx.handle()
                    .createUpdate("update reminder set introduction_id = :to where id = :id")
                    .bind("to", to.toString())
                    .bind("id", id.toString())
                    .execute();
        }
    }

    private static final String SELECT = "select id, introduction_id, what, due_on, set_at, done_at from reminder";

    private static final RowMapper<Reminder> REMINDER = (row, ctx) -> new Reminder(
            UUID.fromString(row.getString("id")),
            IntroductionId.of(row.getString("introduction_id")),
            Reminder.What.of(row.getString("what")),
            LocalDate.parse(row.getString("due_on")),
            Times.instant(row.getString("set_at")),
            Optional.ofNullable(row.getString("done_at")).map(Times::instant));
}
