package sendoff.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that a review comes to: somebody who waits, a promise that slipped, somebody the owner waits for.
///
/// @param key   names it: the introduction's id, or the promise's where it belongs to none
/// @param since from when on it waits
public record Pending(
        String key, Sort sort, Instant since, Optional<IntroductionId> introduction, List<PromiseId> promises) {
    public Pending {
        promises = List.copyOf(promises);
    }

    /// What weighs most stands first.
    public enum Sort {
        /// The owner owes an answer.
        WAITING,
        /// A promise of the owner's whose day is over.
        SLIPPED,
        /// The owner waits for them.
        AWAITED
    }

    public static Pending of(IntroductionId introduction, Sort sort, Instant since) {
        return new Pending(introduction.toString(), sort, since, Optional.of(introduction), List.of());
    }

    public static Pending of(Promise promise, Instant since) {
        return new Pending(
                promise.introduction()
                        .map(IntroductionId::toString)
                        .orElse(promise.id().toString()),
                promise.mine() ? Sort.SLIPPED : Sort.AWAITED,
                since,
                promise.introduction(),
                List.of(promise.id()));
    }

    /// The same people wait for two reasons: they are come to once, by the weightier one.
    ///
    /// @throws IllegalArgumentException if the other one is somebody else
    public Pending and(Pending other) {
        if (!key.equals(other.key)) {
            throw new IllegalArgumentException(key + " is not " + other.key);
        }
        return new Pending(
                key,
                sort.compareTo(other.sort) <= 0 ? sort : other.sort,
                since.isBefore(other.since) ? since : other.since,
                introduction,
                Stream.concat(promises.stream(), other.promises.stream())
                        .distinct()
                        .sorted(java.util.Comparator.comparing(PromiseId::toString))
                        .toList());
    }
}
