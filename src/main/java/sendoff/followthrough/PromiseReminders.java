package sendoff.followthrough;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sendoff.domain.Occasion;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.WorkCalendar;

/// When a promise reminds: on the day it comes up, and once more when it slipped a week ago; a search for someone
/// fitting also on the business day before, since a promise that can't be kept is closed before it is overdue.
/// Source: practice, section 8.
public final class PromiseReminders {
    private static final int A_WEEK = 7;

    /// What others owe and never brought is let go of after so long.
    private static final int TOO_LONG_AGO = 30;

    private PromiseReminders() {}

    /// Promises that come up after one day and on or before another.
    ///
    /// @param mine the owner's own
    /// @param only of one kind, or of all
    public record Span(Occasion occasion, boolean mine, Optional<What> only, LocalDate after, LocalDate upTo) {}

    /// What reminds on this day; a day that was missed is made up for, and nothing reminds of one promise twice a day.
    public static List<Span> on(LocalDate today, WorkCalendar calendar) {
        LocalDate slipped = today.minusDays(A_WEEK);
        return List.of(
                new Span(Occasion.PROMISE_SLIPPED, true, Optional.empty(), LocalDate.EPOCH, slipped),
                new Span(Occasion.PROMISE_TODAY, true, Optional.empty(), slipped, today),
                new Span(
                        Occasion.PROMISE_TOMORROW,
                        true,
                        Optional.of(What.INTRODUCE),
                        today,
                        calendar.plusBusinessDays(today, 1)),
                new Span(
                        Occasion.THEIRS_SLIPPED,
                        false,
                        Optional.empty(),
                        today.minusDays(TOO_LONG_AGO),
                        today.minusDays(1)));
    }
}
