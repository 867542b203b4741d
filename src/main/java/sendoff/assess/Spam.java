package sendoff.assess;

import java.util.Optional;
import sendoff.assess.Facts.Sign;
import sendoff.domain.Framework;

/// Spam is owed nothing; neither is a silence that both sides understand.
final class Spam implements Rule {
    @Override
    public Framework framework() {
        return Framework.DISMISS;
    }

    @Override
    public Optional<String> why(Facts facts) {
        if (facts.has(Sign.SPAM)) {
            return Optional.of("this is plainly spam, and nobody waits for an answer");
        }
        return facts.has(Sign.SILENCE_UNDERSTOOD)
                ? Optional.of("you and %s both understand the silence".formatted(facts.requester()))
                : Optional.empty();
    }
}
