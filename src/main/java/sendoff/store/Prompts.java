package sendoff.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import sendoff.domain.IntroductionId;
import sendoff.domain.Occasion;
import sendoff.domain.PromiseId;
import sendoff.domain.Prompt;

/// What the owner was reminded of, each occasion once.
public final class Prompts {
    private final Database database;
    private final LastActs<Prompt> acts;

    public Prompts(Database database) {
        this.database = database;
        this.acts = new LastActs<>(database, "prompt_undo", "id", Prompt.class);
    }

    /// Writes it down, unless it was before, by whichever process.
    ///
    /// @return whether this is the first time
    public boolean fire(Tx tx, Prompt prompt) {
        var sql = """
                insert into prompt (id, occasion, promise_id, introduction_id, words, day, since, at)
                values (:id, :occasion, :promise, :introduction, :words, :day, :since, :at)
                on conflict (id) do nothing
                """;
        return tx.handle()
                        .createUpdate(sql)
                        .bind("id", prompt.id())
                        .bind("occasion", prompt.occasion().word())
                        .bind(
                                "promise",
                                prompt.promise().map(PromiseId::toString).orElse(null))
                        .bind(
                                "introduction",
                                prompt.introduction()
                                        .map(IntroductionId::toString)
                                        .orElse(null))
                        .bind("words", prompt.words())
                        .bind("day", prompt.day().toString())
                        .bind("since", prompt.since().map(Times::text).orElse(null))
                        .bind("at", Times.text(prompt.at()))
                        .execute()
                == 1;
    }

