package sendoff.assess;

import java.util.Optional;
import sendoff.domain.Framework;

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
        String because = facts.assessment().certain() ? "you want to wait" : "you are not certain yet";
        return Optional.of("%s, and a date lets %s stop wondering".formatted(because, facts.requester()));
    }
}
