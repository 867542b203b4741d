package sendoff.assess;

import java.util.Optional;
import sendoff.assess.Facts.Sign;
import sendoff.domain.Framework;
import sendoff.domain.Stakes;

/// Not certain yet: a date within the week. Once it has come, still unsure counts as a no.
final class StillUnsure implements Rule {
    @Override
    public Framework framework() {
        return Framework.BUY_TIME;
    }

    @Override
    public Optional<String> why(Facts facts) {
        if (!facts.isOpen()) {
            return Optional.empty();
        }
        if (facts.has(Sign.DOOR_HOLDS)) {
            return Optional.of("you left %s a door open on %s, and it holds now; weigh it afresh and name a day"
                    .formatted(facts.requester(), facts.known().earlier().orElse("an earlier day")));
        }
        if (facts.assessment().outcome().isEmpty()) {
            return Optional.of("%s, and a date lets %s stop wondering".formatted(weight(facts), facts.requester()));
        }
        String because = facts.assessment().certain() ? "you want to wait" : "you are not certain yet";
        return Optional.of("%s, and a date lets %s stop wondering".formatted(because, facts.requester()));
    }

    /// What makes it worth a second thought.
    private static String weight(Facts facts) {
        return switch (facts.assessment().relationship()) {
            case FRIEND, MENTOR, COLLEAGUE ->
                Ties.relationship(facts).orElseThrow() + ", so it is worth a second thought";
            case ACQUAINTANCE, MET_ONCE, STRANGER ->
                facts.assessment().stakes() == Stakes.HIGH
                        ? "much may come of it, so it is worth a second thought"
                        : "you are not certain yet";
        };
    }
}
