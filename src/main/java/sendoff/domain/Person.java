package sendoff.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Someone the owner knows: every address of theirs, and what the owner wrote down about them.
///
/// @param name      as the owner calls them, else as they showed themselves; may be empty
/// @param addresses mailboxes in lower case and profile links, the one to write to first; no two people share one
/// @param joined    who was found to be the same person, in the order in which it happened: so it can be undone
public record Person(PersonId id, String name, List<String> addresses, Facts facts, List<Joined> joined) {
    /// What the owner knows of someone.
    ///
    /// @param relationship what they are to the owner, in the owner's word; empty: as Sendoff takes it
    /// @param role         what they do ("Engineer"); may be empty
    /// @param company      where; may be empty
    /// @param met          how they were met; may be empty
    /// @param notes        lines for the owner alone; may be empty
    public record Facts(Optional<Relationship> relationship, String role, String company, String met, String notes) {
        public static final Facts NONE = new Facts(Optional.empty(), "", "", "", "");

        public Facts {
            role = role.strip();
            company = company.strip();
            met = met.strip();
            notes = notes.strip();
        }

        /// What is known here stands; what is not comes from the other. Notes of both are kept.
        public Facts and(Facts other) {
            boolean same = notes.equals(other.notes) || other.notes.isEmpty();
            return new Facts(
                    relationship.or(other::relationship),
                    role.isEmpty() ? other.role : role,
                    company.isEmpty() ? other.company : company,
                    met.isEmpty() ? other.met : met,
                    same ? notes : notes.isEmpty() ? other.notes : notes + "\n\n" + other.notes);
        }
    }

    /// @param before the person as they were
    /// @param other  who came in
    public record Joined(Person before, Person other) {}

    /// @param rest  who stays
    /// @param other who is someone else again
    public record Parted(Person rest, Person other) {}

    public Person {
        name = name.strip();
        addresses = addresses.stream()
                .map(address -> Party.at(address).address().orElseThrow())
                .distinct()
                .toList();
        joined = List.copyOf(joined);
    }

    /// Nothing is written down about them but who they are.
    public static Person of(PersonId id, String name, List<String> addresses) {
        return new Person(id, name, addresses, Facts.NONE, List.of());
    }

    /// What to call them in a list.
    public String shown() {
        if (!name.isEmpty()) {
            return name;
        }
        return addresses.isEmpty() ? "Someone without a name" : addresses.getFirst();
    }

    public boolean isAt(String address) {
        return Party.at(address).address().filter(addresses::contains).isPresent();
    }

    public Person called(String other) {
        return new Person(id, other, addresses, facts, joined);
    }

    public Person with(Facts known) {
        return new Person(id, name, addresses, known, joined);
    }

    public Person reachedAt(List<String> all) {
        return new Person(id, name, all, facts, joined);
    }

    /// The same person after all: addresses and facts of both.
    public Person with(Person other) {
        var all = new ArrayList<>(joined);
        all.add(new Joined(this, other));
        return new Person(
                id, name.isEmpty() ? other.name : name, both(addresses, other.addresses), facts.and(other.facts), all);
    }

    private static List<String> both(List<String> mine, List<String> theirs) {
        return Stream.concat(mine.stream(), theirs.stream()).distinct().toList();
    }

    /// Someone else after all. What was written down since they were joined stays here, since nobody can tell whom it
    /// was about; where nothing was, both are as they were before.
    ///
    /// @return empty if that one never came in
    public Optional<Parted> without(PersonId other) {
        return joined.stream()
                .filter(one -> one.other().id().equals(other))
                .findFirst()
                .map(this::parted);
    }

    private Parted parted(Joined gone) {
        Person whole = again(joined);
        Person rest = again(joined.stream().filter(one -> !one.equals(gone)).toList());
        Set<String> theirs = Set.copyOf(gone.other().addresses());
        List<String> mine =
                addresses.stream().filter(address -> !theirs.contains(address)).toList();
        var back = new LinkedHashSet<>(gone.other().addresses());
        back.retainAll(addresses);
        return new Parted(
                new Person(
                        id,
                        name.equals(whole.name) ? rest.name : name,
                        Set.copyOf(mine).equals(Set.copyOf(rest.addresses)) ? rest.addresses : mine,
                        facts.equals(whole.facts) ? rest.facts : facts,
                        rest.joined),
                gone.other().reachedAt(List.copyOf(back)));
    }

    /// What the person would be if just these had come in, and nothing been written down since.
    private Person again(List<Joined> these) {
        Person first = joined.getFirst().before();
        for (Joined one : these) {
            first = first.with(one.other());
        }
        return first;
    }
}
