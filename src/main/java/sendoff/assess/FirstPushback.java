package sendoff.assess;

import java.util.Optional;
import sendoff.assess.Facts.Sign;
import sendoff.domain.Framework;
import sendoff.domain.Standing.State;

/// The first pushback: the decision again, kindly. A new reason would only be a new thing to argue with.
final class FirstPushback implements Rule {
    @Override
    public Framework framework() {
        return Framework.DIRECT_CLOSURE;
    }

    @Override
    public Optional<String> why(Facts facts) {
        return facts.state() == State.PUSHBACK_1 && !facts.has(Sign.DOOR_HOLDS)
                ? Optional.of("%s asks again after your no; repeat it kindly, without new reasons"
                        .formatted(facts.requester()))
                : Optional.empty();
    }
}
