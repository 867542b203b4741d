package sendoff.desk.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import sendoff.calendar.VCards;
import sendoff.desk.common.Ids;
import sendoff.desk.common.News;
import sendoff.desk.common.Undo;
import sendoff.desk.weighing.Reckoning;
import sendoff.domain.ContactGuard;
import sendoff.domain.ContactGuard.Limit;
import sendoff.domain.Party;
import sendoff.domain.Person;
import sendoff.domain.PersonId;
import sendoff.store.KnownPeople.Before;
import sendoff.store.People.Known;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// Who people are to the owner: what was written down about them, which addresses are one person. Every act can be
/// taken back for a while.
public final class Knowing {
    /// More are read faster by reading all.
    private static final int SOME = 20;

    private final Tables tables;
    private final Acquaintances acquaintances;
    private final Reckoning reckoning;
    private final Clock clock;
    private final Ids ids;
    private final News news;

    public Knowing(Tables tables, Acquaintances acquaintances, Reckoning reckoning, Clock clock, Ids ids, News news) {
        this.tables = tables;
        this.acquaintances = acquaintances;
        this.reckoning = reckoning;
        this.clock = clock;
        this.ids = ids;
        this.news = news;
    }

    /// What came of an act.
    ///
    /// @param who     whom to show now
    /// @param refused why it was not done, in words; empty when it was
    /// @param others  who has that address already
    public record Done(Who who, Optional<String> refused, Optional<Who> others) {
        static Done of(Who who) {
            return new Done(who, Optional.empty(), Optional.empty());
        }

        public static Done not(Who who, String why) {
            return new Done(who, Optional.of(why), Optional.empty());
        }
    }

    /// @return empty if nothing at all is known of them
    public Optional<Acquaintance> open(Who who) {
        return acquaintances.open(who);
    }

    /// Everyone the owner has conversations with or wrote something down about; the last to write first.
    ///
    /// @param words every one has to occur in a name, an address or what they do; empty for all
    public List<Acquaintance.Listed> list(String words) {
        return acquaintances.list(words);
    }

    /// Some of them, a page at a time: who writes meanwhile moves to the top and makes nobody show twice.
    ///
    /// @param after the last of the page before
    public List<Acquaintance.Listed> page(String words, Optional<Acquaintance.Place> after, int most) {
        return list(words).stream()
                .filter(one ->
                        after.filter(last -> one.place().compareTo(last) <= 0).isEmpty())
                .limit(most)
                .toList();
    }

    /// Writes down what the owner knows of someone.
    public Done write(Who who, String name, Person.Facts facts) {
        boolean saysNew = person(who)
                .map(Person::facts)
                .filter(was -> was.relationship().equals(facts.relationship()))
                .isEmpty();
        Done done = change(who, "Written down", person -> person.called(name).with(facts));
        if (saysNew) {
            acquaintances.relationshipSaid(addresses(done.who()), facts.relationship());
            reckoning.again();
        }
        return done;
    }

    private List<String> addresses(Who who) {
        return person(who).map(Person::addresses).orElse(List.of());
    }

    /// One more address of theirs. Somebody else's is not taken from them.
    public Done reachAt(Who who, String typed) {
        String address = typed.strip();
        boolean link = address.matches("(?i)https?://\\S+");
        if (!link && !address.matches("[^\\s@<>|]+@[^\\s@<>|]+")) {
            return Done.not(who, "“" + address + "” is no address: it looks like name@example.com, or is a link.");
        }
        String normal = Party.at(address).address().orElseThrow();
        Optional<PersonId> self = person(who).map(Person::id);
        Optional<Person> owner = tables.known()
                .at(normal)
                .filter(one -> self.filter(one.id()::equals).isEmpty());
        if (owner.isPresent()) {
            return new Done(
                    who,
                    Optional.of("That address is kept as " + owner.get().shown()
                            + "’s. If both are one person, put them together."),
                    Optional.of(Who.of(owner.get())));
        }
        return change(who, "Address added", person -> {
            var all = new ArrayList<>(person.addresses());
            all.add(normal);
            return person.reachedAt(all);
        });
    }

    /// It is not their address after all; or not the first one to write to.
    public Done leave(Who who, String address) {
        return change(
                who,
                "Address taken off",
                person -> person.reachedAt(person.addresses().stream()
                        .filter(one -> !one.equals(address))
                        .toList()));
    }

    /// Two that are one.
    public Done merge(Who who, Who other) {
        Optional<Person> one = person(who);
        Optional<Person> two = person(other);
        if (one.isEmpty() || two.isEmpty() || one.get().id().equals(two.get().id())) {
            return Done.not(who, "Choose someone else to put together with.");
        }
        Person all = kept(one.get()).with(kept(two.get()));
        remember("Put together", List.of(all, all.joined().getLast().other()), tx -> {
            tables.known().remove(tx, List.of(all.joined().getLast().other().id()));
            tables.known().save(tx, List.of(all));
        });
        holds(all);
        return Done.of(Who.of(all));
    }

    /// One that is two.
    public Done part(Who who, PersonId other) {
        Optional<Person.Parted> parted = person(who).flatMap(person -> person.without(other));
        if (parted.isEmpty()) {
            return Done.not(who, "They are not one with that person any more.");
        }
        Person rest = parted.get().rest();
        Person gone = parted.get().other();
        remember("Taken apart", List.of(rest, gone), tx -> tables.known().save(tx, List.of(rest, gone)));
        holds(rest);
        holds(gone);
        return Done.of(Who.of(rest));
    }

