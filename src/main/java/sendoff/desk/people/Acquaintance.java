package sendoff.desk.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendoff.domain.ContactGuard;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.Filed;
import sendoff.domain.Person;
import sendoff.domain.Promise;
import sendoff.domain.Relationship;
import sendoff.store.People.Known;

/// Everything on file about one person.
///
/// @param kept       something was written down about them; else all this is from their mail
/// @param mails      what was counted at each of their addresses
/// @param takenFor   what Sendoff takes the relationship for
/// @param takenWhy   why
/// @param dealings   introductions with them, the newest first
/// @param promises   both ways, the newest first
/// @param making     introductions that the owner makes between them and others, the newest first
/// @param namesakes  others who may be the same person
/// @param guard      what keeps them from being asked too often; empty where they have no address
/// @param asked      when they were asked for an introduction, as far back as limits reach; the latest first
public record Acquaintance(
        Who who,
        Person person,
        boolean kept,
        List<Known> mails,
        Relationship takenFor,
        String takenWhy,
        List<Dealing> dealings,
        List<Promise> promises,
        List<DoubleOptIn> making,
        List<Listed> namesakes,
        Optional<ContactGuard> guard,
        List<Instant> asked) {
    public Acquaintance {
        mails = List.copyOf(mails);
        dealings = List.copyOf(dealings);
        promises = List.copyOf(promises);
        making = List.copyOf(making);
        namesakes = List.copyOf(namesakes);
        asked = List.copyOf(asked);
    }

    /// What someone was in an introduction.
    public enum Part {
        /// They asked the owner.
        ASKED,
        /// They brought someone to the owner.
        INTRODUCED,
        /// The owner asked them.
        WAS_ASKED,
        /// Someone asked to meet them.
        WAS_WANTED,
        /// They stood in the conversation.
        TOOK_PART
    }

    public record Dealing(Part part, Filed filed) {}

    /// Someone in the list of people.
    ///
    /// @param line      what they do, or an address
    /// @param addresses all of them, with spaces between
    /// @param last   when they last wrote or were written to
    public record Listed(
            Who who, String name, String line, String addresses, int received, int sent, Optional<Instant> last) {
        public Place place() {
            return new Place(last, name.toLowerCase(Locale.ROOT), who.key());
        }
    }

    /// Where someone stands in the list of people: the last to write first, then by name.
    ///
    /// @param name in lower case
    public record Place(Optional<Instant> last, String name, String key) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing(
                        (Place place) -> place.last().orElse(Instant.MIN))
                .reversed()
                .thenComparing(Place::name)
                .thenComparing(Place::key);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    public int received() {
        return mails.stream().mapToInt(Known::received).sum();
    }

    public int sent() {
        return mails.stream().mapToInt(Known::sent).sum();
    }

    public Optional<Instant> first() {
        return mails.stream().map(Known::first).min(Instant::compareTo);
    }

    public Optional<Instant> last() {
        return mails.stream().map(Known::last).max(Instant::compareTo);
    }
}
