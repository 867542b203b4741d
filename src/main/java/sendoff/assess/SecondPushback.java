package sendoff.assess;

import java.util.Optional;
import sendoff.assess.Facts.Sign;
import sendoff.domain.Framework;
import sendoff.domain.Standing.State;

/// The second pushback: once more, shorter, and final.
final class SecondPushback implements Rule {
    @Override
    public Framework framework() {
        return Framework.DIRECT_CLOSURE;
    }

    @Override
    public Optional<String> why(Facts facts) {
        return facts.state() == State.PUSHBACK_2 && !facts.has(Sign.DOOR_HOLDS)
                ? Optional.of("%s asks a second time after your no; say it once more, shorter, and let it be final"
                        .formatted(facts.requester()))
                : Optional.empty();
    }
}
