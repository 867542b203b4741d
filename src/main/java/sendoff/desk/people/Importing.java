package sendoff.desk.people;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import sendoff.calendar.CalendarTrouble;
import sendoff.calendar.CardDav;
import sendoff.calendar.VCards;
import sendoff.desk.common.Uploads;
import sendoff.domain.Card;
import sendoff.domain.Person;
import sendoff.domain.PersonId;
import sendoff.intake.ExportArchive;
import sendoff.intake.ExportTrouble;
import sendoff.intake.LinkedInConnections;
import sendoff.intake.LinkedInExport;
import sendoff.store.Folded;
import sendoff.store.Tables;

/// People come in from an address book or a list of contacts: looked at first, and kept only as far as the owner
/// chooses. Until then nothing of it is written anywhere.
public final class Importing {
    /// How long what was read waits for a choice.
    private static final Duration CHOOSING = Duration.ofMinutes(30);

    private static final int MOST_OF_A_LIST = 20_000_000;
    private static final int SHOWN = 200;
    private static final int BEGINNING = 256;

    private final Tables tables;
    private final Uploads uploads;
    private final Acquaintances acquaintances;
    private final Knowing knowing;
    private final Clock clock;
    private volatile Optional<Waiting> waiting = Optional.empty();

    public Importing(Tables tables, Uploads uploads, Acquaintances acquaintances, Knowing knowing, Clock clock) {
        this.tables = tables;
        this.uploads = uploads;
        this.acquaintances = acquaintances;
        this.knowing = knowing;
        this.clock = clock;
    }

    private record Waiting(UUID id, String from, Card.Read read, Instant until) {}

    /// What would come of one card.
    public enum Fate {
        /// Somebody new.
        NEW,
        /// It adds something to somebody here.
        ADDS,
        /// The same, told by the name alone.
        ADDS_BY_NAME,
        /// All of it is here already.
        KNOWN
    }

    /// @param here who it adds to, by name; empty for somebody new
    public record Row(String name, String line, Fate fate, Optional<String> here) {}

    /// What would come in.
    ///
    /// @param id      of this reading: another one may take its place before the owner chooses
    /// @param from    what it was read from
    /// @param rows    the first of them
    /// @param all     how many would be new or add something
    /// @param written of these, with whom the owner has written
    /// @param known   how many add nothing
    /// @param broken  how many could not be read
    /// @param notes   what was not taken, in sentences
    public record Preview(
            UUID id, String from, List<Row> rows, int all, int written, int known, int broken, List<String> notes) {
        public Preview {
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
        }
    }

    /// Reads a file of vCards, or LinkedIn's list of connections.
    ///
    /// @return why it can't be read, in words; empty when there is something to look at
    public Optional<String> read(String fileName, InputStream file) throws IOException {
        var in = new BufferedInputStream(file, 1 << 16);
        in.mark(BEGINNING + 1);
        byte[] beginning = in.readNBytes(BEGINNING);
        in.reset();
        if (beginning.length == 0) {
            return Optional.of("“" + fileName + "” is empty.");
        }
        if (beginning.length > 1 && beginning[0] == 'P' && beginning[1] == 'K') {
            Optional<Card.Read> people = archived(in);
            if (people.isPresent()) {
                return offer(fileName, people.get());
            }
            return Optional.of("“" + fileName + "” is a ZIP or a spreadsheet: unpack it, or save it as CSV, and choose"
                    + " the .vcf or Connections.csv itself.");
        }
        Optional<Card.Read> read = VCards.isOne(beginning) ? Optional.of(VCards.read(in)) : list(in);
        if (read.isEmpty()) {
            return Optional.of("“" + fileName + "” is neither a file of vCards (.vcf) nor LinkedIn’s Connections.csv:"
                    + " no line names the columns First Name and Last Name.");
        }
        return offer(fileName, read.get());
    }

    private static Optional<Card.Read> list(InputStream in) throws IOException {
        byte[] all = in.readNBytes(MOST_OF_A_LIST + 1);
        return all.length > MOST_OF_A_LIST ? Optional.empty() : LinkedInConnections.read(all);
    }

    /// Reads the address books on a server once. Nothing is ever written there, and the password is not kept.
    ///
    /// @param where an e-mail address, a host, or the address of a server
    /// @return why it can't be read, in words; empty when there is something to look at
    public Optional<String> ask(String where, String user, String password) {
        try {
            return offer(where, CardDav.read(where, user, password));
        } catch (CalendarTrouble e) {
            return Optional.of(e.words());
        }
    }

