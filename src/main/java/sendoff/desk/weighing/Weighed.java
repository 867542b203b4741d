package sendoff.desk.weighing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sendoff.domain.Door;
import sendoff.domain.Framework;
import sendoff.domain.Gift;
import sendoff.domain.GivingGroup;
import sendoff.domain.IntroductionId;
import sendoff.domain.PageRequest;
import sendoff.domain.Room;
import sendoff.domain.Weighing;
import sendoff.store.Answers.Received;

/// What helps to weigh an introduction, beside its letters.
///
/// @param weighing     what the owner wrote down
/// @param stakesWhy    why the stakes are proposed so
/// @param relationshipWhy why the relationship is
/// @param certaintyWhy why certainty is
/// @param account      on whose account a yes would go, if anyone's
/// @param groups       those it could go on instead
/// @param given        what was given because of it
/// @param before       what the same person was told, the oldest first
/// @param door         the newest door left open to them
/// @param received     how answers like the recommended one were taken
/// @param lookBack     the day to look back
/// @param fade         a soft fade is allowed
/// @param form         what they filled in on the request page
/// @param ownSentence  much is at stake and nothing in the draft is the owner's own yet
public record Weighed(
        Weighing weighing,
        String stakesWhy,
        String relationshipWhy,
        String certaintyWhy,
        Optional<Account> account,
        List<GivingGroup> groups,
        List<Gift> given,
        List<Told> before,
        Optional<LeftOpen> door,
        Received received,
        LocalDate lookBack,
        boolean fade,
        boolean ownSentence,
        Optional<PageRequest> form) {
    public Weighed {
        groups = List.copyOf(groups);
        given = List.copyOf(given);
        before = List.copyOf(before);
    }

    /// @param amount what this one would take
    public record Account(Room room, int amount) {
        public boolean isUsedUp() {
            return room.isTooSmallFor(amount);
        }
    }

    /// An answer they had before.
    ///
    /// @param here      in this very conversation
    /// @param framework empty where it was written in another program
    /// @param said      its deciding sentence
    public record Told(IntroductionId in, boolean here, Optional<Framework> framework, LocalDate on, String said) {}

    /// @param holds empty where only the owner can tell
    public record LeftOpen(Door door, Optional<Boolean> holds) {}
}
