package sendoff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import sendoff.domain.Person.Facts;

class PersonTest {
    private static final Person BEN = Person.of(id(1), "Ben Okafor", List.of("Ben@Example.net"))
            .with(new Facts(Optional.of(Relationship.FRIEND), "Baker", "", "", "Likes rye."));
    private static final Person OTHER_BEN = Person.of(id(2), "", List.of("okafor@example.org"))
            .with(new Facts(Optional.empty(), "Chef", "Ledgerleaf", "At school", "Has two dogs."));

    private static PersonId id(long n) {
        return new PersonId(new UUID(0, n));
    }

    @Test
    void two_that_are_one_have_the_addresses_and_facts_of_both() {
        Person both = BEN.with(OTHER_BEN);

        assertThat(both.addresses()).containsExactly("ben@example.net", "okafor@example.org");
        assertThat(both.facts())
                .isEqualTo(new Facts(
                        Optional.of(Relationship.FRIEND),
                        "Baker",
                        "Ledgerleaf",
                        "At school",
                        "Likes rye.\n\nHas two dogs."));
        assertThat(OTHER_BEN.with(BEN).name()).isEqualTo("Ben Okafor");
    }

    @Test
    void what_was_written_down_meanwhile_stays_with_the_one_it_was_written_on() {
        Facts since = new Facts(Optional.of(Relationship.MENTOR), "Baker", "Ledgerleaf", "At school", "Moved away.");
        var parted = BEN.with(OTHER_BEN)
                .with(since)
                .reachedAt(List.of("ben@example.net", "new@example.com", "okafor@example.org"))
                .without(id(2))
                .orElseThrow();

        assertThat(parted.rest().facts()).isEqualTo(since);
        assertThat(parted.rest().addresses()).containsExactly("ben@example.net", "new@example.com");
        assertThat(parted.other()).isEqualTo(OTHER_BEN);
    }

    @Test
    void an_address_that_was_taken_off_does_not_come_back() {
        var parted = BEN.with(OTHER_BEN)
                .reachedAt(List.of("ben@example.net"))
                .without(id(2))
                .orElseThrow();

        assertThat(parted.other().addresses()).isEmpty();
        assertThat(BEN.without(id(2))).isEmpty();
    }

    @Property
    void taking_apart_what_was_put_together_gives_both_back(@ForAll("people") List<Person> people) {
        Person first = people.getFirst();
        for (Person other : people.subList(1, people.size())) {
            Person both = first.with(other);
            assertThat(both.without(other.id())).contains(new Person.Parted(first, other));
            first = both;
        }
    }

    @Property
    void whoever_is_taken_out_it_is_as_if_they_had_never_come_in(
            @ForAll("people") List<Person> people, @ForAll("which") int which) {
        Person all = joined(people);
        int gone = 1 + which % (people.size() - 1);
        var others = new ArrayList<>(people);
        others.remove(gone);

        var parted = all.without(people.get(gone).id()).orElseThrow();
        assertThat(parted.rest()).isEqualTo(joined(others));
        assertThat(parted.other()).isEqualTo(people.get(gone));
    }

    private static Person joined(List<Person> people) {
        Person all = people.getFirst();
        for (Person other : people.subList(1, people.size())) {
            all = all.with(other);
        }
        return all;
    }

    @Provide
    Arbitrary<Integer> which() {
        return Arbitraries.integers().between(0, 100);
    }

    @Provide
    Arbitrary<List<Person>> people() {
        return facts().list()
                .ofMinSize(2)
                .ofMaxSize(5)
                .map(facts -> IntStream.range(0, facts.size())
                        .mapToObj(n -> Person.of(
                                        id(n + 1),
                                        n % 2 == 0 ? "Person " + n : "",
                                        List.of(n + "@example.com", n + "@example.org"))
                                .with(facts.get(n)))
                        .toList());
    }

    private static Arbitrary<Facts> facts() {
        Arbitrary<String> words = Arbitraries.of("", "A baker", "From school", "Ledgerleaf");
        return Combinators.combine(Arbitraries.of(Relationship.values()).optional(), words, words, words, words)
                .as(Facts::new);
    }
}
