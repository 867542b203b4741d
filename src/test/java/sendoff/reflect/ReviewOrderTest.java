package sendoff.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import sendoff.domain.IntroductionId;
import sendoff.domain.Pending;
import sendoff.domain.Pending.Sort;
import sendoff.domain.PromiseId;
import sendoff.domain.Review.Part;
import sendoff.domain.Review.Place;

class ReviewOrderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");

    @Property(tries = 400)
    void everyone_who_is_pending_is_come_to_exactly_once(@ForAll("found") List<Pending> found) {
        assertThat(ReviewOrder.of(found))
                .extracting(Place::key)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        found.stream().map(Pending::key).distinct().toList());
    }

    @Property(tries = 400)
    void nobody_among_the_others_has_waited_longer_than_the_first_three(@ForAll("found") List<Pending> found) {
        List<Place> order = ReviewOrder.of(found);
        List<Place> owed = order.stream()
                .filter(place -> place.pending().sort() != Sort.AWAITED)
                .toList();
        List<Place> first =
                order.stream().filter(place -> place.part() == Part.OLDEST).toList();

        assertThat(first).hasSize(Math.min(3, owed.size()));
        assertThat(order.subList(0, first.size())).isEqualTo(first);
        for (Place place : owed.subList(first.size(), owed.size())) {
            assertThat(place.pending().since())
                    .isAfterOrEqualTo(first.getLast().pending().since());
        }
    }

    @Property(tries = 400)
    void the_parts_follow_each_other_and_each_begins_with_the_longest(@ForAll("found") List<Pending> found) {
        List<Place> order = ReviewOrder.of(found);

        assertThat(order)
                .isSortedAccordingTo(Comparator.comparing(Place::part)
                        .thenComparing(place -> place.pending().since()));
    }

    @Property(tries = 200)
    void the_order_does_not_hang_on_how_they_were_found(@ForAll("found") List<Pending> found, @ForAll long seed) {
        var shuffled = new ArrayList<>(found);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(ReviewOrder.of(shuffled)).isEqualTo(ReviewOrder.of(found));
    }

    @Property(tries = 200)
    void no_promise_is_lost_where_somebody_waits_for_several_reasons(@ForAll("found") List<Pending> found) {
        assertThat(ReviewOrder.of(found))
                .flatExtracting(place -> place.pending().promises())
                .containsExactlyInAnyOrderElementsOf(found.stream()
                        .flatMap(one -> one.promises().stream())
                        .distinct()
                        .toList());
    }

    @Test
    void who_waits_for_an_answer_and_for_a_promise_is_asked_about_as_one_who_waits() {
        var id = new IntroductionId(new UUID(1, 1));
        var promise = new Pending(
                id.toString(),
                Sort.SLIPPED,
                NOW.minusSeconds(9),
                Optional.of(id),
                List.of(new PromiseId(new UUID(2, 1))));

        assertThat(ReviewOrder.of(List.of(promise, Pending.of(id, Sort.WAITING, NOW))))
                .containsExactly(new Place(
                        new Pending(
                                id.toString(), Sort.WAITING, NOW.minusSeconds(9), Optional.of(id), promise.promises()),
                        Part.OLDEST));
    }

    @Test
    void nobody_pending_makes_an_empty_review() {
        assertThat(ReviewOrder.of(List.of())).isEmpty();
    }

    /// Few introductions and few times, so that the same ones are found twice and wait equally long. A promise belongs
    /// to one introduction, or to none.
    @Provide
    Arbitrary<List<Pending>> found() {
        Arbitrary<Pending> introduced = Combinators.combine(
                        Arbitraries.longs().between(1, 9),
                        Arbitraries.of(Sort.WAITING, Sort.AWAITED),
                        Arbitraries.longs().between(0, 20))
                .as((n, sort, days) ->
                        Pending.of(new IntroductionId(new UUID(1, n)), sort, NOW.minusSeconds(86_400 * days)));
        Arbitrary<Pending> promised = Combinators.combine(
                        Arbitraries.longs().between(1, 12),
                        Arbitraries.of(Sort.SLIPPED, Sort.AWAITED),
                        Arbitraries.longs().between(0, 20))
                .as((n, sort, days) -> {
                    var promise = new PromiseId(new UUID(2, n));
                    Optional<IntroductionId> of =
                            n % 2 == 0 ? Optional.empty() : Optional.of(new IntroductionId(new UUID(1, n)));
                    return new Pending(
                            of.map(IntroductionId::toString).orElse(promise.toString()),
                            sort,
                            NOW.minusSeconds(86_400 * days),
                            of,
                            List.of(promise));
                });
        return Arbitraries.oneOf(introduced, promised).list().ofMaxSize(24);
    }
}
