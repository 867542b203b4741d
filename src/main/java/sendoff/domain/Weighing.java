package sendoff.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What the owner wrote down while weighing an introduction, beside the bare [Assessment].
///
/// @param said   the facts that are the owner's own word; the others are proposals
/// @param mine   what the owner gains
/// @param theirs what the other side gains
/// @param whyNow why it should be a yes although a side gains less than 90 %: asked once; empty until answered
/// @param passed what the owner chose to let go before sending, "not for this one": ids of the checklist
/// @param lookBack a day to look back at it; empty for the usual one
public record Weighing(
        Set<Fact> said, Side mine, Side theirs, String whyNow, Set<String> passed, Optional<LocalDate> lookBack) {
    public static final Weighing NONE =
            new Weighing(Set.of(), Side.UNSAID, Side.UNSAID, "", Set.of(), Optional.empty());

    /// What can be said about an introduction.
    public enum Fact {
        STAKES,
        RELATIONSHIP,
        KEEP,
        CERTAINTY,
        OUTCOME
    }

    /// One side of the 90 % rule, asked for each by itself. Source: practice, section 3.
    ///
    /// @param tenfold whether it gains about ten times what it costs them
    /// @param reason  what it gains, in the owner's words; may be empty
    public record Side(Optional<Boolean> tenfold, String reason) {
        public static final Side UNSAID = new Side(Optional.empty(), "");

        public Side {
            reason = reason.strip();
        }
    }

    public Weighing {
        said = Set.copyOf(said);
        whyNow = whyNow.strip();
        passed = Set.copyOf(passed);
    }

    public boolean isSaid(Fact fact) {
        return said.contains(fact);
    }

    public Weighing saying(Set<Fact> more) {
        var all = EnumSet.noneOf(Fact.class);
        all.addAll(said);
        all.addAll(more);
        return new Weighing(all, mine, theirs, whyNow, passed, lookBack);
    }

    public Weighing with(Side forMe, Side forThem, String why) {
        return new Weighing(said, forMe, forThem, why, passed, lookBack);
    }

    public Weighing passing(Set<String> more) {
        var all = new HashSet<>(passed);
        all.addAll(more);
        return new Weighing(said, mine, theirs, whyNow, all, lookBack);
    }

    public Weighing lookingBack(LocalDate day) {
        return new Weighing(said, mine, theirs, whyNow, passed, Optional.of(day));
    }
}
