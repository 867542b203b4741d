package sendoff.assess;

import java.util.Optional;
import sendoff.domain.Framework;

/// A tie, a promise, a name put to it or stakes that are not low: a clear no in full.
final class WorthAWord implements Rule {
    @Override
    public Framework framework() {
        return Framework.DIRECT_CLOSURE;
    }

    @Override
    public Optional<String> why(Facts facts) {
        return facts.isNo() ? Ties.of(facts).map(tie -> Reasons.of(facts) + ", and " + tie) : Optional.empty();
    }
}
