package sendoff.domain;

import java.time.LocalDate;

/// Whether asks fit better since a statement was published: those that came before beside those that came after.
///
/// @param over the weeks after it have passed
public record StatementEffect(StatementPlace place, LocalDate published, Asks before, Asks after, boolean over) {
    /// Which asks count on either side.
    public static final int WEEKS = 8;

    /// @param poor   closed with a no that nothing in the giving plan stood for: no group, or one that is given nothing
    /// @param answered all of which it is known how they were answered
    public record Asks(int poor, int answered) {
        public static final Asks NONE = new Asks(0, 0);

        public double share() {
            return answered == 0 ? 0 : (double) poor / answered;
        }
    }
}
