package sendoff.desk.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.assess.RelationshipProposal;
import sendoff.desk.common.Ownership;
import sendoff.desk.people.Acquaintance.Dealing;
import sendoff.desk.people.Acquaintance.Listed;
import sendoff.desk.people.Acquaintance.Part;
import sendoff.desk.weighing.Assessing;
import sendoff.domain.ContactGuard;
import sendoff.domain.Filed;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Person;
import sendoff.domain.PersonId;
import sendoff.domain.Promise;
import sendoff.domain.Relationship;
import sendoff.domain.Weighing.Fact;
import sendoff.store.Folded;
import sendoff.store.People.Known;
import sendoff.store.Tables;

/// Reads who people are: from what was written down, what was counted of their mail, and the conversations on file.
public final class Acquaintances {
    private static final int MOST = 200;
    private static final int NAMESAKES = 5;
    private static final Duration A_YEAR = Duration.ofDays(366);

    private final Tables tables;
    private final Assessing assessing;
    private final Ownership ownership;
    private final Clock clock;
    private final Everyone everyone;

    public Acquaintances(Tables tables, Assessing assessing, Ownership ownership, Clock clock) {
        this.clock = clock;
        this.tables = tables;
        this.assessing = assessing;
        this.ownership = ownership;
        this.everyone = new Everyone(tables, ownership);
    }

    /// As they were written down; else as their mail shows them.
    public Optional<Person> person(Who who) {
        return switch (who) {
            case Who.Kept(PersonId id) -> tables.known().find(id);
            case Who.At(String address) -> tables.known().at(address).or(() -> shown(address));
        };
    }

    boolean isKept(Person person) {
        return tables.known().find(person.id()).isPresent();
    }

    /// Whoever only wrote, or is only named in a promise.
    private Optional<Person> shown(String address) {
        if (ownership.owner().is(Party.at(address))) {
            return Optional.empty();
        }
        Optional<Known> known = tables.people().at(address);
        return known.map(Known::party)
                .filter(party -> party.name().isPresent())
                .or(() -> named(address))
                .or(() -> known.map(Known::party))
                .map(party -> Person.of(Everyone.passing(address), party.name().orElse(""), List.of(address)));
    }

    private Optional<Party> named(String address) {
        return Stream.concat(
                        dealings(List.of(address)).stream().flatMap(dealing -> parties(dealing.filed())),
                        tables.promises().with(List.of(address), 1).stream().map(Promise::madeTo))
                .filter(party -> party.isAt(address))
                .max(Comparator.comparing(party -> party.name().isPresent()));
    }

    private static Stream<Party> parties(Filed filed) {
        return Stream.concat(
                filed.introduction().requesters().stream(),
                Stream.of(
                                filed.seen().introducer(),
                                filed.seen().requester(),
                                filed.seen().target())
                        .flatMap(Optional::stream));
    }

    Optional<Acquaintance> open(Who who) {
        return person(who).map(person -> {
            boolean kept = isKept(person);
            List<Dealing> dealings = dealings(person.addresses());
            RelationshipProposal taken = assessing.relationship(
                    person.addresses(),
                    dealings.stream().map(dealing -> dealing.filed().id()).toList());
            return new Acquaintance(
                    kept ? Who.of(person) : who,
                    person,
                    kept,
                    person.addresses().stream()
                            .flatMap(address -> tables.people().at(address).stream())
                            .toList(),
                    taken.relationship(),
                    taken.why(),
                    dealings,
                    tables.promises().with(person.addresses(), MOST),
                    person.addresses().stream()
                            .flatMap(address -> tables.optIns().with(address).stream())
                            .distinct()
                            .toList(),
                    namesakes(person),
                    guard(person),
                    person.addresses().stream()
                            .flatMap(address -> tables.guards().askings(address, since()).stream())
                            .sorted(Comparator.reverseOrder())
                            .toList());
        });
    }

    /// Limits are for a month, a quarter or a year.
    private Instant since() {
        return clock.instant().minus(A_YEAR);
    }

    /// The first thing said about any of their addresses, else nothing about the first.
    private Optional<ContactGuard> guard(Person person) {
        return person.addresses().stream()
                .flatMap(address -> tables.guards().of(address).stream())
                .findFirst()
                .or(() -> person.addresses().stream()
                        .findFirst()
                        .map(address -> ContactGuard.none(address, person.name())));
    }

    private List<Dealing> dealings(List<String> addresses) {
        Owner owner = ownership.owner();
        List<IntroductionId> ids = tables.messages().with(addresses);
        return tables.introductions().of(ids, addresses, MOST).stream()
                .map(filed -> new Dealing(part(filed, addresses, owner), filed))
                .toList();
    }

    private static Part part(Filed filed, List<String> addresses, Owner owner) {
        KindName kind = filed.introduction().kind().name();
        if (kind == KindName.INITIATED || owner.is(filed.introduction().requester())) {
            return Part.WAS_ASKED;
        }
        if (filed.introduction().requesters().stream().anyMatch(party -> isOne(party, addresses))) {
            return Part.ASKED;
        }
        if (filed.seen().introducer().filter(party -> isOne(party, addresses)).isPresent()) {
            return Part.INTRODUCED;
        }
        boolean wanted =
                filed.seen().target().filter(party -> isOne(party, addresses)).isPresent();
        return wanted ? Part.WAS_WANTED : Part.TOOK_PART;
    }

    private static boolean isOne(Party party, List<String> addresses) {
        return party.address().filter(addresses::contains).isPresent();
    }

    /// Others by the same name.
    private List<Listed> namesakes(Person person) {
        String name = Folded.of(person.name());
        return name.isEmpty()
                ? List.of()
                : everyone.all().stream()
                        .filter(one -> Folded.of(one.name()).equals(name))
                        .filter(one -> !isSelf(one.who(), person))
                        .limit(NAMESAKES)
                        .toList();
    }

    private static boolean isSelf(Who who, Person person) {
        return switch (who) {
            case Who.Kept(PersonId id) -> id.equals(person.id());
            case Who.At(String address) -> person.isAt(address);
        };
    }

    /// Everyone in the list.
    List<Person> people() {
        return everyone.people();
    }

    List<Listed> list(String words) {
        return everyone.list(words);
    }

    /// What the owner says someone is holds for what lies on the desk from them, unless they said something there.
    void relationshipSaid(List<String> addresses, Optional<Relationship> said) {
        List<Filed> theirs = tables.likely().onDesk().stream()
                .filter(filed -> isOne(filed.introduction().other(), addresses))
                .filter(filed -> !tables.weighings().of(filed.id()).isSaid(Fact.RELATIONSHIP))
                .toList();
        Map<IntroductionId, Relationship> now = new HashMap<>();
        theirs.forEach(filed -> now.put(
                filed.id(),
                said.orElseGet(() ->
                        assessing.relationship(addresses, List.of(filed.id())).relationship())));
        tables.database()
                .change(tx -> now.forEach((id, relationship) -> tables.introductions()
                        .change(
                                tx,
                                id,
                                filed -> filed.assessed(filed.assessment().with(relationship), filed.likely()))));
    }
}
