package sendoff.desk.calendaring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.calendar.CalDav;
import sendoff.calendar.CalendarTrouble;
import sendoff.desk.common.News;
import sendoff.desk.common.NoSuchThing;
import sendoff.desk.common.Ownership;
import sendoff.desk.introducing.Introducing;
import sendoff.desk.keeping.Keeping;
import sendoff.domain.CalendarPlace;
import sendoff.domain.InCalendar;
import sendoff.domain.InCalendar.State;
import sendoff.mail.BackOff;
import sendoff.store.Calendars;
import sendoff.store.SecretTrouble;
import sendoff.store.Tables;

/// Desk and calendar are kept in agreement, both ways. What can't be agreed on without the owner is asked.
public final class Calendaring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Calendaring.class);
    /// How often the calendar is looked at for what the owner did there.
    private static final Duration EVERY = Duration.ofMinutes(2);
    /// Several changes at the desk in a row make one round.
    private static final Duration SETTLE = Duration.ofSeconds(2);

    private final Tables tables;
    private final Ownership ownership;
    private final Moving moving;
    private final Clock clock;
    private final News news;
    private final Semaphore woken = new Semaphore(0);
    private Optional<Thread> thread = Optional.empty();
    private Runnable stopListening = () -> {};
    private volatile boolean closed;

    public Calendaring(
            Tables tables, Ownership ownership, Keeping keeping, Introducing introducing, Clock clock, News news) {
        this.tables = tables;
        this.ownership = ownership;
        this.moving = new Moving(tables, keeping, introducing, clock);
        this.clock = clock;
        this.news = news;
    }

    /// Begins. What an earlier process was busy with is found there and adopted.
    public void start() {
        stopListening = news.listen(woken::release);
        thread = Optional.of(Thread.ofVirtual().name("calendar").start(this::keepUp));
    }

    @Override
    public void close() {
        closed = true;
        stopListening.run();
        thread.ifPresent(Thread::interrupt);
    }

    private void keepUp() {
        int failures = 0;
        try {
            while (!closed) {
                failures = isWell() ? 0 : failures + 1;
                if (failures == 0) {
                    if (woken.tryAcquire(EVERY.toSeconds(), TimeUnit.SECONDS)) {
                        Thread.sleep(SETTLE);
                    }
                } else {
                    Thread.sleep(BackOff.READING.after(failures, RandomGenerator.getDefault()));
                }
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            // The desk closes: what waits is written when it opens again.
            Thread.currentThread().interrupt();
        }
    }

    /// The disk may be full or the database busy: that passes, and this must not end by it.
    private boolean isWell() {
        try {
            return round();
        } catch (RuntimeException e) {
            LOG.warn(
                    "what came of a round with the calendar was not kept: {}",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    /// Looks once, and does what is to be done. What another program changed in the same moment is left for the next
    /// round.
    ///
    /// @return whether desk and calendar agree now, as far as the owner need not be asked
    public synchronized boolean round() {
        Optional<Calendars.Connected> connected = tables.calendars().connected();
        if (connected.isEmpty()) {
            return true;
        }
        CalendarPlace place = connected.get().place();
        Optional<String> trouble;
        boolean changed = false;
        try {
            var dav = new CalDav(place, tables.calendars().password());
            var round = new CalendarRound(tables, ownership, moving, clock, place, dav);
            trouble = round.go();
            changed = round.hasChangedTheDesk();
        } catch (CalendarTrouble e) {
            trouble = Optional.of(e.words());
        } catch (SecretTrouble e) {
            trouble = Optional.of(e.words());
        } catch (RuntimeException e) {
            LOG.warn("a round with the calendar did not end: {}", e.getClass().getSimpleName());
            trouble = Optional.of("Desk and calendar could not be compared. It is tried again.");
        }
        note(trouble);
        if (changed || !trouble.equals(connected.get().trouble())) {
            news.changed();
        }
        return trouble.isEmpty();
    }

    private void note(Optional<String> trouble) {
        Instant now = clock.instant();
        tables.database()
                .change(tx -> trouble.ifPresentOrElse(
                        words -> tables.calendars().trouble(tx, words),
                        () -> tables.calendars().agreed(tx, now)));
    }

    /// Something in the calendar that only the owner can decide.
    public sealed interface Question {
        UUID item();

        String title();

        /// The entry was removed there.
        ///
        /// @param canBeKept it may have been removed because it is done; a standing block never is
        record Gone(UUID item, String title, boolean canBeKept) implements Question {}

        /// The entry was moved there, and the other side knows its day.
        record Moved(UUID item, String title, LocalDate from, LocalDate to) implements Question {}
    }

    public List<Question> questions() {
        return tables.calendars().entries().stream()
                .flatMap(entry -> question(entry).stream())
                .toList();
    }

    private static Optional<Question> question(InCalendar entry) {
        return switch (entry.state()) {
            case GONE ->
                Optional.of(new Question.Gone(
                        entry.item(), entry.title(), entry.day().isPresent()));
            case MOVED ->
                entry.asked()
                        .flatMap(to ->
                                entry.day().map(from -> new Question.Moved(entry.item(), entry.title(), from, to)));
            case THERE, OVER, LEFT_OUT -> Optional.empty();
        };
    }

    /// What the owner says to a question.
    public enum Word {
        /// It is done.
        KEPT,
        /// Put it (back) into the calendar as it stands here.
        PUT_BACK,
        /// It stands here only.
        LEAVE_OUT,
        /// Its day is the calendar's from now on.
        MOVE
    }

    /// @return why it can't be, in words for the owner: the day they moved it to may be over by now
    /// @throws IllegalArgumentException if nothing is asked about it, or this is no answer to that
    public Optional<String> answer(UUID item, Word word) {
        InCalendar known = tables.calendars()
                .entry(item)
                .filter(entry -> question(entry).isPresent())
                .orElseThrow(() -> new NoSuchThing("nothing is asked about " + item));
        switch (word) {
            case KEPT -> save(known.in(moving.kept(item) ? State.OVER : State.LEFT_OUT));
            case PUT_BACK -> putBack(known);
            case LEAVE_OUT -> save(known.in(State.LEFT_OUT));
            case MOVE -> {
                LocalDate to = known.asked().orElseThrow(() -> new NoSuchThing("no other day is known for " + item));
                Optional<String> refused = moving.move(item, to);
                if (refused.isPresent()) {
                    return refused;
                }
                // The calendar has that day already: its version is looked at anew.
                save(known.in(State.THERE).as(Optional.empty()));
            }
        }
        news.changed();
        return Optional.empty();
    }

    /// What is gone is written anew; what was moved gets its day back, as both sides had agreed on another.
    private void putBack(InCalendar known) {
        if (known.state() == State.GONE) {
            tables.database().change(tx -> tables.calendars().forget(tx, known.item()));
        } else {
            save(known.overruled());
        }
    }

    private void save(InCalendar entry) {
        tables.database().change(tx -> tables.calendars().save(tx, entry));
    }
}
