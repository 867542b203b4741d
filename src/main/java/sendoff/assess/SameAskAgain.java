package sendoff.assess;

import java.util.Optional;
import sendoff.assess.Facts.Sign;
import sendoff.domain.Framework;

/// Who comes back with the same ask, without what an answer named as its condition, gets the same answer.
final class SameAskAgain implements Rule {
    @Override
    public Framework framework() {
        return Framework.DIRECT_CLOSURE;
    }

    @Override
    public Optional<String> why(Facts facts) {
        return facts.isNo() && facts.has(Sign.SAME_ASK)
                ? Optional.of(
                        "%s asked the same before, and nothing you named on %s has changed; so the answer is the same"
                                .formatted(
                                        facts.requester(),
                                        facts.known().earlier().orElse("an earlier day")))
                : Optional.empty();
    }
}
