package sendoff.assess;

import java.util.Optional;
import java.util.Set;
import sendoff.domain.Assessment;
import sendoff.domain.Framework;
import sendoff.domain.KindName;
import sendoff.domain.Outcome;
import sendoff.domain.Relationship;
import sendoff.domain.Standing.State;

/// What is known about an introduction when a framework is recommended.
///
/// @param requester  what to call the one who asks, as the sentence why names them: "Carla"
/// @param introducer the same for the third party who connected them, if there is one
/// @param known      what else bears on it
public record Facts(
        KindName kind,
        State state,
        Assessment assessment,
        Set<Sign> signs,
        String requester,
        Optional<String> introducer,
        Known known) {
    public Facts {
        signs = Set.copyOf(signs);
    }

    /// Words that a sentence why can rest on.
    ///
    /// @param offer   a fitting person or resource, which the owner can follow through with inside a week
    /// @param earlier when the same person had an answer before: "3 March"
    /// @param limit   the rule of the giving plan: "you allow two calls a month for students, and that is given"
    public record Known(Optional<String> offer, Optional<String> earlier, Optional<String> limit) {
        public static final Known NOTHING = new Known(Optional.empty(), Optional.empty(), Optional.empty());

        public Known offering(Optional<String> what) {
            return new Known(what, earlier, limit);
        }
    }

    Optional<String> offer() {
        return known.offer();
    }

    /// What else may be known; nothing is assumed.
    public enum Sign {
        /// Plainly spam: unsolicited alone is not enough.
        SPAM,
        /// Both sides understand that no answer comes.
        SILENCE_UNDERSTOOD,
        /// They negotiated for the third time or more; the standing is then `closed`.
        PUSHED_BACK_THRICE,
        /// What the owner started is done, or not wanted any more.
        OWN_DONE,
        /// A redirect was promised and nobody fitting was found.
        REDIRECT_FAILED,
        /// The owner promised something here before.
        PROMISED_BEFORE,
        /// The date by which an answer was bought time for has come.
        DATE_REACHED,
        /// The allowance of this group is used up for the month.
        PLAN_USED_UP,
        /// The same person had a no to the same ask, and nothing that was named then has come about.
        SAME_ASK,
        /// The day that an earlier answer to them named has come: they come back as they were told to.
        DOOR_HOLDS
    }

    public boolean has(Sign sign) {
        return signs.contains(sign);
    }

    boolean is(Relationship relationship) {
        return assessment.relationship() == relationship;
    }

    boolean means(Outcome outcome) {
        return assessment.outcome().filter(outcome::equals).isPresent();
    }

    /// The owner is at least 90 % sure for both sides, or has decided to accept before saying how sure, or asked for
    /// it in the first place.
    private boolean gains() {
        return assessment.bothSidesGain() || !knownToFallShort() && (means(Outcome.ACCEPT) || isOwnAskTakenUp());
    }

    /// The owner asked, and the other side goes on with it.
    boolean isOwnAskTakenUp() {
        return kind == KindName.INITIATED && state == State.OPEN;
    }

    boolean knownToFallShort() {
        return shortFor(assessment.valueToMe()) || shortFor(assessment.valueToThem());
    }

    static boolean shortFor(Optional<Integer> percent) {
        return percent.filter(sure -> sure < Assessment.SURE).isPresent();
    }

    boolean isYes() {
        return assessment.certain()
                && gains()
                && !has(Sign.PLAN_USED_UP)
                && !means(Outcome.CLOSE)
                && !means(Outcome.REDIRECT)
                && !isOpen();
    }

    /// Not decided, and there is still time to decide.
    boolean isOpen() {
        boolean undecided = !assessment.certain() && !means(Outcome.CLOSE) && !means(Outcome.REDIRECT);
        return !has(Sign.DATE_REACHED) && (undecided || means(Outcome.PAUSE));
    }

    /// Hope is a no: whatever is neither a sure yes nor still open.
    boolean isNo() {
        return !isYes() && !isOpen();
    }

    /// The same with a no decided.
    Facts closing() {
        var closed = new Assessment(
                assessment.stakes(),
                assessment.relationship(),
                assessment.wishToKeep(),
                assessment.certain(),
                Optional.of(Outcome.CLOSE),
                assessment.valueToMe(),
                assessment.valueToThem());
        return new Facts(kind, state, closed, signs, requester, introducer, known);
    }

    /// Whether the outcome that the owner wrote down can be carried out by this framework. A yes that the 90 %
    /// rule or the giving plan speaks against, and a pause whose date has come, narrow nothing.
    boolean leaves(Framework framework) {
        return assessment
                .outcome()
                .map(outcome -> switch (outcome) {
                    case ACCEPT -> !isYes() || framework == Framework.ACCEPT;
                    case CLOSE -> framework == Framework.DIRECT_CLOSURE || framework == Framework.DISMISS;
                    case REDIRECT -> framework == Framework.REDIRECT;
                    case PAUSE -> has(Sign.DATE_REACHED) || framework == Framework.BUY_TIME;
                })
                .orElse(true);
    }
}
