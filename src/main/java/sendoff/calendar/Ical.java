package sendoff.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Completed;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Due;
import net.fortuna.ical4j.model.property.Duration;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.PercentComplete;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import sendoff.domain.CalendarPlace.Form;
import sendoff.domain.Entry;
import sendoff.domain.ReviewTime;

/// Entries as iCalendar text, and what was made of them elsewhere. Never an attendee, an organizer or a method: a
/// server that sees one writes invitations.
///
/// Days are plain dates, which no time zone moves. Only the review has a time, in the owner's zone with its rules.
///
/// Source: RFC 5545; RFC 6638 §3.2.1 on what makes a server send something.
public final class Ical {
    private Ical() {}

    /// One entry as a calendar object of its own.
    ///
    /// @param now when it is written
    public static String write(Entry entry, Form form, Instant now) {
        return text(calendar(List.of(entry), List.of(component(entry, form, now))));
    }

    /// The same entry again: what the owner added to it elsewhere (notes, an alarm, another title) stays.
    ///
    /// @param title the title that was written the last time
    /// @throws Unreadable if `there` is no calendar object with this entry
    public static String amend(String there, String title, Entry entry, Form form, Instant now) {
        Calendar calendar = parse(there);
        CalendarComponent main = main(calendar, entry.item().toString());
        CalendarComponent anew = component(entry, form, now);
        boolean renamed = main.<Property>getProperty(Property.SUMMARY)
                .filter(summary -> !summary.getValue().equals(title))
                .isPresent();
        main.removeAll(Property.DTSTART, Property.DTEND, Property.DUE, Property.DURATION, Property.RRULE);
        main.removeAll(Property.STATUS, Property.COMPLETED, Property.PERCENT_COMPLETE);
        main.removeAll(Property.DTSTAMP, Property.LAST_MODIFIED);
        for (Property property : anew.getProperties()) {
            boolean keeps = switch (property.getName()) {
                case Property.UID, Property.CLASS, Property.TRANSP -> true;
                case Property.SUMMARY -> renamed;
                default -> false;
            };
            if (!keeps) {
                main.replace(property);
            }
        }
        return text(calendar);
    }

    /// The task ticked off.
    ///
    /// @throws Unreadable if `there` is no calendar object with this entry
    public static String completed(String there, String uid, Instant at) {
        Calendar calendar = parse(there);
        CalendarComponent main = main(calendar, uid);
        main.replace(new Status(Status.VALUE_COMPLETED));
        main.replace(new Completed(at));
        main.replace(new PercentComplete(100));
        main.replace(new DtStamp(at));
        main.replace(new LastModified(at));
        return text(calendar);
    }

    /// All of them in one calendar, for programs that fetch it. Every one an event: few such programs show tasks.
    ///
    /// The same entries make the same text, so that a program learns quickly that nothing changed.
    public static String feed(List<Entry> entries) {
        Calendar calendar = calendar(
                entries,
                entries.stream()
                        .map(entry -> component(entry, Form.EVENT, since(entry)))
                        .toList());
        calendar.add(new XProperty("X-WR-CALNAME", "Sendoff"));
        calendar.add(new XProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H"));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        return text(calendar);
    }

    private static Instant since(Entry entry) {
        return switch (entry) {
            case Entry.Due due -> due.since();
            case Entry.Block(ReviewTime time, ZoneId zone) ->
                time.from().atStartOfDay(zone).toInstant();
        };
    }

    /// What stands there now.
    ///
    /// @param zone the owner's: a time elsewhere falls on a day here
    /// @throws Unreadable if this is no calendar object with this entry
    public static Seen read(String there, String uid, ZoneId zone) {
        CalendarComponent main = main(parse(there), uid);
        String status = main.<Property>getProperty(Property.STATUS)
                .map(Property::getValue)
                .orElse("");
        boolean done = status.equalsIgnoreCase(Status.VALUE_COMPLETED)
                || main.getProperty(Property.COMPLETED).isPresent();
        return new Seen(IcalDates.day(main, zone), done, status.equalsIgnoreCase(Status.VALUE_CANCELLED));
    }

    /// @param day       empty when it has none
    /// @param done      ticked off
    /// @param cancelled called off: as good as removed
    public record Seen(Optional<LocalDate> day, boolean done, boolean cancelled) {}

    /// A server holds something that is no such entry.
    public static final class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message);
        }

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static Calendar calendar(List<Entry> entries, List<CalendarComponent> components) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Sendoff//Sendoff//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        for (Entry entry : entries) {
            if (entry instanceof Entry.Block(ReviewTime time, ZoneId zone)) {
                calendar.add(ZoneRulesText.of(zone, time.first().getYear()));
            }
        }
        components.forEach(calendar::add);
        return calendar;
    }

    private static CalendarComponent component(Entry entry, Form form, Instant now) {
        CalendarComponent made = switch (entry) {
            case Entry.Due due -> form == Form.TASK ? task(due) : event(due);
            case Entry.Block(ReviewTime time, ZoneId zone) -> block(time, zone);
        };
        made.add(new Uid(entry.item().toString()));
        made.add(new DtStamp(now));
        made.add(new LastModified(now));
        made.add(new Summary(entry.title()));
        made.add(new Clazz(Clazz.VALUE_PRIVATE));
        return made;
    }

    private static CalendarComponent task(Entry.Due due) {
        var task = new VToDo(false);
        task.add(new Due<>(due.day()));
        task.add(new Status(Status.VALUE_NEEDS_ACTION));
        due.words().ifPresent(words -> task.add(new Description(words)));
        return task;
    }

    /// Of the whole day, and it blocks nobody's time.
    private static CalendarComponent event(Entry.Due due) {
        var event = new VEvent(false);
        event.add(new DtStart<>(due.day()));
        event.add(new DtEnd<>(due.day().plusDays(1)));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        due.words().ifPresent(words -> event.add(new Description(words)));
        return event;
    }

    private static CalendarComponent block(ReviewTime time, ZoneId zone) {
        var event = new VEvent(false);
        event.add(new DtStart<>(time.first().atTime(time.at()).atZone(zone)));
        event.add(new Duration(time.length()));
        String weekday = time.day().name().substring(0, 2);
        event.add(new RRule<Temporal>(
                time.monthly() ? "FREQ=MONTHLY;BYDAY=1" + weekday : "FREQ=WEEKLY;BYDAY=" + weekday));
        return event;
    }

    private static CalendarComponent main(Calendar calendar, String uid) {
        List<CalendarComponent> components = calendar.getComponents();
        return components.stream()
                .filter(one -> one instanceof VToDo || one instanceof VEvent)
                .filter(one -> one.getProperty(Property.RECURRENCE_ID).isEmpty())
                .filter(one -> one.getProperty(Property.UID)
                        .map(Property::getValue)
                        .filter(uid::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new Unreadable("there is no entry " + uid + " in it"));
    }

    private static Calendar parse(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException | RuntimeException e) {
            throw new Unreadable("this is no calendar object", e);
        }
    }

    private static String text(Calendar calendar) {
        var out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
