package sendoff.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VToDo;

/// The day on which an entry of any program falls for the owner.
///
/// Source: RFC 5545 §3.3.4 and §3.3.5: a date, a time in UTC, a time in a named zone, a floating time.
final class IcalDates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private IcalDates() {}

    /// A task is due when it ends, an event falls on the day it begins.
    static Optional<LocalDate> day(CalendarComponent component, ZoneId owners) {
        var names =
                component instanceof VToDo ? Stream.of(Property.DUE, Property.DTSTART) : Stream.of(Property.DTSTART);
        return names.flatMap(name -> component.getProperty(name).stream())
                .flatMap(property -> day(property, owners).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(Property property, ZoneId owners) {
        String value = property.getValue().strip();
        try {
            if (!value.contains("T")) {
                return Optional.of(LocalDate.parse(value, DAY));
            }
            boolean utc = value.endsWith("Z");
            var local = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, TIME);
            ZoneId zone = utc ? ZoneOffset.UTC : zone(property).orElse(owners);
            return Optional.of(local.atZone(zone).withZoneSameInstant(owners).toLocalDate());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Some programs name zones of their own; for them the owner's is the best guess.
    private static Optional<ZoneId> zone(Property property) {
        try {
            return property.getParameter(Parameter.TZID)
                    .map(Parameter::getValue)
                    .map(ZoneId::of);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
