package sendoff.assess;

import java.util.Optional;
import sendoff.assess.Facts.Sign;
import sendoff.domain.Framework;

/// After two repeated answers no reply is owed.
final class LaterPushback implements Rule {
    @Override
    public Framework framework() {
        return Framework.DISMISS;
    }

    @Override
    public Optional<String> why(Facts facts) {
        return facts.has(Sign.PUSHED_BACK_THRICE) && !facts.has(Sign.DOOR_HOLDS)
                ? Optional.of(
                        "you have answered %s three times, and no further reply is owed".formatted(facts.requester()))
                : Optional.empty();
    }
}
