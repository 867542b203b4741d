package sendoff.compose;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import sendoff.domain.Assessment;
import sendoff.domain.Conversation;
import sendoff.domain.Decision;
import sendoff.domain.Introduction;
import sendoff.domain.Owner;
import sendoff.domain.Relationship;
import sendoff.domain.Standing.State;

/// All that an answer is worded from.
///
/// @param today the owner's day, from which dates are worded
/// @param given slots that the owner filled by hand, by name (`resource`); they come before what is read
/// @param works whether the owner works on a day
public record Circumstances(
        Introduction introduction,
        Conversation conversation,
        Owner owner,
        Decision decision,
        Assessment assessment,
        State state,
        Set<Sign> signs,
        LocalDate today,
        Map<String, String> given,
        Predicate<LocalDate> works) {
    /// Where every day is one of work.
    public Circumstances(
            Introduction introduction,
            Conversation conversation,
            Owner owner,
            Decision decision,
            Assessment assessment,
            State state,
            Set<Sign> signs,
            LocalDate today,
            Map<String, String> given) {
        this(introduction, conversation, owner, decision, assessment, state, signs, today, given, _ -> true);
    }

    public Circumstances {
        signs = Set.copyOf(signs);
        given = Map.copyOf(given);
    }

    /// What changes the wording.
    public enum Sign {
        /// The answer comes after its deadline.
        LATE,
        /// The giving plan has no room left: the rule is the reason.
        LIMIT_REACHED,
        /// Nobody wrote for a week: what the owner started has no answer, or a yes found no time.
        QUIET,
        /// A redirect was promised and nobody fitting was found.
        REDIRECT_FAILED
    }

    boolean has(Sign sign) {
        return signs.contains(sign);
    }

    boolean isFriend() {
        return assessment.relationship() == Relationship.FRIEND;
    }
}
