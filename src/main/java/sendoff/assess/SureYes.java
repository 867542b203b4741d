package sendoff.assess;

import java.util.Optional;
import sendoff.domain.Framework;

/// The 90 % rule: accept when each side surely gains, soon, and the giving plan has room.
final class SureYes implements Rule {
    @Override
    public Framework framework() {
        return Framework.ACCEPT;
    }

    @Override
    public Optional<String> why(Facts facts) {
        if (!facts.isYes()) {
            return Optional.empty();
        }
        if (facts.isOwnAskTakenUp() && facts.assessment().outcome().isEmpty()) {
            return Optional.of(
                    "you asked %s for this yourself, and the next word is yours".formatted(facts.requester()));
        }
        return Optional.of(
                facts.assessment().bothSidesGain()
                        ? "you are at least 90 %% sure that you and %s both gain from it".formatted(facts.requester())
                        : "you mean to accept; it holds if you are 90 %% sure for yourself and for %s"
                                .formatted(facts.requester()));
    }
}
