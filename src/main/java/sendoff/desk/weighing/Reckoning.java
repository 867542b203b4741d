package sendoff.desk.weighing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.common.News;
import sendoff.desk.common.Ownership;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.store.Queue.Row;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// Keeps what is recommended for everyone on the desk up with the day, the giving plan and what was promised.
///
/// On a new day dates may have come, and on the first of a month there is room again. Weighing a full desk anew takes
/// longer than a page may: who shows it begins it and says that it goes on ([#beginNewDay()]); who acts on it waits
/// ([#onNewDay()]); who only reads is told today's without anything being written ([#today(List)]).
public final class Reckoning {
    private static final Logger LOG = LoggerFactory.getLogger(Reckoning.class);

    /// The setting that says for which day everything was weighed last.
    private static final String DAY = "reckoned";

    /// Other writers wait for one change to end.
    private static final int AT_ONCE = 200;

    private final Tables tables;
    private final Assessing assessing;
    private final Ownership ownership;
    private final Clock clock;
    private final News news;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile Optional<LocalDate> last = Optional.empty();
    private volatile Executor background = Runnable::run;

    public Reckoning(Tables tables, Assessing assessing, Ownership ownership, Clock clock, News news) {
        this.tables = tables;
        this.assessing = assessing;
        this.ownership = ownership;
        this.clock = clock;
        this.news = news;
    }

    /// From now on a page begins a new day there. Until then the page itself does.
    public void leaveTo(Executor somebody) {
        background = somebody;
    }

    /// What is recommended was weighed today; if not by this process, then by another or at an earlier start.
    public boolean isOfToday() {
        LocalDate today = today();
        if (last.filter(today::equals).isEmpty()
                && tables.settings().value(DAY).filter(today.toString()::equals).isPresent()) {
            last = Optional.of(today);
        }
        return last.filter(today::equals).isPresent();
    }

    /// Weighs everything if that was not done today, and waits for it.
    public synchronized void onNewDay() {
        if (!isOfToday()) {
            weigh();
            news.changed();
        }
    }

    /// Sees to it that everything is weighed today; open pages hear when it is.
    ///
    /// @return false while that goes on: what is recommended is of an earlier day
    public boolean beginNewDay() {
        if (!isOfToday() && begun.compareAndSet(false, true)) {
            background.execute(this::begin);
        }
        return isOfToday();
    }

    /// What fails is tried again when a page is asked for, or by the next round. Pages hear nothing of it: asked for
    /// once more they would only begin it once more.
    private void begin() {
        try {
            onNewDay();
        } catch (RuntimeException e) {
            LOG.warn("the desk could not be weighed: {}", e.getClass().getSimpleName());
        } finally {
            begun.set(false);
        }
    }

    /// Everything on the desk anew, because what bears on it changed.
    public synchronized void again() {
        if (weigh() > 0) {
            news.changed();
        }
    }

    /// Only when all is written down the day is: who is killed before does it once more.
    ///
    /// @return how many are recommended something else now
    private int weigh() {
        LocalDate today = today();
        int changed = 0;
        List<Filed> left = tables.likely().onDesk();
        while (!left.isEmpty()) {
            List<Change> changes = changes(left);
            changed += changes.size();
            left = write(changes);
        }
        tables.database().change(tx -> tables.settings().put(tx, DAY, today.toString()));
        last = Optional.of(today);
        return changed;
    }

    private record Change(Filed before, Filed after) {}

    private List<Change> changes(List<Filed> before) {
        List<Filed> after = recommended(before);
        return IntStream.range(0, before.size())
                .mapToObj(i -> new Change(before.get(i), after.get(i)))
                .filter(change -> !change.after().equals(change.before()))
                .toList();
    }

    /// @return those that mail or the owner changed meanwhile: they are weighed once more
    private List<Filed> write(List<Change> changes) {
        List<Filed> meanwhile = new ArrayList<>();
        changes.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> tables.database()
                        .change(tx -> some.forEach(change -> write(tx, change).ifPresent(meanwhile::add))));
        return meanwhile;
    }

    private Optional<Filed> write(Tx tx, Change change) {
        return tables.introductions()
                .change(tx, change.before().id(), now -> now.equals(change.before()) ? change.after() : now)
                .filter(now -> !now.equals(change.after()) && now.isOnDesk());
    }

    /// These rows with what is recommended today. Where the desk was not weighed yet, it is worked out for them alone.
    public List<Row> today(List<Row> rows) {
        if (rows.isEmpty() || isOfToday()) {
            return rows;
        }
        List<Filed> filed = rows.stream()
                .flatMap(row -> tables.introductions().find(row.id()).stream())
                .toList();
        Map<IntroductionId, Framework> now =
                recommended(filed).stream().collect(Collectors.toMap(Filed::id, Filed::likely));
        return rows.stream()
                .map(row -> row.recommending(now.getOrDefault(row.id(), row.framework())))
                .toList();
    }

    /// The same introductions with what is recommended for them now. Reads what bears on them once, for all.
    public List<Filed> recommended(List<Filed> filed) {
        Bearings bearings = assessing.bearingsOfAll();
        return filed.stream().map(one -> assessing.likely(one, bearings)).toList();
    }

    private LocalDate today() {
        return ownership.calendar().dayOf(clock.instant());
    }
}
