package sendoff.assess;

import java.util.Optional;
import sendoff.assess.Facts.Sign;
import sendoff.domain.Stakes;

/// What makes a no worth a full answer: a name put to it, a promise, a relationship, stakes.
final class Ties {
    private Ties() {}

    static Optional<String> of(Facts facts) {
        if (facts.introducer().isPresent()) {
            return facts.introducer().map("%s put a good name to it"::formatted);
        }
        if (facts.has(Sign.PROMISED_BEFORE)) {
            return Optional.of("you promised %s something before".formatted(facts.requester()));
        }
        return relationship(facts)
                .or(() -> facts.assessment()
                        .wishToKeep()
                        .filter(keep -> keep)
                        .map(keep -> "you wish to keep the tie with " + facts.requester()))
                .or(() -> facts.assessment().stakes() == Stakes.LOW
                        ? Optional.empty()
                        : Optional.of("%s should not be left guessing".formatted(facts.requester())));
    }

    static Optional<String> relationship(Facts facts) {
        return switch (facts.assessment().relationship()) {
            case FRIEND -> Optional.of("%s is a friend".formatted(facts.requester()));
            case COLLEAGUE -> Optional.of("%s is a colleague".formatted(facts.requester()));
            case MENTOR -> Optional.of("%s is a mentor".formatted(facts.requester()));
            case ACQUAINTANCE, MET_ONCE, STRANGER -> Optional.empty();
        };
    }
}
