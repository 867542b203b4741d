package sendoff.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sendoff.desk.people.Acquaintance;
import sendoff.desk.people.Acquaintance.Dealing;
import sendoff.domain.Person;

/// What is on file about one person. The owner's notes are for the owner alone: no program is told them.
///
/// @param relationship in the owner's word, else as Sendoff takes it
/// @param said         it is the owner's word
/// @param first        when the first mail was exchanged
public record PersonFact(
        String id,
        String name,
        List<String> addresses,
        String relationship,
        boolean said,
        String role,
        String company,
        int received,
        int sent,
        Optional<Instant> first,
        Optional<Instant> last,
        List<Part> introductions,
        List<PromiseFact> promises) {
    public PersonFact {
        addresses = List.copyOf(addresses);
        introductions = List.copyOf(introductions);
        promises = List.copyOf(promises);
    }

    /// @param part `asked`, `introduced`, `was-asked`, `was-wanted` or `took-part`
    public record Part(String id, String part, String kind, String state, String ask) {
        static Part of(Dealing dealing) {
            var filed = dealing.filed();
            return new Part(
                    filed.id().toString(),
                    FactWords.of(dealing.part()),
                    filed.introduction().kind().name().word(),
                    filed.state().word(),
                    filed.introduction().ask().line());
        }
    }

    public static PersonFact of(Acquaintance known) {
        Person person = known.person();
        return new PersonFact(
                known.who().key(),
                person.shown(),
                person.addresses(),
                FactWords.of(person.facts().relationship().orElse(known.takenFor())),
                person.facts().relationship().isPresent(),
                person.facts().role(),
                person.facts().company(),
                known.received(),
                known.sent(),
                known.first(),
                known.last(),
                known.dealings().stream().map(Part::of).toList(),
                known.promises().stream().map(PromiseFact::of).toList());
    }
}
