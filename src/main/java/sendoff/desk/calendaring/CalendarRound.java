package sendoff.desk.calendaring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sendoff.calendar.Agreement;
import sendoff.calendar.Agreement.Sight;
import sendoff.calendar.Agreement.Step;
import sendoff.calendar.CalDav;
import sendoff.calendar.CalDav.Written;
import sendoff.calendar.CalendarTrouble;
import sendoff.calendar.Ical;
import sendoff.desk.common.Ownership;
import sendoff.domain.Ahead;
import sendoff.domain.CalendarPlace;
import sendoff.domain.CalendarPlace.Form;
import sendoff.domain.Entry;
import sendoff.domain.InCalendar;
import sendoff.domain.InCalendar.State;
import sendoff.domain.WorkCalendar;
import sendoff.store.Tables;

/// One comparison of desk and calendar. Each step is written down by itself, after it happened there: a process that
/// ends in between finds it there the next time.
final class CalendarRound {
    private final Tables tables;
    private final Moving moving;
    private final Clock clock;
    private final CalendarPlace place;
    private final CalDav dav;
    private final WorkCalendar calendar;
    private final Map<UUID, Entry> here = new HashMap<>();
    private final Map<UUID, String> versions = new HashMap<>();
    private final Map<UUID, CalDav.There> read = new HashMap<>();
    private Optional<String> trouble = Optional.empty();
    private boolean changedTheDesk;

    CalendarRound(Tables tables, Ownership ownership, Moving moving, Clock clock, CalendarPlace place, CalDav dav) {
        this.tables = tables;
        this.moving = moving;
        this.clock = clock;
        this.place = place;
        this.dav = dav;
        calendar = ownership.calendar();
        new CalendarEntries(tables, ownership).now().forEach(entry -> here.put(entry.item(), entry));
    }

    /// @return what could not be written, in words; the rest was
    /// @throws CalendarTrouble if the calendar as a whole can't be used
    Optional<String> go() {
        List<InCalendar> known = tables.calendars().entries();
        look(known);
        for (InCalendar entry : known) {
            attempt(() -> take(entry, Agreement.next(entry, here(entry.item()), sight(entry), place.form())));
        }
        var ids = new HashSet<UUID>();
        known.forEach(entry -> ids.add(entry.item()));
        here.values().stream()
                .filter(entry -> !ids.contains(entry.item()))
                .forEach(entry -> attempt(() -> write(entry)));
        return trouble;
    }

    boolean hasChangedTheDesk() {
        return changedTheDesk;
    }

    private Entry entry(InCalendar known) {
        return here(known.item()).orElseThrow();
    }

    private Optional<Entry> here(UUID item) {
        return Optional.ofNullable(here.get(item));
    }

