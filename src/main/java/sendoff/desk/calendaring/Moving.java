package sendoff.desk.calendaring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import sendoff.desk.introducing.Introducing;
import sendoff.desk.keeping.Keeping;
import sendoff.domain.Promise;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseState;
import sendoff.domain.Reminder;
import sendoff.store.Tables;

/// What the owner does to an entry of their calendar happens to what it stands for.
final class Moving {
    private final Tables tables;
    private final Keeping keeping;
    private final OptInEntries optIns;
    private final Clock clock;

    Moving(Tables tables, Keeping keeping, Introducing introducing, Clock clock) {
        this.tables = tables;
        this.keeping = keeping;
        this.optIns = new OptInEntries(introducing);
        this.clock = clock;
    }

    /// @return whether it is over by that
    boolean kept(UUID item) {
        if (tables.promises().find(new PromiseId(item)).isPresent()) {
            keeping.kept(new PromiseId(item));
            return true;
        }
        Optional<Reminder> reminder = reminder(item);
        if (reminder.isEmpty()) {
            return optIns.kept(item);
        }
        done(reminder.get());
        return true;
    }

    /// It may have come up at the desk already: there it is done too.
    private void done(Reminder open) {
        Instant now = clock.instant();
        var done = new Reminder(open.id(), open.introduction(), open.what(), open.due(), open.set(), Optional.of(now));
        tables.database().change(tx -> {
            tables.reminders().save(tx, done);
            tables.prompts().done(tx, open.what().word() + "|" + open.introduction() + "|" + open.due(), now);
        });
    }

    /// @return why it can't be, in words for the owner
    Optional<String> move(UUID item, LocalDate to) {
        Optional<Promise> promise = tables.promises().find(new PromiseId(item));
        if (promise.isPresent()) {
            return keeping.move(promise.get().id(), to).refused();
        }
        Optional<Reminder> reminder = reminder(item);
        if (reminder.isEmpty()) {
            return optIns.move(item, to);
        }
        save(on(reminder.get(), to));
        return Optional.empty();
    }

    private static Reminder on(Reminder open, LocalDate day) {
        return new Reminder(open.id(), open.introduction(), open.what(), day, open.set(), open.done());
    }

    /// It is over because it was kept; else it was closed, withdrawn or belongs to nothing any more.
    boolean isKept(UUID item) {
        return tables.promises()
                .find(new PromiseId(item))
                .filter(promise -> promise.state() instanceof PromiseState.Kept)
                .isPresent();
    }

    private Optional<Reminder> reminder(UUID item) {
        return tables.reminders().open().stream()
                .filter(reminder -> reminder.id().equals(item))
                .findFirst();
    }

    private void save(Reminder reminder) {
        tables.database().change(tx -> tables.reminders().save(tx, reminder));
    }
}
