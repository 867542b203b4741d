package sendoff.cli;

import java.util.List;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.IntroductionId;

/// Introductions as a person names them: by the beginning of their id.
final class Named {
    private Named() {}

    /// An introduction between two others; empty where none begins so.
    ///
    /// @throws Stop if several begin so
    static Optional<DoubleOptInId> between(Desk desk, String beginning) {
        List<DoubleOptInId> found = desk.tables().optIns().beginning(beginning);
        if (found.size() > 1) {
            throw Stop.badInput(beginning + " is the beginning of several: give more of its characters");
        }
        return found.stream().findFirst();
    }

    /// @throws Stop if none or several begin so
    static IntroductionId introduction(Desk desk, String beginning) {
        List<IntroductionId> found = desk.tables().introductions().beginning(beginning);
        if (found.isEmpty()) {
            throw Stop.badInput("there is no introduction " + beginning + ": “sendoff desk” shows the ids");
        }
        if (found.size() > 1) {
            throw Stop.badInput(beginning + " is the beginning of several: give more of its characters");
        }
        return found.getFirst();
    }
}
