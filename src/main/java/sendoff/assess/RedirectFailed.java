package sendoff.assess;

import java.util.Optional;
import sendoff.assess.Facts.Sign;
import sendoff.domain.Framework;

/// A promise that can't be kept becomes a direct closure that says so.
final class RedirectFailed implements Rule {
    @Override
    public Framework framework() {
        return Framework.DIRECT_CLOSURE;
    }

    @Override
    public Optional<String> why(Facts facts) {
        return facts.has(Sign.REDIRECT_FAILED)
                ? Optional.of("you told %s you would look for someone, and nobody fitting was found"
                        .formatted(facts.requester()))
                : Optional.empty();
    }
}
