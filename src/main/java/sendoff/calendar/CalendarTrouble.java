package sendoff.calendar;

/// A calendar server can't be used right now. Its message is written for the owner: what happened, to which thing,
/// what to do.
public final class CalendarTrouble extends RuntimeException {
    private final Kind kind;

    public enum Kind {
        /// User name or password not accepted.
        LOGIN,
        /// This calendar may only be read.
        READ_ONLY,
        /// The calendar itself is not there.
        GONE,
        /// No room, or an entry too big.
        FULL,
        /// Can't be reached, or is busy: it may pass by itself.
        AWAY,
        /// Would need the network in the clear, or leads somewhere else.
        NOT_SAFE,
        /// Answers what no calendar server answers.
        STRANGE
    }

    CalendarTrouble(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /// Of one entry only; it passes.
    public static CalendarTrouble passing(String message) {
        return new CalendarTrouble(Kind.STRANGE, message);
    }

    public Kind kind() {
        return kind;
    }

    /// For the owner.
    public String words() {
        return String.valueOf(getMessage());
    }

    /// It concerns the server or the calendar as a whole: other entries would fare no better.
    public boolean endsTheRound() {
        return kind != Kind.STRANGE;
    }
}
