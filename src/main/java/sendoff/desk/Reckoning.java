package sendoff.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sendoff.domain.Filed;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// Keeps what is recommended for everyone on the desk up with the day, the giving plan and what was promised.
public final class Reckoning {
    private final Tables tables;
    private final Assessing assessing;
    private final Ownership ownership;
    private final Clock clock;
    private final News news;
    private volatile Optional<LocalDate> last = Optional.empty();

    /// The setting that says for which day everything was weighed last.
    private static final String DAY = "reckoned";

    Reckoning(Tables tables, Assessing assessing, Ownership ownership, Clock clock, News news) {
        this.tables = tables;
        this.assessing = assessing;
        this.ownership = ownership;
        this.clock = clock;
        this.news = news;
    }

    /// On a new day dates may have come, and on the first of a month there is room again.
    public void onNewDay() {
        LocalDate today = ownership.calendar().dayOf(clock.instant());
        if (last.filter(today::equals).isEmpty() && !isReckoned(today)) {
            again();
        }
        last = Optional.of(today);
    }

    /// By an earlier start, or another process.
    private boolean isReckoned(LocalDate day) {
        return tables.settings().value(DAY).filter(day.toString()::equals).isPresent();
    }

    /// Everything on the desk anew.
    ///
    /// @return how many are recommended something else now
    public synchronized int again() {
        LocalDate today = ownership.calendar().dayOf(clock.instant());
        last = Optional.of(today);
        List<Filed> before = tables.likely().onDesk();
        List<Filed> after = recommended(before);
        int[] changed = IntStream.range(0, before.size())
                .filter(i -> !after.get(i).equals(before.get(i)))
                .toArray();
        tables.database().change(tx -> {
            IntStream.of(changed).forEach(i -> write(tx, before.get(i), after.get(i)));
            tables.settings().put(tx, DAY, today.toString());
        });
        if (changed.length > 0) {
            news.changed();
        }
        return changed.length;
    }

    /// Unless the owner said something meanwhile.
    private void write(Tx tx, Filed before, Filed after) {
        tables.introductions()
                .change(
                        tx,
                        before.id(),
                        now -> now.assessment().equals(before.assessment())
                                ? now.assessed(after.assessment(), after.likely())
                                : now);
    }

    /// The same introductions with what is recommended for them now. Reads what bears on them once, for all.
    public List<Filed> recommended(List<Filed> filed) {
        Bearings bearings = assessing.bearingsOfAll();
        return filed.stream().map(one -> assessing.likely(one, bearings)).toList();
    }
}
