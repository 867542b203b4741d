package sendoff.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import sendoff.domain.Promise;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseState;
import sendoff.domain.Reminder;
import sendoff.store.Tables;

/// What the owner does to an entry of their calendar happens to what it stands for.
final class Moving {
    private final Tables tables;
    private final Keeping keeping;
    private final Clock clock;

    Moving(Tables tables, Keeping keeping, Clock clock) {
        this.tables = tables;
        this.keeping = keeping;
        this.clock = clock;
    }

    /// @return whether there was something to keep
    boolean kept(UUID item) {
        if (tables.promises().find(new PromiseId(item)).isPresent()) {
            keeping.kept(new PromiseId(item));
            return true;
        }
        Optional<Reminder> reminder = reminder(item);
        reminder.ifPresent(this::done);
        return reminder.isPresent();
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

    void move(UUID item, LocalDate to) {
        Optional<Promise> promise = tables.promises().find(new PromiseId(item));
        if (promise.isPresent()) {
            keeping.move(promise.get().id(), to);
        } else {
            reminder(item)
                    .ifPresent(reminder -> save(new Reminder(
                            reminder.id(),
                            reminder.introduction(),
                            reminder.what(),
                            to,
                            reminder.set(),
                            reminder.done())));
        }
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