    /// Lets go of what was written down about them and of what was counted of their mail. Conversations and promises
    /// stay: they are the owner's own.
    public void forget(Who who) {
        Optional<Person> found = person(who);
        found.ifPresent(person -> {
            List<Known> counted = person.addresses().stream()
                    .flatMap(address -> tables.people().at(address).stream())
                    .toList();
            List<Person> were = tables.known().find(person.id()).stream().toList();
            List<ContactGuard> guards = person.addresses().stream()
                    .flatMap(address -> tables.guards().of(address).stream())
                    .toList();
            act(new Before("Forgotten", clock.instant(), List.of(person.id()), were, counted, guards), tx -> {
                guards.forEach(guard -> tables.guards().remove(tx, guard.address()));
                tables.known().remove(tx, List.of(person.id()));
                tables.people().forget(tx, person.addresses());
            });
        });
    }

    /// Everyone in the list as vCards.
    ///
    /// @param notes with what the owner noted for themselves
    public String cards(boolean notes) {
        return VCards.write(acquaintances.people(), notes);
    }

    public String card(Person person, boolean notes) {
        return VCards.write(List.of(person), notes);
    }

    /// What the owner says guards a contact. It is kept with the address that is theirs first.
    public Done guard(Who who, String gladOf, Optional<Limit> limit, Optional<LocalDate> restsUntil) {
        Optional<ContactGuard> before = open(who).flatMap(Acquaintance::guard);
        if (before.isEmpty()) {
            return Done.not(who, "An address is needed to look after them: add one first.");
        }
        var guard = new ContactGuard(
                before.get().address(), before.get().name(), gladOf, limit, restsUntil, clock.instant());
        act(
                new Before("Written down", clock.instant(), List.of(), List.of(), List.of(), List.of(before.get())),
                tx -> tables.guards().save(tx, guard));
        return Done.of(who);
    }

    /// The last act with people that can still be taken back.
    public Optional<Before> lastAct() {
        return tables.known().last(clock.instant().minus(Undo.LASTS));
    }

    /// Takes it back.
    public Optional<Before> undo() {
        Optional<Before> last = lastAct();
        last.ifPresent(before -> {
            List<Person> now = those(before.touched());
            tables.database().change(tx -> {
                tables.known().takeBack(tx, before);
                before.counted().forEach(known -> tables.people().restore(tx, known));
                before.guards().forEach(guard -> restore(tx, guard));
            });
            Stream.concat(now.stream(), before.were().stream()).forEach(this::holds);
            news.changed();
        });
        return last;
    }

    /// What the owner says someone is holds for what lies on the desk from any of their addresses.
    private void holds(Person touched) {
        if (touched.facts().relationship().isPresent()) {
            touched.addresses().forEach(address -> {
                Optional<Person> now = tables.known().at(address);
                acquaintances.relationshipSaid(
                        now.map(Person::addresses).orElse(List.of(address)),
                        now.flatMap(person -> person.facts().relationship()));
            });
            reckoning.again();
        }
    }

    private void restore(Tx tx, ContactGuard guard) {
        if (guard.saysSomething()) {
            tables.guards().save(tx, guard);
        } else {
            tables.guards().remove(tx, guard.address());
        }
    }

    /// What was done so far stands: nobody is there to take it back.
    public void letStand() {
        tables.database().change(tx -> tables.known().forgetActs(tx));
    }

    // ---- for those that bring cards

    /// Writes people down, new ones and others, as one act.
    void take(String said, Collection<Person> people) {
        if (!people.isEmpty()) {
            remember(said, people, tx -> tables.known().save(tx, people));
        }
    }

    PersonId newId() {
        return new PersonId(ids.next());
    }

    private Done change(Who who, String said, UnaryOperator<Person> change) {
        Optional<Person> found = person(who);
        if (found.isEmpty()) {
            return Done.not(who, "Nothing is known of them any more.");
        }
        Person now = change.apply(kept(found.get()));
        remember(said, List.of(now), tx -> tables.known().save(tx, List.of(now)));
        return Done.of(Who.of(now));
    }

    private Optional<Person> person(Who who) {
        return acquaintances.person(who);
    }

    /// With an id of their own: until something is written down they have none.
    private Person kept(Person person) {
        return acquaintances.isKept(person)
                ? person
                : new Person(newId(), person.name(), person.addresses(), person.facts(), person.joined());
    }

    private void remember(String said, Collection<Person> touched, Consumer<Tx> work) {
        List<PersonId> all = touched.stream().map(Person::id).toList();
        List<Person> were = those(all);
        act(new Before(said, clock.instant(), all, were, List.of(), List.of()), work);
    }

    /// Those of them who are on file.
    private List<Person> those(List<PersonId> ids) {
        Set<PersonId> wanted = Set.copyOf(ids);
        return ids.size() < SOME
                ? ids.stream().flatMap(id -> tables.known().find(id).stream()).toList()
                : tables.known().all().stream()
                        .filter(person -> wanted.contains(person.id()))
                        .toList();
    }

    private void act(Before before, Consumer<Tx> work) {
        tables.database().change(tx -> {
            tables.known().remember(tx, "%020d".formatted(System.nanoTime()), before);
            work.accept(tx);
        });
        news.changed();
    }
}
