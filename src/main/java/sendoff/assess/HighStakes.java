package sendoff.assess;

import java.util.Optional;
import sendoff.domain.Framework;
import sendoff.domain.Relationship;
import sendoff.domain.Stakes;

/// Much is at stake, or a mentor asks: a clear no, written with care. A resource may go along.
final class HighStakes implements Rule {
    @Override
    public Framework framework() {
        return Framework.DIRECT_CLOSURE;
    }

    @Override
    public Optional<String> why(Facts facts) {
        if (!facts.isNo() || !(facts.assessment().stakes() == Stakes.HIGH || facts.is(Relationship.MENTOR))) {
            return Optional.empty();
        }
        return Optional.of(Reasons.of(facts)
                + (facts.is(Relationship.MENTOR)
                        ? ", and a mentor deserves it said clearly and with care"
                        : ", and much is at stake with %s, so it is said clearly and with care"
                                .formatted(facts.requester())));
    }
}
