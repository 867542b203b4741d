package sendoff.assess;

import java.util.Optional;
import sendoff.domain.Framework;
import sendoff.domain.Outcome;

/// No to this, yes to a smaller useful thing, where one is known and can be given inside a week.
final class SomethingFits implements Rule {
    @Override
    public Framework framework() {
        return Framework.REDIRECT;
    }

    @Override
    public Optional<String> why(Facts facts) {
        if (facts.means(Outcome.REDIRECT)) {
            return Optional.of(facts.offer()
                    .map(offer -> "you want to point %s to %s".formatted(facts.requester(), offer))
                    .orElse("you want to point %s somewhere better; name the person or resource"
                            .formatted(facts.requester())));
        }
        return facts.offer()
                .filter(known -> facts.isNo())
                .map(offer -> "%s, and %s may help %s more".formatted(Reasons.of(facts), offer, facts.requester()));
    }
}
