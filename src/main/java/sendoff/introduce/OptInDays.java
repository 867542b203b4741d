package sendoff.introduce;

import java.time.LocalDate;
import sendoff.domain.OptInEvent.Letter;
import sendoff.domain.WorkCalendar;

/// How long each step of a double opt-in may take.
///
/// Whoever waits for the owner hears within two business days, as of any introduction; silence is asked about once,
/// after a week (practice, section 8), and is a no three business days later; after two weeks the owner is asked how it
/// went.
public final class OptInDays {
    private static final int ANSWER_WITHIN = 2;
    private static final int A_WEEK = 7;
    private static final int NO_AFTER = 3;
    private static final int TWO_WEEKS = 14;

    private OptInDays() {}

    /// By when the owner makes their move.
    public static LocalDate by(LocalDate today, WorkCalendar calendar) {
        return calendar.plusBusinessDays(today, ANSWER_WITHIN);
    }

    /// The day of what comes after a letter that left.
    public static LocalDate after(Letter letter, LocalDate left, WorkCalendar calendar) {
        return switch (letter) {
            case QUESTION -> calendar.orNext(left.plusDays(A_WEEK));
            case NUDGE -> calendar.plusBusinessDays(left, NO_AFTER);
            case INTRODUCTION -> calendar.orNext(left.plusDays(TWO_WEEKS));
            case CLOSE -> left;
        };
    }

    /// The day that a question names: without an answer by then it is a no.
    public static LocalDate noBy(LocalDate asked, WorkCalendar calendar) {
        return after(Letter.NUDGE, after(Letter.QUESTION, asked, calendar), calendar);
    }
}
