package sendoff.assess;

import java.util.Optional;
import sendoff.assess.Facts.Sign;
import sendoff.domain.Framework;
import sendoff.domain.KindName;
import sendoff.domain.Outcome;

/// What the owner started is closed with thanks for the other side's time.
final class OwnDone implements Rule {
    @Override
    public Framework framework() {
        return Framework.DIRECT_CLOSURE;
    }

    @Override
    public Optional<String> why(Facts facts) {
        return facts.kind() == KindName.INITIATED && (facts.has(Sign.OWN_DONE) || facts.means(Outcome.CLOSE))
                ? Optional.of("you started this, and %s should hear how it ended".formatted(facts.requester()))
                : Optional.empty();
    }
}