    public boolean isFired(String id) {
        return database.read(db -> db.createQuery("select count(*) from prompt where id = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    public int count() {
        return database.read(db -> db.createQuery("select count(*) from prompt")
                .mapTo(Integer.class)
                .one());
    }

    /// Those that still stand, the latest first. Whatever happened meanwhile settles them: the promise was kept or
    /// moved, the answer left, someone wrote, they were let go of.
    ///
    /// @param most how many at most
    public List<Prompt> open(Instant now, int most) {
        return database.read(db -> db.createQuery(SELECT + STANDING + " order by at desc, id limit :most")
                .bind("now", Times.text(now))
                .bind("most", most)
                .map(PROMPT)
                .list());
    }

    /// Those that still stand for one introduction.
    public List<Prompt> of(IntroductionId introduction, Instant now) {
        return database.read(
                db -> db.createQuery(SELECT + STANDING + " and introduction_id = :introduction order by at desc, id")
                        .bind("now", Times.text(now))
                        .bind("introduction", introduction.toString())
                        .map(PROMPT)
                        .list());
    }

    /// Of these, the ones that were written down on or after that instant and still stand, in order.
    public List<Prompt> since(Instant begin, Instant now, int most) {
        return database.read(
                db -> db.createQuery(SELECT + STANDING + " and at >= :begin order by at, day, id limit :most")
                        .bind("now", Times.text(now))
                        .bind("begin", Times.text(begin))
                        .bind("most", most)
                        .map(PROMPT)
                        .list());
    }

    /// Every one that is about an introduction, also what is settled.
    public List<String> ids(IntroductionId introduction) {
        return database.read(db -> db.createQuery("select id from prompt where introduction_id = :id order by id")
                .bind("id", introduction.toString())
                .mapTo(String.class)
                .list());
    }

    /// One came up, or came back from where the owner put it, after that instant.
    public boolean isNewSince(Instant since, Instant now) {
        var sql = "select count(*) from prompt" + STANDING + " and (at > :since or hidden_until > :since)";
        return database.read(db -> db.createQuery(sql)
                        .bind("now", Times.text(now))
                        .bind("since", Times.text(since))
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    public void done(Tx tx, String id, Instant at) {
        tx.handle()
                .createUpdate("update prompt set done_at = :at where id = :id")
                .bind("id", id)
                .bind("at", Times.text(at))
                .execute();
    }

    /// None of this occasion stands any more.
    public void done(Tx tx, Occasion occasion, Instant at) {
        tx.handle()
                .createUpdate("update prompt set done_at = :at where occasion = :occasion and done_at is null")
                .bind("occasion", occasion.word())
                .bind("at", Times.text(at))
                .execute();
    }

    /// Whatever it was reminded of, for one introduction, is dealt with.
    public void settle(Tx tx, IntroductionId introduction, Instant at) {
        tx.handle()
                .createUpdate("update prompt set done_at = :at where introduction_id = :id and done_at is null")
                .bind("id", introduction.toString())
                .bind("at", Times.text(at))
                .execute();
    }

    /// It stands again.
    public void reopen(Tx tx, String id) {
        tx.handle()
                .createUpdate("update prompt set done_at = null, hidden_until = null where id = :id")
                .bind("id", id)
                .execute();
    }

    public void hide(Tx tx, String id, Instant until) {
        tx.handle()
                .createUpdate("update prompt set hidden_until = :until where id = :id")
                .bind("id", id)
                .bind("until", Times.text(until))
                .execute();
    }

    /// The owner did something with it: done with it, or put it off.
    public void remember(Tx tx, String id, Instant at) {
        acts.remember(tx, new LastActs.Act<>(id, "", at, Optional.empty()));
    }

    public void forget(Tx tx, String id) {
        acts.forget(tx, id);
    }

    /// What the owner did with one, and when.
    public record Act(String id, Instant at) {}

    /// The last one since then that can be taken back.
    public Optional<Act> lastAct(Instant since) {
        return acts.newest(since).map(act -> new Act(act.id(), act.at()));
    }

    /// All of one introduction is the other's from now on.
    public void move(Tx tx, IntroductionId from, IntroductionId to) {
        tx.handle()
                .createUpdate("update prompt set introduction_id = :to where introduction_id = :from")
                .bind("from", from.toString())
                .bind("to", to.toString())
                .execute();
    }

    /// Only these.
    public void move(Tx tx, Collection<String> ids, IntroductionId to) {
        for (String id : ids) {
            tx.handle()
                    .createUpdate("update prompt set introduction_id = :to where id = :id")
                    .bind("to", to.toString())
                    .bind("id", id)
                    .execute();
        }
    }

    // ---- which introductions may have an occasion

    /// On the desk and due in that span, the first due first, without a prompt of this occasion for this due time.
    public List<IntroductionId> owed(Occasion occasion, Instant after, Instant upTo, int most) {
        var sql = """
                select id from introduction i
                 where on_desk = 1 and due_at > :after and due_at <= :upTo
                   and not exists (select 1 from prompt p where p.id = :occasion || '|' || i.id || '|' || i.due_at)
                 order by due_at, id
                 limit :most
                """;
        return database.read(db -> db.createQuery(sql)
                .bind("occasion", occasion.word())
                .bind("after", Times.text(after))
                .bind("upTo", Times.text(upTo))
                .bind("most", most)
                .map((row, ctx) -> IntroductionId.of(row.getString("id")))
                .list());
    }

    /// Answered or waiting for the others, and nobody wrote since `quiet`; those gone quiet before `ancient` are over.
    public List<IntroductionId> silent(Instant ancient, Instant quiet) {
        var sql = """
                select i.id from introduction i
                  join (select introduction_id, max(sent_at) as last_at from message group by introduction_id) m
                    on m.introduction_id = i.id
                 where i.state in ('answered', 'waiting')
                   and (i.kind_by_owner is null or i.kind_by_owner <> 'none')
                   and m.last_at > :ancient and m.last_at <= :quiet
                   and not exists (select 1 from prompt p where p.introduction_id = i.id and p.since >= m.last_at)
                 order by m.last_at, i.id
                """;
        return database.read(db -> db.createQuery(sql)
                .bind("ancient", Times.text(ancient))
                .bind("quiet", Times.text(quiet))
                .map((row, ctx) -> IntroductionId.of(row.getString("id")))
                .list());
    }

    /// With a delivery report, or word that someone left, that came since then.
    public List<IntroductionId> noticed(Instant since) {
        var sql = """
                select distinct introduction_id from message m
                 where introduction_id is not null and sent_at >= :since
                   and (content like '%"notice":"BOUNCE"%' or content like '%"notice":"HAS_LEFT"%')
                   and not exists (select 1 from prompt p where p.introduction_id = m.introduction_id
                                    and p.since >= m.sent_at)
                """;
        return database.read(db -> db.createQuery(sql)
                .bind("since", Times.text(since))
                .map((row, ctx) -> IntroductionId.of(row.getString("introduction_id")))
                .list());
    }

    /// With word in that span that someone is away, and nothing said of it since.
    public List<IntroductionId> away(Instant since, Instant before) {
        var sql = """
                select distinct introduction_id from message m
                 where introduction_id is not null and sent_at >= :since and sent_at < :before
                   and content like '%"notice":"OUT_OF_OFFICE"%'
                   and not exists (select 1 from prompt p where p.introduction_id = m.introduction_id
                                    and p.since >= m.sent_at)
                """;
        return database.read(db -> db.createQuery(sql)
                .bind("since", Times.text(since))
                .bind("before", Times.text(before))
                .map((row, ctx) -> IntroductionId.of(row.getString("introduction_id")))
                .list());
    }

    /// What tells occasions of one introduction apart: a due time, a last turn.
    public String mark(Instant instant) {
        return Times.text(instant);
    }

    private static final String SELECT =
            "select id, occasion, promise_id, introduction_id, words, day, since, at from prompt";

    /// A promise still has the day it was reminded of; an answer is still owed for the same ask; a day to come back
    /// to was not called off; of what went quiet the owner said nothing since. A later prompt of the same takes the
    /// place of the one before.
    private static final String STANDING = """
             where done_at is null and (hidden_until is null or hidden_until <= :now)
               and (promise_id is null
                    or exists (select 1 from promise p
                                where p.id = promise_id and p.binds = 1 and p.comes_up = prompt.day)
                    and not exists (select 1 from prompt later
                                     where later.promise_id = prompt.promise_id and later.day = prompt.day
                                       and later.at > prompt.at))
               and (occasion not in ('answer-due', 'answer-late', 'close-one')
                    or exists (select 1 from introduction i
                                where i.id = introduction_id and i.on_desk = 1
                                  and (occasion = 'close-one' or prompt.id like '%|' || i.due_at)))
               and (occasion <> 'answer-due'
                    or not exists (select 1 from prompt later
                                    where later.introduction_id = prompt.introduction_id
                                      and later.occasion = 'answer-late' and later.at > prompt.at))
               and (occasion not in ('decide', 'review', 'look-back', 'follow-up')
                    or exists (select 1 from reminder r
                                where r.introduction_id = prompt.introduction_id and r.what = prompt.occasion
                                  and r.due_on = prompt.day and r.done_at is null))
               and (since is null and occasion not in ('decide', 'review')
                    or exists (select 1 from introduction i
                                where i.id = introduction_id
                                  and (i.kind_by_owner is null or i.kind_by_owner <> 'none')
                                  and (i.settled_at is null or i.settled_at < prompt.at)))
               and (since is null or not exists
                    (select 1 from message m where m.introduction_id = prompt.introduction_id and m.sent_at > since))
            """;

    private static final RowMapper<Prompt> PROMPT = (row, ctx) -> new Prompt(
            row.getString("id"),
            Occasion.of(row.getString("occasion")),
            Optional.ofNullable(row.getString("promise_id")).map(PromiseId::of),
            Optional.ofNullable(row.getString("introduction_id")).map(IntroductionId::of),
            row.getString("words"),
            LocalDate.parse(row.getString("day")),
            Optional.ofNullable(row.getString("since")).map(Times::instant),
            Times.instant(row.getString("at")));
}
