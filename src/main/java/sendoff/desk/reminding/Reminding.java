package sendoff.desk.reminding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.common.Faults;
import sendoff.desk.common.News;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Undo;
import sendoff.desk.introducing.OptInSteps;
import sendoff.desk.keeping.Keeping;
import sendoff.domain.Filed;
import sendoff.domain.FollowUpWishes;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.Occasion;
import sendoff.domain.Owner;
import sendoff.domain.Promise;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.Prompt;
import sendoff.domain.Reminder;
import sendoff.domain.Standing;
import sendoff.domain.WorkCalendar;
import sendoff.followthrough.PromiseReminders;
import sendoff.followthrough.PromiseReminders.Span;
import sendoff.followthrough.QuietHours;
import sendoff.store.DatabaseTrouble;
import sendoff.store.Prompts;
import sendoff.store.Queue;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// Promises come due, answers run late, exchanges go quiet → the owner is reminded, once, at a waking hour.
///
/// One round looks at everything and takes what is due in batches. Each batch is one change: a process that ends in
/// the middle leaves behind whole batches, and the next round goes on with the rest. The id of a prompt names its
/// occasion, so that two processes, or a clock set back, bring nothing twice.
public final class Reminding {
    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);
    private static final String LAST_ROUND = "last-round";
    private static final int BATCH = 500;
    private static final Duration A_WEEK = Duration.ofDays(7);

    /// Who is reminded in the morning of what is due that noon has time to answer; before that, the day before.
    private static final Duration TIME_TO_ANSWER = Duration.ofHours(3);

    /// Before this an introduction is past saving by a late answer, and a silence is an answer.
    private static final Duration TOO_LONG_AGO = Duration.ofDays(60);

    private final Tables tables;
    private final Ownership ownership;
    private final Keeping keeping;
    private final Digesting digesting;
    private final Silences silences;
    private final OptInSteps optIns;
    private final WeeklyCheck weekly;
    private final Clock clock;
    private final News news;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    public Reminding(
            Tables tables,
            Ownership ownership,
            Keeping keeping,
            Digesting digesting,
            Silences silences,
            OptInSteps optIns,
            WeeklyCheck weekly,
            Clock clock,
            News news) {
        this.tables = tables;
        this.ownership = ownership;
        this.keeping = keeping;
        this.digesting = digesting;
        this.silences = silences;
        this.optIns = optIns;
        this.weekly = weekly;
        this.clock = clock;
        this.news = news;
    }

    /// What a round came to.
    ///
    /// @param fired   reminders that fired for the first time
    /// @param settled promises found kept when their reminder was due: nothing was said
    public record Round(int fired, int settled) {}

    /// Everything that is due now, in the order of its days. In quiet hours nothing is.
    public Round round() {
        Instant now = clock.instant();
        FollowUpWishes wishes = tables.settings().followUp();
        WorkCalendar calendar = ownership.calendar();
        var round = new Round(0, 0);
        if (!QuietHours.isQuiet(now, wishes, calendar)) {
            var work = new Work(now, calendar, wishes, ownership.owner());
            part("promises", work::promises);
            part("days to come back to", work::days);
            part("answers", work::answers);
            part("silences", work::silences);
            part("one to close", work::closeOne);
            part("introductions", work::introductions);
            part("the weekly check", () -> weekly.due(now, calendar).ifPresent(work::one));
            round = new Round(work.fired, work.settled);
            if (work.fired + work.settled > 0) {
                LOG.info("{} reminders, {} found settled", work.fired, work.settled);
                news.changed();
                work.newest.ifPresent(news::reminded);
            }
            part("the mail to the owner", () -> digesting.round(now, calendar, wishes));
        }
        tables.database().change(tx -> tables.settings().put(tx, LAST_ROUND, now.toString()));
        return round;
    }

    /// One message that can't be read keeps only those back that are looked for with it. A database that can't be used
    /// is nobody's fault here: the whole round is tried again.
    private void part(String what, Runnable work) {
        try {
            work.run();
            told.remove(what);
        } catch (RuntimeException e) {
            if (DatabaseTrouble.isOne(e)) {
                throw e;
            }
            if (told.add(what)) {
                LOG.warn("reminders: {} could not be looked for, the others were: {}", what, Faults.kind(e));
            }
        }
    }

    /// When a round last ended, in whichever process.
    public Optional<Instant> lastRound() {
        return tables.settings().value(LAST_ROUND).map(Instant::parse);
    }

    /// What the owner was reminded of and what still stands, the latest first.
    public List<Prompt> open(int most) {
        return tables.prompts().open(clock.instant(), most);
    }

    /// Settled, or not wanted.
    public void done(String id) {
        Instant now = clock.instant();
        act(id, now, tx -> tables.prompts().done(tx, id, now));
    }

    /// Hides it until that day's first waking hour. False where it is not there any more.
    public boolean later(String id, LocalDate day) {
        Instant until = day.atTime(tables.settings().followUp().from())
                .atZone(ownership.calendar().zone())
                .toInstant();
        return act(id, clock.instant(), tx -> tables.prompts().hide(tx, id, until));
    }

    /// What is not there any more needs nothing.
    private boolean act(String id, Instant now, Consumer<Tx> act) {
        if (!tables.prompts().isFired(id)) {
            return false;
        }
        tables.database().change(tx -> {
            act.accept(tx);
            tables.prompts().remember(tx, id, now);
        });
        news.changed();
        return true;
    }

    /// Takes [#done(String)] and [#later(String, LocalDate)] back.
    public void again(String id) {
        tables.database().change(tx -> {
            tables.prompts().reopen(tx, id);
            tables.prompts().forget(tx, id);
        });
        news.changed();
    }

    /// The last thing the owner did with a reminder, as long as it can be taken back.
    public Optional<Prompts.Act> lastAct() {
        return tables.prompts().lastAct(clock.instant().minus(Undo.LASTS));
    }

    /// One round at work.
    private final class Work {
        private final Instant now;
        private final WorkCalendar calendar;
        private final FollowUpWishes wishes;
        private final Owner owner;
        private final LocalDate today;
        private int fired;
        private int settled;
        private Optional<String> newest = Optional.empty();

        Work(Instant now, WorkCalendar calendar, FollowUpWishes wishes, Owner owner) {
            this.now = now;
            this.calendar = calendar;
            this.wishes = wishes;
            this.owner = owner;
            this.today = calendar.dayOf(now);
        }

        void promises() {
            for (Span span : PromiseReminders.on(today, calendar)) {
                List<Promise> due = tables.promises()
                        .unprompted(span.occasion(), span.mine(), span.only(), span.after(), span.upTo(), BATCH);
                while (!due.isEmpty()) {
                    batch(span.occasion(), due);
                    due = due.size() < BATCH
                            ? List.of()
                            : tables.promises()
                                    .unprompted(
                                            span.occasion(),
                                            span.mine(),
                                            span.only(),
                                            span.after(),
                                            span.upTo(),
                                            BATCH);
                }
            }
        }

        /// Looks at the conversations again: what was done meanwhile needs no reminder. What the owner did with a
        /// promise since it was looked up waits for the next look.
        private void batch(Occasion occasion, List<Promise> due) {
            Map<IntroductionId, List<Message>> conversations = conversations(due);
            tables.database().change(tx -> {
                for (Promise promise : due) {
                    if (tables.promises()
                            .find(tx, promise.id())
                            .filter(promise::equals)
                            .isPresent()) {
                        look(tx, occasion, promise, act(promise, conversations));
                    }
                }
            });
        }

        private void look(Tx tx, Occasion occasion, Promise promise, Optional<Message> act) {
            if (act.isPresent()) {
                keeping.mail().seen(tx, promise, act.get());
                settled++;
            } else {
                fire(tx, Prompt.of(occasion, promise, promise.comesUp(), now));
            }
        }

        private Map<IntroductionId, List<Message>> conversations(List<Promise> due) {
            return tables
                    .messages()
                    .of(due.stream()
                            .flatMap(promise -> promise.introduction().stream())
                            .distinct()
                            .toList())
                    .stream()
                    .collect(Collectors.groupingBy(
                            kept -> kept.introduction().orElseThrow(),
                            Collectors.mapping(kept -> kept.message(), Collectors.toList())));
        }

        private Optional<Message> act(Promise promise, Map<IntroductionId, List<Message>> conversations) {
            return promise
                    .introduction()
                    .map(id -> conversations.getOrDefault(id, List.of()))
                    .orElse(List.of())
                    .stream()
                    .filter(message -> promise.what() != What.GET_BACK)
                    .filter(message -> keeping.mail().keeps(promise, message, true, owner))
                    .findFirst();
        }

        /// Days that answers set: decide, review, look back.
        void days() {
            for (Reminder reminder : tables.reminders().dueBy(today)) {
                tables.introductions()
                        .find(reminder.introduction())
                        .filter(filed -> isWanted(reminder, filed))
                        .ifPresent(filed -> one(Prompt.of(
                                occasion(reminder),
                                filed.introduction(),
                                reminder.due().toString(),
                                reminder.due(),
                                Optional.empty(),
                                now)));
            }
        }

        /// Time bought is a promise, which reminds by itself; a fade that ended needs no review.
        private boolean isWanted(Reminder reminder, Filed filed) {
            return switch (reminder.what()) {
                case DECIDE ->
                    tables.promises().of(filed.id()).stream()
                            .noneMatch(promise -> promise.mine() && promise.what() == What.GET_BACK);
                case REVIEW -> !filed.standing().state().isOwed();
                case LOOK_BACK -> true;
                case FOLLOW_UP -> filed.standing().state() != Standing.State.CLOSED;
            };
        }

        private static Occasion occasion(Reminder reminder) {
            return switch (reminder.what()) {
                case DECIDE -> Occasion.DECIDE;
                case REVIEW -> Occasion.REVIEW;
                case LOOK_BACK -> Occasion.LOOK_BACK;
                case FOLLOW_UP -> Occasion.FOLLOW_UP;
            };
        }

        /// Before it is due, in the last waking hours; and again a week after.
        void answers() {
            Instant next = QuietHours.nextMorning(now, wishes, calendar).plus(TIME_TO_ANSWER);
            owed(Occasion.ANSWER_DUE, now, next);
            owed(Occasion.ANSWER_LATE, now.minus(TOO_LONG_AGO), now.minus(A_WEEK));
        }

        private void owed(Occasion occasion, Instant after, Instant upTo) {
            List<IntroductionId> ids = tables.prompts().owed(occasion, after, upTo, BATCH);
            while (!ids.isEmpty()) {
                List<Filed> due = ids.stream()
                        .flatMap(id -> tables.introductions().find(id).stream())
                        .toList();
                tables.database()
                        .change(tx -> due.forEach(filed -> filed.due()
                                .ifPresent(day -> fire(
                                        tx,
                                        Prompt.of(
                                                occasion,
                                                filed.introduction(),
                                                tables.prompts().mark(day),
                                                calendar.dayOf(day),
                                                Optional.empty(),
                                                now)))));
                ids = ids.size() < BATCH ? List.of() : tables.prompts().owed(occasion, after, upTo, BATCH);
            }
        }

        void silences() {
            silences.prompts(now, TOO_LONG_AGO, owner, calendar).forEach(this::one);
        }

        /// Who has waited longest, in a week without a close, where the owner asked for it.
        void closeOne() {
            Optional<LocalDate> day = tables.reviews()
                    .oneAWeek()
                    .flatMap(wish -> wish.day()
                            .map(weekday -> today.with(TemporalAdjusters.previousOrSame(weekday)))
                            .filter(on -> !on.isBefore(wish.said())));
            day.filter(on -> tables.reviews()
                            .lastClosed()
                            .filter(closed -> calendar.dayOf(closed).isAfter(on.minusDays(A_WEEK.toDays())))
                            .isEmpty())
                    .ifPresent(on -> tables.queue().rows(Queue.Filter.ALL, now, 1, 0).stream()
                            .flatMap(row -> tables.introductions().find(row.id()).stream())
                            .forEach(filed -> one(Prompt.weekly(Occasion.CLOSE_ONE, filed.introduction(), on, now))));
        }

        /// Introductions between others: silence that was asked about has become a no, and what is due is due.
        void introductions() {
            tables.optIns().dueBy(today).forEach(optIns::silent);
            tables.optIns()
                    .dueBy(today)
                    .forEach(it -> OptInSteps.prompt(it, now).ifPresent(this::one));
        }

        private void one(Prompt prompt) {
            if (!tables.prompts().isFired(prompt.id())) {
                tables.database().change(tx -> fire(tx, prompt));
            }
        }

        private void fire(Tx tx, Prompt prompt) {
            if (tables.prompts().fire(tx, prompt)) {
                fired++;
                newest = Optional.of(prompt.occasion().shown() + ". " + prompt.words());
            }
        }
    }
}
