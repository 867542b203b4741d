package sendoff.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sendoff.domain.FirstWeek;
import sendoff.domain.IntroductionId;
import sendoff.domain.OneAWeek;
import sendoff.domain.Review;

/// Sittings in which the owner goes through what is pending, and whom they wait for.
public final class Reviews {
    private static final String FIRST_WEEK = "first-week";
    private static final String ONE_A_WEEK = "one-a-week";

    private final Database database;
    private final Settings settings;

    public Reviews(Database database) {
        this.database = database;
        this.settings = new Settings(database);
    }

    /// The one that was begun last, ended or not.
    public Optional<Review> newest() {
        return database.read(db -> db.createQuery("select details from review order by number desc limit 1")
                .map((row, ctx) -> Json.read(row.getString("details"), Review.class))
                .findOne());
    }

    /// The last of those that ended.
    public Optional<Review> lastEnded() {
        return database.read(db -> db.createQuery(
                        "select details from review where ended_at is not null order by number desc limit 1")
                .map((row, ctx) -> Json.read(row.getString("details"), Review.class))
                .findOne());
    }

    public void save(Tx tx, Review review) {
        tx.handle()
                .createUpdate("""
                        insert into review (id, number, begun_at, ended_at, details)
                        values (:id, (select coalesce(max(number), 0) + 1 from review), :begun, :ended, :details)
                        on conflict (id) do update set ended_at = excluded.ended_at, details = excluded.details
                        """)
                .bind("id", review.id().toString())
                .bind("begun", Times.text(review.begun()))
                .bind("ended", review.ended().map(Times::text).orElse(null))
                .bind("details", Json.write(review))
                .execute();
    }

    /// Somebody who owes the owner a word, and when the last one was written.
    public record Awaited(IntroductionId id, Instant since) {}

    /// The others are to write, and nobody did since `quiet`; what went quiet before `ancient` is over. What the owner
    /// let go of, or comes back to after `today`, is left out.
    public List<Awaited> awaited(Instant ancient, Instant quiet, LocalDate today) {
        var sql = """
                select i.id, m.last_at from introduction i
                  join (select introduction_id, max(sent_at) as last_at from message group by introduction_id) m
                    on m.introduction_id = i.id
                 where i.state = 'waiting'
                   and (i.kind_by_owner is null or i.kind_by_owner <> 'none')
                   and m.last_at > :ancient and m.last_at <= :quiet
                   and (i.settled_at is null or i.settled_at < m.last_at)
                   and not exists (select 1 from reminder r where r.introduction_id = i.id and r.what = 'follow-up'
                                    and r.done_at is null and r.due_on > :today)
                 order by m.last_at, i.id
                """;
        return database.read(db -> db.createQuery(sql)
                .bind("ancient", Times.text(ancient))
                .bind("quiet", Times.text(quiet))
                .bind("today", today.toString())
                .map((row, ctx) ->
                        new Awaited(IntroductionId.of(row.getString("id")), Times.instant(row.getString("last_at"))))
                .list());
    }

    /// Empty before somebody waited here.
    public Optional<FirstWeek> firstWeek() {
        return settings.value(FIRST_WEEK).map(text -> Json.read(text, FirstWeek.class));
    }

    public void save(Tx tx, FirstWeek week) {
        settings.put(tx, FIRST_WEEK, Json.write(week));
    }

    /// Empty before the owner was asked.
    public Optional<OneAWeek> oneAWeek() {
        return settings.value(ONE_A_WEEK).map(text -> Json.read(text, OneAWeek.class));
    }

    public void save(Tx tx, OneAWeek wish) {
        settings.put(tx, ONE_A_WEEK, Json.write(wish));
    }

    /// How many introductions were answered here since then.
    public int answeredSince(Instant since) {
        return database.read(db -> db.createQuery("""
                        select count(distinct introduction_id) from outbox
                         where approved_at >= :since and status not in ('called-back', 'refused')
                        """)
                .bind("since", Times.text(since))
                .mapTo(Integer.class)
                .one());
    }

    /// When the owner last brought something to an end: an answer approved, or said to be settled.
    public Optional<Instant> lastClosed() {
        return database.read(db -> db.createQuery("""
                        select max(at) as at from (select max(approved_at) as at from outbox where status <> 'called-back'
                                                   union all
                                                   select max(settled_at) as at from introduction) as closed
                        """)
                .map((row, ctx) -> Optional.ofNullable(row.getString("at")).map(Times::instant))
                .one());
    }
}
