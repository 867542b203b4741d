package sendoff.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All that a statement is made from. Kept with what was published, so that it can be seen later whether the plan would
/// say something else by now. Holds nothing that others may not know: neither notes of the plan nor who belongs to a
/// group.
///
/// @param voice      of the playbook: `friendly` or `formal`
/// @param name       what the owner signs with; may be empty
/// @param plainHours an answer comes within 48 hours, not two business days
/// @param asking     where the request page is reached from outside, while it is open
public record StatementFacts(
        String voice, String name, Boundaries said, List<Share> plan, boolean plainHours, Optional<String> asking) {
    public StatementFacts {
        plan = List.copyOf(plan);
    }

    /// A group of the plan.
    ///
    /// @param full until when nothing is left of it; empty while something is, and where nothing is ever given
    public record Share(Allowance allowance, Optional<LocalDate> full) {
        public static Share of(Room room) {
            boolean given = room.group().allowance() > 0 && room.left() == 0;
            return new Share(
                    Allowance.of(room.group()), Optional.of(room.refills()).filter(_ -> given));
        }
    }
}
