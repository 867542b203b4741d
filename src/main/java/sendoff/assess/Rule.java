package sendoff.assess;

import java.util.Optional;
import sendoff.domain.Framework;

/// One row of the decision table.
interface Rule {
    Framework framework();

    /// Why this row holds, as one plain sentence; empty when it does not.
    Optional<String> why(Facts facts);
}
