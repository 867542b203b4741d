package sendoff.assess;

import java.util.Optional;
import sendoff.domain.Framework;

/// The last row: any other no is closed in a few kind words. Soft fade is allowed here, and only here.
final class AnyOtherNo implements Rule {
    @Override
    public Framework framework() {
        return Framework.DIRECT_CLOSURE;
    }

    @Override
    public Optional<String> why(Facts facts) {
        return facts.isNo()
                ? Optional.of(
                        "%s, and a kind, plain no lets %s move on".formatted(Reasons.of(facts), facts.requester()))
                : Optional.empty();
    }
}
