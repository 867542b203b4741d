package sendoff.domain;

import java.util.Optional;

/// What the owner knows or decides about an introduction, before there is a draft.
///
/// @param wishToKeep  whether the relationship should go on: yes, no, or open when empty
/// @param certain     false: not certain yet
/// @param outcome     what the owner means to happen; empty until they said so
/// @param valueToMe   how sure, in percent, that the owner gains something that matters soon; empty until asked
/// @param valueToThem the same for the other side
public record Assessment(
        Stakes stakes,
        Relationship relationship,
        Optional<Boolean> wishToKeep,
        boolean certain,
        Optional<Outcome> outcome,
        Optional<Integer> valueToMe,
        Optional<Integer> valueToThem) {
    /// Agree only when each side is this sure to gain. Source: practice, section 3, the 90 % rule.
    public static final int SURE = 90;

    /// What is assumed until the owner says otherwise.
    public static final Assessment UNKNOWN = new Assessment(
            Stakes.MEDIUM,
            Relationship.STRANGER,
            Optional.empty(),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Assessment meaning(Outcome said) {
        return new Assessment(stakes, relationship, wishToKeep, certain, Optional.of(said), valueToMe, valueToThem);
    }

    /// The same, without an outcome: there is something new to decide.
    public Assessment undecided() {
        return new Assessment(stakes, relationship, wishToKeep, certain, Optional.empty(), valueToMe, valueToThem);
    }

    public Assessment with(boolean sure) {
        return new Assessment(stakes, relationship, wishToKeep, sure, outcome, valueToMe, valueToThem);
    }

    public Assessment with(Relationship known) {
        return new Assessment(stakes, known, wishToKeep, certain, outcome, valueToMe, valueToThem);
    }

    public boolean bothSidesGain() {
        return valueToMe.filter(v -> v >= SURE).isPresent()
                && valueToThem.filter(v -> v >= SURE).isPresent();
    }
}
