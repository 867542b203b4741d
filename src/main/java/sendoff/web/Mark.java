package sendoff.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import sendoff.domain.WorkCalendar;

/// A postmark: the due date in a ring, whose arc is the share left of the two business days.
///
/// @param look    class of the drawing: empty, `soon` or `late`
/// @param weekday upper line
/// @param day     lower line
/// @param arc     dash pattern of the arc
/// @param left    what the ring says, in words
/// @param when    the due time
public record Mark(String look, String weekday, String day, String arc, String left, String when) {
    /// Once round a ring of radius 20.5.
    private static final double ROUND = 128.8;
    private static final Duration WHOLE = Duration.ofDays(2);

    static Mark of(Instant due, Instant now, WorkCalendar calendar) {
        LocalDate day = Moments.lastDay(due, calendar);
        LocalDate today = calendar.dayOf(now);
        boolean late = !now.isBefore(due);
        String look = late ? "late" : day.isAfter(today) ? "" : "soon";
        String when = Moments.when(due, now, calendar);
        return new Mark(
                look,
                Moments.shortWeekday(day),
                String.valueOf(day.getDayOfMonth()),
                arc(late ? 1 : share(due, now, calendar)),
                Moments.left(due, now, calendar),
                late ? "since " + when : when);
    }

    /// A day on which something is due, at any time of it.
    static Mark on(LocalDate day, Instant now, WorkCalendar calendar) {
        Mark end = of(day.plusDays(1).atStartOfDay(calendar.zone()).toInstant(), now, calendar);
        LocalDate today = calendar.dayOf(now);
        String when = Moments.date(day, today);
        boolean late = end.look().equals("late");
        return new Mark(
                end.look(),
                end.weekday(),
                end.day(),
                end.arc(),
                Moments.left(day, today),
                late ? "since " + when : when);
    }

    private static String arc(double share) {
        return String.format(java.util.Locale.ROOT, "%.1f %.1f", ROUND * share, ROUND);
    }

    /// Free days don't count: the ring stands still on them.
    private static double share(Instant due, Instant now, WorkCalendar calendar) {
        LocalDate today = calendar.dayOf(now);
        long free = today.plusDays(1)
                .datesUntil(
                        Moments.lastDay(due, calendar).plusDays(1).isAfter(today.plusDays(1))
                                ? Moments.lastDay(due, calendar).plusDays(1)
                                : today.plusDays(1))
                .filter(day -> !calendar.isBusinessDay(day))
                .limit(1_000)
                .count();
        double left = Duration.between(now, due).minus(Duration.ofDays(free)).toMinutes();
        return Math.clamp(left / WHOLE.toMinutes(), 0.02, 1);
    }
}
