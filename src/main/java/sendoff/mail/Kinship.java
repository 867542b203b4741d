package sendoff.mail;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// How much speaks for a later message going on with an earlier one, when no header says so.
///
/// @param personal  neither is bulk nor from a machine: words count only then
/// @param together  a person besides the owner is in both; otherwise the earlier one names a person of the later one
/// @param apart     each has a person besides the owner whom the other has not: as when one introduces two people
/// @param gap       since the last message of the conversation
/// @param turn      it comes from the other side than that last message
/// @param only      there is no other conversation it could belong to
record Kinship(
        SubjectLine before,
        SubjectLine now,
        boolean personal,
        boolean together,
        boolean apart,
        Duration gap,
        boolean turn,
        boolean only,
        Wording earlier,
        Wording later) {
    /// From here on it is the same conversation.
    static final double ENOUGH = 3;

    private static final double CERTAIN = 10;
    private static final double MOST_FOR_WORDS = 3.5;

    double strength() {
        if (together && now.prefixed() && isSameMatter()) {
            return gap.toDays() <= (now.generic() ? 7 : 90) ? CERTAIN : 0;
        }
        return personal ? bySigns() : 0;
    }

    private boolean isSameMatter() {
        return now.matter().equals(before.matter()) && !now.matter().isEmpty();
    }

    private double bySigns() {
        double words = words();
        double names = (later.namesSomeoneOf(earlier) ? 1 : 0) + (earlier.namesSomeoneOf(later) ? 1 : 0);
        double sounds = (later.goesOn() ? 1 : 0) + (later.brief() ? 0.5 : 0) + (now.prefixed() ? -1 : 0);
        double subject = isSameMatter() && !now.generic() ? 2 : 0;
        double other = (apart ? 2 : 0) + (later.another() && !now.prefixed() ? 3 : 0);
        double place = (turn ? 0.5 : 0) + (only ? 1 : 0) + (together ? 0 : 0.5);
        boolean anything =
                words >= 1 || names > 0 || subject > 0 || later.brief() && gap.toDays() <= 7 && only || quietly() > 0;
        return anything ? words + names + sounds + subject + place + time() + quietly() - other : 0;
    }

    /// A few words that ask nothing, from someone with whom there is but one conversation, go on with it.
    private double quietly() {
        boolean theirs = later.quiet() && only && together && !apart;
        long days = gap.toDays();
        return theirs && (days <= 21 || days <= 45 && words() >= 1) ? 1.5 : 0;
    }

    private double words() {
        Set<String> both = new HashSet<>(later.matter());
        both.retainAll(earlier.matter());
        double sum = both.stream()
                .mapToDouble(word ->
                        earlier.subject().contains(word) || later.subject().contains(word) ? 1.5 : 1)
                .sum();
        return Math.min(MOST_FOR_WORDS, sum);
    }

    private double time() {
        long days = gap.toDays();
        if (days <= 2) {
            return 1;
        }
        if (days <= 7) {
            return 0.5;
        }
        return days <= 21 ? 0 : days <= 45 ? -0.5 : later.goesOn() ? -1.5 : -4;
    }
}
