package sendoff.desk.people;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.desk.common.Ownership;
import sendoff.desk.people.Acquaintance.Listed;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Person;
import sendoff.domain.PersonId;
import sendoff.store.Folded;
import sendoff.store.People.Known;
import sendoff.store.Tables;

/// Everyone the owner has to do with: one line each, put together at each look.
final class Everyone {
    private final Tables tables;
    private final Ownership ownership;

    Everyone(Tables tables, Ownership ownership) {
        this.tables = tables;
        this.ownership = ownership;
    }

    /// Everyone in the list.
    List<Person> people() {
        Map<PersonId, Person> kept =
                tables.known().all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return all().stream()
                .flatMap(one -> switch (one.who()) {
                    case Who.Kept(PersonId id) -> Optional.ofNullable(kept.get(id)).stream();
                    case Who.At(String address) ->
                        Stream.of(Person.of(
                                passing(address), one.name().equals(address) ? "" : one.name(), List.of(address)));
                })
                .toList();
    }

    List<Listed> list(String words) {
        List<String> wanted = Arrays.stream(Folded.of(words).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return wanted.isEmpty()
                ? all()
                : all().stream().filter(one -> matches(one, wanted)).toList();
    }

    private boolean matches(Listed one, List<String> wanted) {
        String all = Folded.of(one.name() + " " + one.line() + " " + one.addresses());
        return wanted.stream().allMatch(all::contains);
    }

    /// Both those written down and those with whom there are conversations: letters both ways, an introduction, a
    /// promise. Whoever only sends, as shops do, is not one of them.
    List<Listed> all() {
        Owner owner = ownership.owner();
        Map<PersonId, Person> kept = tables.known().all().stream()
                .collect(Collectors.toMap(Person::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        Map<String, PersonId> owners = tables.known().owners();
        Set<String> dealtWith = tables.messages().people();
        Map<Who, Sum> sums = new HashMap<>();
        kept.values().forEach(person -> sums.put(Who.of(person), Sum.of(person)));
        for (Known known : tables.people().all()) {
            String address = known.party().address().orElseThrow();
            boolean talked = known.received() > 0 && known.sent() > 0 || dealtWith.contains(address);
            Optional<PersonId> whose = Optional.ofNullable(owners.get(address));
            if (whose.isPresent() || talked) {
                Who who = whose.<Who>map(Who.Kept::new).orElseGet(() -> new Who.At(address));
                sums.merge(who, Sum.of(known), Sum::and);
            }
        }
        Stream.concat(tables.promises().parties().stream(), tables.introductions().requesters().stream())
                .filter(party -> party.address()
                        .filter(address -> !owners.containsKey(address))
                        .isPresent())
                .forEach(party -> sums.merge(new Who.At(party.address().orElseThrow()), Sum.of(party), Sum::and));
        sums.keySet().removeIf(who -> who instanceof Who.At(String address) && owner.is(Party.at(address)));
        return sums.entrySet().stream()
                .map(entry -> entry.getValue().listed(entry.getKey()))
                .sorted(Comparator.comparing(Listed::place))
                .toList();
    }

    private record Sum(String name, String line, String addresses, int received, int sent, Optional<Instant> last) {
        static Sum of(Person person) {
            String addresses = String.join(" ", person.addresses());
            String work = Stream.of(person.facts().role(), person.facts().company())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
            String line =
                    work.isEmpty() ? person.addresses().stream().findFirst().orElse("") : work;
            return new Sum(person.shown(), line, addresses, 0, 0, Optional.empty());
        }

        static Sum of(Known known) {
            String address = known.party().address().orElseThrow();
            return new Sum(
                    known.party().shown(), address, address, known.received(), known.sent(), Optional.of(known.last()));
        }

        static Sum of(Party party) {
            String address = party.address().orElseThrow();
            return new Sum(party.shown(), address, address, 0, 0, Optional.empty());
        }

        /// What the first one says stands.
        Sum and(Sum other) {
            boolean named = !name.equals(line);
            return new Sum(
                    named ? name : other.name,
                    line,
                    addresses,
                    received + other.received,
                    sent + other.sent,
                    Stream.of(last, other.last).flatMap(Optional::stream).max(Instant::compareTo));
        }

        Listed listed(Who who) {
            return new Listed(who, name, line.equals(name) ? "" : line, addresses, received, sent, last);
        }
    }

    /// An id for as long as nothing is written down: the same at every look.
    static PersonId passing(String address) {
        return new PersonId(UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)));
    }
}
