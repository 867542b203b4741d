package sendoff.desk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.reminding.Reminding;
import sendoff.desk.weighing.Bookkeeping;
import sendoff.desk.weighing.Reckoning;
import sendoff.store.Database;
import sendoff.store.DatabaseTrouble;

/// Has [Reminding#round()] done every half minute, by one process at a time. Beside it a new day is begun that no page
/// has begun, and the outcome log is kept up: last, as nobody waits for it.
///
/// It is one recurring round that takes what is due in batches: a task for each promise took a millisecond and more
/// of the scheduler's own book-keeping. What was due while no process ran is taken by the first round.
final class Scheduling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scheduling.class);
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofMinutes(5);

    private final Scheduler scheduler;
    private final RecurringTask<Void> task;
    private final Clock clock;
    private volatile boolean planned;
    private volatile boolean said;

    Scheduling(Database database, Reminding reminding, Reckoning reckoning, Bookkeeping bookkeeping, Clock clock) {
        this.clock = clock;
        this.task = Tasks.recurring("reminders", FixedDelay.of(EVERY)).execute((instance, context) -> {
            reminding.round();
            reckoning.onNewDay();
            bookkeeping.bringUpToDate();
        });
        this.scheduler = Scheduler.create(database.source())
                .startTasks(task)
                .executorService(Executors.newSingleThreadExecutor(Thread.ofPlatform()
                        .daemon()
                        .name("reminders")
                        .uncaughtExceptionHandler((_, e) -> LOG.debug(
                                "reminders are looked for again: {}",
                                e.getClass().getSimpleName()))
                        .factory()))
                .threads(1)
                .pollingInterval(POLL)
                .heartbeatInterval(Duration.ofSeconds(30))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    void start() {
        scheduler.start();
        soon();
    }

    /// A clock that was set back leaves the next round in a future that may be days away; a disk that was full at the
    /// start leaves none at all.
    void look(Optional<Instant> lastRound) {
        boolean waitsTooLong = lastRound
                .filter(last -> last.isAfter(clock.instant().plus(LATE)))
                .isPresent();
        if (!planned || waitsTooLong) {
            soon();
        }
    }

    private void soon() {
        try {
            plan(Clock.systemUTC().instant());
            planned = true;
            said = false;
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            // Here or in another process, or it ended between two questions.
            LOG.debug("the round runs at this moment: {}", e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            // The next look tries again. A log on a full disk is not filled with it.
            if (!said && !DatabaseTrouble.isPassing(e)) {
                LOG.warn(
                        "the reminders could not be planned, it is tried again: {}",
                        e.getClass().getSimpleName());
                said = true;
            }
        }
    }

    private void plan(Instant now) {
        TaskInstanceId id = task.getDefaultTaskInstance();
        boolean made = scheduler.scheduleIfNotExists(task.schedulableInstance(RecurringTask.INSTANCE));
        boolean waits = !made
                && scheduler
                        .getScheduledExecution(id)
                        .filter(one -> one.getExecutionTime().isAfter(now))
                        .isPresent();
        if (waits) {
            scheduler.reschedule(id, now);
        }
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