    /// LinkedIn's export as it came.
    private Optional<Card.Read> archived(InputStream in) throws IOException {
        Path file = uploads.keep(in);
        try (var archive = ExportArchive.open(file)) {
            return LinkedInExport.connections(archive);
        } catch (ExportTrouble _) {
            return Optional.empty();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// What was read waits for a choice.
    ///
    /// @return why there is nothing to choose from, in words
    public Optional<String> offer(String from, Card.Read read) {
        if (read.cards().isEmpty()) {
            return Optional.of(
                    read.broken() == 0
                            ? "Nobody is in “" + from + "”."
                            : "Nobody in “" + from + "” could be read: " + read.broken() + " broken.");
        }
        waits(new Waiting(UUID.randomUUID(), from, read, clock.instant().plus(CHOOSING)));
        return Optional.empty();
    }

    private synchronized void waits(Waiting one) {
        waiting = Optional.of(one);
    }

    private Optional<Waiting> waiting() {
        return waiting.filter(one -> clock.instant().isBefore(one.until()));
    }

    /// What waits for a choice.
    public Optional<Preview> preview() {
        return waiting().map(one -> {
            List<Planned> plan = plan(one.read().cards());
            List<Planned> coming = plan.stream()
                    .filter(planned -> planned.fate() != Fate.KNOWN)
                    .toList();
            return new Preview(
                    one.id(),
                    one.from(),
                    coming.stream().limit(SHOWN).map(Planned::row).toList(),
                    coming.size(),
                    (int) coming.stream().filter(Planned::written).count(),
                    plan.size() - coming.size(),
                    one.read().broken(),
                    one.read().notes());
        });
    }

    /// @param id          what the owner looked at
    /// @param onlyWritten only those with whom the owner has written
    /// @return how many people came in or learnt something; empty when that waits no more
    public Optional<Integer> take(UUID id, boolean onlyWritten) {
        Optional<Waiting> one = taken(id);
        return one.map(it -> {
            List<Card> cards = plan(it.read().cards()).stream()
                    .filter(planned -> planned.fate() != Fate.KNOWN)
                    .filter(planned -> !onlyWritten || planned.written())
                    .map(Planned::card)
                    .toList();
            Map<PersonId, Person> people = new LinkedHashMap<>();
            plan(cards).forEach(planned -> people.put(planned.result().id(), planned.result()));
            knowing.take("Brought in from " + it.from(), people.values());
            return people.size();
        });
    }

    /// Nothing of it comes in. What was read meanwhile goes on waiting.
    public void drop(UUID id) {
        taken(id);
    }

    private synchronized Optional<Waiting> taken(UUID id) {
        Optional<Waiting> one = waiting().filter(read -> read.id().equals(id));
        one.ifPresent(_ -> waiting = Optional.empty());
        return one;
    }

    /// @param result  the person with all that the card says
    /// @param written the owner has written with them
    private record Planned(Card card, Fate fate, Person result, Optional<String> here, boolean written) {
        Row row() {
            String line = java.util.stream.Stream.of(card.role(), card.company(), String.join(", ", card.addresses()))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · "));
            return new Row(result.shown(), line, fate, here);
        }
    }

    /// Card by card: what an earlier one brought counts for the later ones.
    private List<Planned> plan(List<Card> cards) {
        var here = new Here();
        var plan = new ArrayList<Planned>();
        for (Card card : cards) {
            plan.add(here.planned(card));
        }
        return plan;
    }

    /// Who is here, while cards are added to it.
    private final class Here {
        private final Map<PersonId, Person> people;
        private final Map<String, PersonId> owners =
                new HashMap<>(tables.known().owners());
        private final Map<String, Acquaintance.Listed> shown = new HashMap<>();
        private final Map<String, List<Acquaintance.Listed>> named;
        private final Set<PersonId> written = new HashSet<>();

        Here() {
            people = tables.known().all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
            List<Acquaintance.Listed> everyone = acquaintances.list("");
            for (Acquaintance.Listed one : everyone) {
                switch (one.who()) {
                    case Who.At(String address) -> shown.put(address, one);
                    case Who.Kept(PersonId id) -> {
                        if (one.received() + one.sent() > 0) {
                            written.add(id);
                        }
                    }
                }
            }
            named = everyone.stream()
                    .filter(one -> one.name().contains(" "))
                    .collect(Collectors.groupingBy(one -> Folded.of(one.name())));
        }

        Planned planned(Card card) {
            Optional<Person> at = card.addresses().stream()
                    .flatMap(address -> at(address).stream())
                    .findFirst();
            Optional<Person> byName = at.isPresent() ? Optional.empty() : byName(card);
            Optional<Person> found = at.or(() -> byName);
            Person before = found.orElseGet(() -> Person.of(knowing.newId(), "", List.of()));
            Person result = with(before, card);
            boolean same = found.isPresent() && result.equals(before);
            remember(result);
            Fate fate =
                    same ? Fate.KNOWN : at.isPresent() ? Fate.ADDS : byName.isPresent() ? Fate.ADDS_BY_NAME : Fate.NEW;
            return new Planned(card, fate, result, found.map(Person::shown), written.contains(result.id()));
        }

        private Optional<Person> at(String address) {
            Optional<Person> kept = Optional.ofNullable(owners.get(address)).map(people::get);
            return kept.or(() -> Optional.ofNullable(shown.get(address)).map(this::entered));
        }

        /// Whoever only wrote gets an id once a card is about them.
        private Person entered(Acquaintance.Listed one) {
            String address = one.addresses();
            Person person = Person.of(knowing.newId(), one.name().equals(address) ? "" : one.name(), List.of(address));
            remember(person);
            written.add(person.id());
            return person;
        }

        /// A whole name that just one person here has, told by nothing else.
        private Optional<Person> byName(Card card) {
            List<Acquaintance.Listed> same = named.getOrDefault(Folded.of(card.name()), List.of());
            if (same.size() != 1) {
                return Optional.empty();
            }
            return switch (same.getFirst().who()) {
                case Who.Kept(PersonId id) -> Optional.ofNullable(people.get(id));
                case Who.At(String address) -> at(address);
            };
        }

        /// What the owner or their mail says stands; addresses of others stay theirs.
        private Person with(Person before, Card card) {
            var addresses = new ArrayList<>(before.addresses());
            card.addresses().stream()
                    .filter(address -> !owners.containsKey(address) && !shown.containsKey(address)
                            || before.addresses().contains(address))
                    .forEach(addresses::add);
            String name = before.name().isEmpty() ? card.name() : before.name();
            Person.Facts facts = before.facts().notes().contains(card.note().strip())
                    ? before.facts().and(new Card(name, List.of(), card.role(), card.company(), card.met(), "").facts())
                    : before.facts().and(card.facts());
            return before.called(name).reachedAt(addresses).with(facts);
        }

        private void remember(Person person) {
            people.put(person.id(), person);
            person.addresses().forEach(address -> owners.put(address, person.id()));
        }
    }
}
