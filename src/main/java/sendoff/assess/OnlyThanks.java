package sendoff.assess;

import java.util.Optional;
import sendoff.assess.Facts.Sign;
import sendoff.domain.Framework;
import sendoff.domain.Standing.State;

/// After an answer they only said thanks, or it was settled: it stays closed.
final class OnlyThanks implements Rule {
    @Override
    public Framework framework() {
        return Framework.DISMISS;
    }

    @Override
    public Optional<String> why(Facts facts) {
        return facts.state() == State.CLOSED && !facts.has(Sign.PUSHED_BACK_THRICE)
                ? Optional.of("%s has your answer, and nothing more is owed".formatted(facts.requester()))
                : Optional.empty();
    }
}
