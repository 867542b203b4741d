package sendoff.assess;

import sendoff.assess.Facts.Sign;
import sendoff.domain.Assessment;
import sendoff.domain.Outcome;

/// Why it is a no, in a few words that go on with "and".
final class Reasons {
    private Reasons() {}

    static String of(Facts facts) {
        if (facts.has(Sign.PLAN_USED_UP)) {
            return facts.known().limit().orElse("your giving plan has no room left this month");
        }
        if (facts.means(Outcome.CLOSE)) {
            return facts.assessment().certain() ? "you are certain it is a no" : "you mean to close this";
        }
        if (facts.has(Sign.DATE_REACHED) && !facts.assessment().certain()) {
            return "the day you named has come, and still unsure counts as a no";
        }
        return facts.knownToFallShort()
                ? under90(facts)
                : "nothing says yet that you and %s both gain, and hope is a no".formatted(facts.requester());
    }

    private static String under90(Facts facts) {
        Assessment known = facts.assessment();
        boolean mine = Facts.shortFor(known.valueToMe());
        int sure = (mine ? known.valueToMe() : known.valueToThem()).orElseThrow();
        return "%d %% for %s is under 90 %%, which counts as a no".formatted(sure, mine ? "you" : facts.requester());
    }
}
