package sendoff.desk.calendaring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sendoff.desk.common.Ownership;
import sendoff.domain.Entry;
import sendoff.domain.Filed;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.PromiseState;
import sendoff.domain.Reminder;
import sendoff.store.Tables;

/// What the owner's calendar shows: open promises, days to come back to somebody, the steps of
/// introductions between others, the standing review.
///
/// A bought time is a promise already; looking back is what the review is for.
public final class CalendarEntries {
    private final Tables tables;
    private final Ownership ownership;

    public CalendarEntries(Tables tables, Ownership ownership) {
        this.tables = tables;
        this.ownership = ownership;
    }

    public List<Entry> now() {
        boolean words = tables.calendars().areWordsAllowed();
        var entries = new ArrayList<Entry>();
        for (Promise promise : tables.promises().open()) {
            // What was only read somewhere is none before the owner says so.
            if (!(promise.state() instanceof PromiseState.Unconfirmed)) {
                entries.add(promise(promise, words));
            }
        }
        for (Reminder reminder : tables.reminders().open()) {
            reminder(reminder, words).ifPresent(entries::add);
        }
        entries.addAll(OptInEntries.now(tables, words));
        tables.calendars()
                .reviewTime()
                .ifPresent(time -> entries.add(
                        new Entry.Block(time, ownership.preferences().zone())));
        return entries;
    }

    private static Entry promise(Promise promise, boolean words) {
        String who = promise.madeTo().shown();
        return new Entry.Due(
                promise.id().value(),
                promise.mine() ? "A promise to " + who : who + " promised you something",
                Optional.of(promise.text()).filter(_ -> words),
                promise.due().orElse(promise.comesUp()),
                promise.mine() && promise.due().isPresent(),
                promise.madeAt());
    }

    private Optional<Entry> reminder(Reminder reminder, boolean words) {
        return switch (reminder.what()) {
            case DECIDE, LOOK_BACK -> Optional.empty();
            case REVIEW, FOLLOW_UP ->
                tables.introductions()
                        .find(reminder.introduction())
                        .map(filed -> new Entry.Due(
                                reminder.id(),
                                "Look again: " + other(filed),
                                about(filed).filter(_ -> words),
                                reminder.due(),
                                false,
                                reminder.set()));
        };
    }

    /// In what the owner began, they are the one who asks.
    private static String other(Filed filed) {
        return filed.other().map(Party::shown).orElse("a letter of yours");
    }

    private static Optional<String> about(Filed filed) {
        return Optional.of(filed.introduction().ask().line()).filter(text -> !text.isBlank());
    }
}
