package sendoff.domain;

import java.time.LocalDate;

/// How much of a group's allowance is left in the period that runs.
///
/// @param given   what was given in it, in units of the group's measure; may be more than the allowance, where the
///                owner lowered that
/// @param refills when the allowance is whole again
public record Room(GivingGroup group, int given, LocalDate refills) {
    public int left() {
        return Math.max(0, group.allowance() - given);
    }

    /// Less is left than what is asked for: saying yes would break the rule.
    public boolean isTooSmallFor(int amount) {
        return left() < amount;
    }
}