    /// One entry that the server does not like costs that entry only.
    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (CalendarTrouble e) {
            if (e.endsTheRound()) {
                throw e;
            }
            trouble = Optional.of(e.words());
        } catch (Ical.Unreadable e) {
            trouble = Optional.of("An entry in the calendar “" + place.name()
                    + "” can’t be read any more. Remove it there, then say here what it means.");
        }
    }

    private void look(List<InCalendar> known) {
        List<InCalendar> asked = known.stream().filter(this::isToBeSeen).toList();
        versions.putAll(dav.versions(asked.stream().map(InCalendar::item).toList()));
        var changed = new ArrayList<UUID>();
        for (InCalendar entry : asked) {
            Optional<String> version = Optional.ofNullable(versions.get(entry.item()));
            if (version.isPresent() && !version.equals(entry.etag())) {
                changed.add(entry.item());
            }
        }
        read.putAll(dav.read(changed));
    }

    private boolean isToBeSeen(InCalendar entry) {
        return switch (entry.state()) {
            case THERE, MOVED -> true;
            case OVER -> here.containsKey(entry.item());
            case GONE, LEFT_OUT -> false;
        };
    }

    private Sight sight(InCalendar entry) {
        Optional<String> version = Optional.ofNullable(versions.get(entry.item()));
        if (version.isEmpty()) {
            return new Sight.Gone();
        }
        if (version.equals(entry.etag())) {
            return new Sight.Same();
        }
        // Removed between the two questions: the next round sees it.
        return Optional.ofNullable(read.get(entry.item()))
                .<Sight>map(there ->
                        new Sight.Changed(Ical.read(there.text(), entry.item().toString(), calendar.zone())))
                .orElseGet(Sight.Same::new);
    }

    private void take(InCalendar known, Step step) {
        switch (step) {
            case Step.Nothing() -> {}
            case Step.Write() -> write(entry(known));
            case Step.Change() -> change(known, entry(known));
            case Step.End() -> end(known);
            case Step.Reshape() -> {
                if (remove(known)) {
                    tables.database().change(tx -> tables.calendars().forget(tx, known.item()));
                    write(entry(known));
                }
            }
            case Step.Over() -> save(known.in(State.OVER));
            case Step.Forget() ->
                tables.database().change(tx -> tables.calendars().forget(tx, known.item()));
            case Step.Keep() -> {
                // What only the desk can be told stays open here, and ticked there.
                State now = moving.kept(known.item()) ? State.OVER : State.LEFT_OUT;
                changedTheDesk = true;
                save(known.in(now));
            }
            case Step.Move(LocalDate to) when isTooFar(to) -> tellTooFar(known);
            case Step.Move(LocalDate to) -> move(known, to);
            case Step.AskGone() -> ask(known.in(State.GONE));
            case Step.AskMoved(LocalDate to) when isPast(to) -> agree(known);
            case Step.AskMoved(LocalDate to) when isTooFar(to) -> tellTooFar(known);
            case Step.AskMoved(LocalDate to) -> ask(known.movedTo(to).as(seen(known)));
            case Step.Agree() -> agree(known);
        }
    }

    /// Nobody can promise for yesterday: a day that is over there changes nothing here.
    private boolean isPast(LocalDate day) {
        return day.isBefore(calendar.dayOf(clock.instant()));
    }

    private boolean isTooFar(LocalDate day) {
        return Ahead.isTooFar(day, calendar.dayOf(clock.instant()));
    }

    /// Said until it is mended there: taken over, it would never come up again.
    private void tellTooFar(InCalendar known) {
        trouble = Optional.of("“" + known.title() + "” lies more than a year ahead in the calendar “" + place.name()
                + "” and keeps its day here: give it a day within a year there.");
    }

    private void move(InCalendar known, LocalDate to) {
        if (isPast(to)) {
            agree(known);
            return;
        }
        moving.move(known.item(), to);
        changedTheDesk = true;
        // Seen anew the next time: then both have that day.
        save(known.as(Optional.empty()));
    }

    private void agree(InCalendar known) {
        save(known.in(State.THERE).as(seen(known)));
    }

    private Optional<String> seen(InCalendar known) {
        return Optional.ofNullable(read.get(known.item())).flatMap(CalDav.There::etag);
    }

    private void ask(InCalendar question) {
        save(question);
        changedTheDesk = true;
    }

    /// A first attempt may have been cut off: then the entry is there, and is looked at like any other.
    private void write(Entry entry) {
        String text = Ical.write(entry, place.form(), clock.instant());
        switch (dav.create(entry.item(), text)) {
            case Written.Done(Optional<String> etag) -> save(InCalendar.written(entry, place.form(), etag));
            case Written.Changed() -> save(InCalendar.written(entry, place.form(), Optional.empty()));
            case Written.Missing() -> throw gone();
        }
    }

    private void change(InCalendar known, Entry entry) {
        CalDav.There there = text(known);
        String text = entry instanceof Entry.Due
                ? Ical.amend(there.text(), known.title(), entry, known.form(), clock.instant())
                : Ical.write(entry, known.form(), clock.instant());
        var written = dav.change(known.item(), text, there.etag().orElse("*"));
        // Changed there in this moment: nothing is written over, the next round looks again.
        if (written instanceof Written.Done(Optional<String> etag)) {
            save(InCalendar.written(entry, known.form(), etag));
        }
    }

    private void end(InCalendar known) {
        if (known.form() == Form.TASK && moving.isKept(known.item())) {
            CalDav.There there = text(known);
            String text = Ical.completed(there.text(), known.item().toString(), clock.instant());
            if (dav.change(known.item(), text, there.etag().orElse("*"))
                    instanceof Written.Done(Optional<String> etag)) {
                save(known.in(State.OVER).as(etag));
            }
        } else if (remove(known)) {
            save(known.in(State.OVER).as(Optional.empty()));
        }
    }

    private boolean remove(InCalendar known) {
        String version = versions.getOrDefault(known.item(), "*");
        return !(dav.remove(known.item(), version) instanceof Written.Changed);
    }

    private CalDav.There text(InCalendar known) {
        return Optional.ofNullable(read.get(known.item()))
                .or(() -> Optional.ofNullable(dav.read(List.of(known.item())).get(known.item())))
                .orElseThrow(CalendarRound::gone);
    }

    private static CalendarTrouble gone() {
        return CalendarTrouble.passing("An entry was removed while it was being written. It is looked at again.");
    }

    private void save(InCalendar entry) {
        tables.database().change(tx -> tables.calendars().save(tx, entry));
    }
}
