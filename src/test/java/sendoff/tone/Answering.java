package sendoff.tone;

import static sendoff.testing.Cast.OWNER;

import java.util.Optional;
import java.util.Set;
import sendoff.domain.Framework;
import sendoff.domain.Message;
import sendoff.domain.Party;

/// A refusal of Ada's to a message, and who is who in it.
final class Answering {
    private Answering() {}

    static Situation to(
            Message message, Optional<Party> introducer, Optional<Party> requester, Optional<Party> target) {
        return Situation.of(
                        Optional.of(message),
                        Optional.empty(),
                        Optional.of(Framework.DIRECT_CLOSURE),
                        Optional.of(OWNER))
                .with(new Situation.People(Optional.of(OWNER), introducer, requester, target, Set.of()));
    }
}
