package sendoff.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sendoff.domain.Filed;
import sendoff.domain.GroupId;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Logged;
import sendoff.domain.MessageId;
import sendoff.domain.PromiseId;
import sendoff.domain.SenderRule;
import sendoff.domain.Weighing;
import sendoff.store.Belongings.Said;

/// What can be taken back: an introduction and its draft as they were before the last act.
public final class Undos {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Database database;

    public Undos(Database database) {
        this.database = database;
    }

    /// @param said   what was done, for the toast
    /// @param draft  the draft at that time, if there was one
    /// @param joined what was joined with it
    /// @param split  the correction that took a message out of it
    /// @param letter what the owner knew and wrote, where the act changed that
    /// @param ruled  what the act said of all mail from somewhere
    /// @param placed where whoever asks stood in the giving plan
    /// @param logged what the owner had said of how it went
    public record Before(
            String said,
            Instant at,
            Filed filed,
            Optional<KeptDraft> draft,
            Optional<Joined> joined,
            Optional<Said> split,
            Optional<Letter> letter,
            Optional<Ruled> ruled,
            Optional<ByHand> placed,
            Optional<Logged.Word> logged) {
        public Before(String said, Instant at, Filed filed, Optional<KeptDraft> draft) {
            this(
                    said,
                    at,
                    filed,
                    draft,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        public Before saying(String other) {
            return new Before(other, at, filed, draft, joined, split, letter, ruled, placed, logged);
        }

        public Before writing(Letter was) {
            return new Before(said, at, filed, draft, joined, split, Optional.of(was), ruled, placed, logged);
        }

        /// It changed nothing but the answer being written: no toast is needed for that.
        public boolean isAboutTheLetter() {
            return letter.filter(was -> !was.left()).isPresent();
        }

        public Before joining(Joined other) {
            return new Before(said, at, filed, draft, Optional.of(other), split, letter, ruled, placed, logged);
        }

        public Before splitting(Said correction) {
            return new Before(said, at, filed, draft, joined, Optional.of(correction), letter, ruled, placed, logged);
        }

        public Before ruling(Ruled rule) {
            return new Before(said, at, filed, draft, joined, split, letter, Optional.of(rule), placed, logged);
        }

        public Before placed(ByHand was) {
            return new Before(said, at, filed, draft, joined, split, letter, ruled, Optional.of(was), logged);
        }

        public Before logging(Logged.Word was) {
            return new Before(said, at, filed, draft, joined, split, letter, ruled, placed, Optional.of(was));
        }
    }

    /// @param left the act sent the answer on its own way: what followed from it goes back too
    public record Letter(Weighing weighing, boolean left) {}

    /// @param group empty: as the rules say
    public record ByHand(Optional<GroupId> group) {}

    /// @param before the rule in whose place it came
    public record Ruled(SenderRule rule, Optional<SenderRule> before) {}

    /// An introduction that became part of another one, with all that was its own.
    ///
    /// @param along what else went along
    public record Joined(
            Filed filed,
            Optional<KeptDraft> draft,
            List<Said> corrections,
            List<MessageId> messages,
            List<PromiseId> promises,
            List<MessageId> answers,
            Optional<Followed> followed,
            Optional<List<Annexes.Row>> along) {
        public Joined {
            corrections = List.copyOf(corrections);
            messages = List.copyOf(messages);
            promises = List.copyOf(promises);
            answers = List.copyOf(answers);
        }
    }

    /// What was to follow from it.
    public record Followed(List<UUID> reminders, List<String> prompts, List<UUID> gifts) {
        public Followed {
            reminders = List.copyOf(reminders);
            prompts = List.copyOf(prompts);
            gifts = List.copyOf(gifts);
        }
    }

    public Optional<Before> latest(Instant since) {
        return database.read(
                db -> db.createQuery("select before from undo where at >= :since order by at desc, id desc limit 1")
                        .bind("since", Times.text(since))
                        .map((row, ctx) -> Json.read(row.getString("before"), Before.class))
                        .findOne());
    }

    /// The newest act on this introduction.
    public Optional<Before> latest(IntroductionId introduction, Instant since) {
        return database.read(db -> db.createQuery("""
                        select before from undo where at >= :since and id like :ends order by at desc, id desc limit 1
                        """)
                .bind("since", Times.text(since))
                .bind("ends", "%" + introduction)
                .map((row, ctx) -> Json.read(row.getString("before"), Before.class))
                .findOne());
    }

    public void remember(Tx tx, Before before) {
        tx.handle()
                .createUpdate("delete from undo where at < :old")
                .bind("old", Times.text(before.at().minus(KEPT)))
                .execute();
        tx.handle()
                .createUpdate("insert into undo (id, at, said, before) values (:id, :at, :said, :before)"
                        + " on conflict (id) do update set at = excluded.at, said = excluded.said,"
                        + " before = excluded.before")
                .bind("id", key(before))
                .bind("at", Times.text(before.at()))
                .bind("said", before.said())
                .bind("before", Json.write(before))
                .execute();
    }

    /// Acts are kept one by one: several may wait to be taken back, and two may fall into one millisecond.
    private static String key(Before before) {
        return "%s %020d %s"
                .formatted(
                        Times.text(before.at()),
                        System.nanoTime(),
                        before.filed().id());
    }

    /// The newest act on this introduction was taken back.
    public void used(Tx tx, Before before) {
        tx.handle().createUpdate("""
                        delete from undo where id in
                               (select id from undo where id like :ends order by at desc, id desc limit 1)
                        """).bind("ends", "%" + before.filed().id()).execute();
    }
}
