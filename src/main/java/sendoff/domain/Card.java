package sendoff.domain;

import java.util.List;

/// Someone as an address book or a list of contacts shows them. Only what helps to answer them is taken from it.
///
/// @param name      may be empty
/// @param addresses mailboxes and profile links, the preferred one first; may be empty
/// @param role      what they do; may be empty
/// @param company   where; may be empty
/// @param met       how they came to be in that list, in words; may be empty
/// @param note      what was noted there; may be empty
public record Card(String name, List<String> addresses, String role, String company, String met, String note) {
    public Card {
        name = name.strip();
        addresses = addresses.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(address -> Party.at(address).address().orElseThrow())
                .distinct()
                .toList();
    }

    /// It says nothing by which anybody could be known.
    public boolean isEmpty() {
        return name.isEmpty() && addresses.isEmpty();
    }

    public Person.Facts facts() {
        return new Person.Facts(java.util.Optional.empty(), role, company, met, note);
    }

    /// Several cards, as they were read.
    ///
    /// @param broken how many could not be read, or said nothing
    /// @param notes  what was not taken, and why: sentences for the owner
    public record Read(List<Card> cards, int broken, List<String> notes) {
        public Read {
            cards = List.copyOf(cards);
            notes = List.copyOf(notes);
        }
    }
}
