package sendoff.assess;

import java.util.Set;
import sendoff.assess.Facts.Sign;
import sendoff.domain.Assessment;
import sendoff.domain.KindName;
import sendoff.domain.Outcome;
import sendoff.domain.Stakes;

/// Whether the owner may be certain already, until they say so: what weighs much is worth a second thought, the rest
/// is not.
///
/// @param why one sentence
public record CertaintyProposal(boolean certain, String why) {
    public static CertaintyProposal of(KindName kind, Assessment known, Set<Sign> signs) {
        if (known.outcome().isPresent()) {
            return known.outcome().filter(Outcome.PAUSE::equals).isPresent()
                    ? new CertaintyProposal(false, "You want to wait.")
                    : new CertaintyProposal(true, "You have said what you mean to happen.");
        }
        if (signs.contains(Sign.DOOR_HOLDS)) {
            return new CertaintyProposal(false, "They come back as your earlier answer told them to.");
        }
        if (signs.contains(Sign.SPAM) || signs.contains(Sign.PLAN_USED_UP)) {
            return new CertaintyProposal(true, "There is nothing to weigh.");
        }
        if (signs.contains(Sign.SAME_ASK)) {
            return new CertaintyProposal(true, "You decided the same ask before.");
        }
        if (kind == KindName.INITIATED) {
            return new CertaintyProposal(true, "You asked for it yourself.");
        }
        return known.bothSidesGain()
                ? new CertaintyProposal(true, "You are 90 % sure for both sides.")
                : byWeight(known);
    }

    private static CertaintyProposal byWeight(Assessment known) {
        return switch (known.relationship()) {
            case FRIEND, MENTOR, COLLEAGUE -> new CertaintyProposal(false, "Someone close to you asks.");
            case ACQUAINTANCE, MET_ONCE, STRANGER ->
                known.stakes() == Stakes.HIGH
                        ? new CertaintyProposal(false, "Much may come of it.")
                        : new CertaintyProposal(true, "Nothing says yet that both sides gain, and hope is a no.");
        };
    }
}
