package sendoff.reflect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the quarterly reading proposes for the playbook. Source: practice, section 9.
public final class PlaybookProposals {
    /// Who was not used in half a year is not needed.
    private static final int UNUSED_MONTHS = 6;

    private PlaybookProposals() {}

    /// A template that is proposed for drafts.
    ///
    /// @param purpose what it is for, and where: only templates of one purpose can stand for each other
    /// @param written by the owner, from nothing
    /// @param own     written or changed by the owner
    /// @param since   when its text was written down first
    /// @param habits  changes that the owner makes in it again and again
    public record Known(
            String id,
            String purpose,
            boolean written,
            boolean own,
            String text,
            int uses,
            Optional<LocalDate> last,
            Optional<LocalDate> since,
            int habits) {}

    public enum Kind {
        /// It says nearly the same as another one, which is kept.
        MERGE,
        /// Nobody used it for half a year.
        RETIRE,
        /// The owner always changes the same in it.
        REWRITE
    }

    /// @param other the one that is kept in its place
    public record Proposal(Kind kind, String template, Optional<String> other) {
        /// Names it: the same proposal is not made again once it was turned down.
        public String id() {
            return kind.name().toLowerCase(java.util.Locale.ROOT) + " " + template
                    + other.map(kept -> " " + kept).orElse("");
        }
    }

    public static List<Proposal> of(Collection<Known> templates, LocalDate today) {
        var proposals = new ArrayList<>(merges(templates));
        Set<String> leaving = new HashSet<>();
        proposals.forEach(proposal -> leaving.add(proposal.template()));
        for (Known one : templates) {
            if (one.habits() > 0 && !leaving.contains(one.id())) {
                proposals.add(new Proposal(Kind.REWRITE, one.id(), Optional.empty()));
            }
            if (one.written() && isUnused(one, today) && !leaving.contains(one.id())) {
                proposals.add(new Proposal(Kind.RETIRE, one.id(), Optional.empty()));
            }
        }
        return proposals;
    }

    private static boolean isUnused(Known one, LocalDate today) {
        LocalDate before = today.minusMonths(UNUSED_MONTHS);
        return one.last().or(one::since).filter(day -> !day.isAfter(before)).isPresent();
    }

    /// The one that is used more stays; of two alike the owner's own.
    private static List<Proposal> merges(Collection<Known> templates) {
        List<Known> bestFirst = templates.stream()
                .sorted(Comparator.comparing(Known::uses)
                        .reversed()
                        .thenComparing(one -> !one.own())
                        .thenComparing(Known::id))
                .toList();
        var merges = new ArrayList<Proposal>();
        Set<String> leaving = new HashSet<>();
        for (Known kept : bestFirst) {
            for (Known other : bestFirst) {
                boolean pair = bestFirst.indexOf(kept) < bestFirst.indexOf(other)
                        && kept.purpose().equals(other.purpose())
                        && (kept.own() || other.own());
                if (pair
                        && !leaving.contains(kept.id())
                        && !leaving.contains(other.id())
                        && Likeness.of(kept.text(), other.text()) >= Likeness.NEAR) {
                    leaving.add(other.id());
                    merges.add(new Proposal(Kind.MERGE, other.id(), Optional.of(kept.id())));
                }
            }
        }
        return merges;
    }
}
