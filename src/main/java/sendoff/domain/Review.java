package sendoff.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One sitting in which the owner goes through what is pending, in an order that stays.
///
/// @param places who was pending when it began, in their order; who came since stands behind them
/// @param steps  what was done in the review itself, the latest last; all else shows in what became of each
/// @param late   how many were past their due time when it began
/// @param ended  when the last one was looked at, or the owner stopped
/// @param note   a line of the owner's for themselves
public record Review(
        UUID id, Instant begun, List<Place> places, List<Step> steps, int late, Optional<Instant> ended, String note) {
    public Review {
        places = List.copyOf(places);
        steps = List.copyOf(steps);
    }

    /// The parts of a review, in their order.
    public enum Part {
        OLDEST,
        REST,
        SLIPPED,
        AWAITED
    }

    public record Place(Pending pending, Part part) {
        /// Behind those who were there first.
        Place later() {
            return part == Part.OLDEST ? new Place(pending, Part.REST) : this;
        }

        public String key() {
            return pending.key();
        }
    }

    public enum Act {
        SKIPPED,
        LET_GO,
        GIVEN_A_DAY,
        KEPT,
        CLOSED,
        /// The answer lies in the mailbox's Drafts folder.
        DRAFTED
    }

    public record Step(String key, Act act, Instant at) {}

    public static Review begin(UUID id, Instant at, List<Place> places, int late) {
        return new Review(id, at, places, List.of(), late, Optional.empty(), "");
    }

    /// Who is pending now and was not when it began comes last.
    public Review with(List<Place> now) {
        Set<String> known = places.stream().map(Place::key).collect(Collectors.toSet());
        List<Place> all = Stream.concat(
                        places.stream(),
                        now.stream()
                                .filter(place -> !known.contains(place.key()))
                                .map(Place::later))
                .toList();
        return new Review(id, begun, all, steps, late, ended, note);
    }

    public Review stepping(Step step) {
        return new Review(
                id,
                begun,
                places,
                Stream.concat(steps.stream(), Stream.of(step)).toList(),
                late,
                ended,
                note);
    }

    /// As if that step had not been; there is somebody to come to again.
    public Review without(Step step) {
        return new Review(
                id,
                begun,
                places,
                steps.stream().filter(one -> !one.equals(step)).toList(),
                late,
                Optional.empty(),
                note);
    }

    public Review ending(Instant at) {
        return new Review(id, begun, places, steps, late, Optional.of(at), note);
    }

    public Review noting(String words) {
        return new Review(id, begun, places, steps, late, ended, words);
    }

    /// What was last done with it here.
    public Optional<Act> lastActOn(String key) {
        return steps.reversed().stream()
                .filter(step -> step.key().equals(key))
                .map(Step::act)
                .findFirst();
    }
}
