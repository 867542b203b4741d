package sendoff.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/// A time zone with its change of clocks, from the rules of the JDK.
///
/// The library's own zones are named after their elder brothers (Copenhagen comes out as Berlin), so that a strict
/// program finds no zone of the name that the event says.
final class ZoneRulesText {
    /// Where the clocks change by decree and not by rule, as many years are written out.
    private static final int YEARS = 10;

    private ZoneRulesText() {}

    /// @param from the year of the first event
    static VTimeZone of(ZoneId zone, int from) {
        var text = new VTimeZone();
        text.add(new TzId(zone.getId()));
        ZoneRules rules = zone.getRules();
        LocalDateTime begins = Year.of(from - 1).atDay(1).atStartOfDay();
        if (!rules.getTransitionRules().isEmpty()) {
            rules.getTransitionRules().forEach(rule -> text.add(yearly(rule, from - 1)));
            return text;
        }
        ZoneOffset first = rules.getOffset(begins);
        text.add(observance(begins, first, first, false));
        for (var change = rules.nextTransition(begins.toInstant(first));
                change != null && change.getDateTimeBefore().getYear() < from + YEARS;
                change = rules.nextTransition(change.getInstant())) {
            text.add(once(change, rules));
        }
        return text;
    }

    private static Observance once(ZoneOffsetTransition change, ZoneRules rules) {
        return observance(
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                rules.isDaylightSavings(change.getInstant()));
    }

    private static Observance yearly(ZoneOffsetTransitionRule rule, int year) {
        boolean summer = rule.getOffsetAfter().getTotalSeconds()
                > rule.getStandardOffset().getTotalSeconds();
        ZoneOffsetTransition change = rule.createTransition(year);
        Observance observance =
                observance(change.getDateTimeBefore(), rule.getOffsetBefore(), rule.getOffsetAfter(), summer);
        observance.add(
                new RRule<Temporal>("FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";" + day(rule)));
        return observance;
    }

    /// “The last Sunday” where it can be said so: some programs read nothing harder.
    private static String day(ZoneOffsetTransitionRule rule) {
        if (rule.getDayOfWeek() == null) {
            return "BYMONTHDAY=" + rule.getDayOfMonthIndicator();
        }
        String weekday = rule.getDayOfWeek().name().substring(0, 2);
        int from = rule.getDayOfMonthIndicator();
        int last = LocalDate.of(2023, rule.getMonth(), 1).lengthOfMonth();
        if (from == -1 || from == last - 6) {
            return "BYDAY=-1" + weekday;
        }
        return from % 7 == 1
                ? "BYDAY=" + (from / 7 + 1) + weekday
                : "BYDAY=" + weekday + ";BYMONTHDAY="
                        + IntStream.range(from, Math.min(from + 7, last + 1))
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(","));
    }

    private static Observance observance(LocalDateTime at, ZoneOffset before, ZoneOffset after, boolean summer) {
        Observance observance = summer ? new Daylight() : new Standard();
        observance.add(new DtStart<>(at));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        return observance;
    }
}
