package sendoff.web;

import java.util.List;
import java.util.Optional;
import sendoff.domain.Person.Facts;
import sendoff.domain.Relationship;

/// Everything on file about one person.
///
/// @param base      address of the page
/// @param line      what their mail and the owner's words make of them
/// @param takenFor  what Sendoff takes the relationship for, and why
/// @param dealings  introductions, by what they were in them
/// @param mine      what the owner promised them
/// @param theirs    what they promised
/// @param making    introductions that the owner makes between them and others
/// @param addresses the one to write to first
/// @param namesakes may be the same person
/// @param joined    came in as the same person
/// @param kept      something was written down about them
/// @param guard     what keeps them from being asked too often; empty without an address
public record PersonPage(
        Frame frame,
        String base,
        String name,
        String line,
        Facts facts,
        String takenFor,
        List<Dealings> dealings,
        List<Owed> mine,
        List<Owed> theirs,
        List<Owed> making,
        List<String> addresses,
        List<Other> namesakes,
        List<Other> joined,
        boolean kept,
        Optional<Guarded> guard) {
    public PersonPage {
        dealings = List.copyOf(dealings);
        mine = List.copyOf(mine);
        theirs = List.copyOf(theirs);
        making = List.copyOf(making);
        addresses = List.copyOf(addresses);
        namesakes = List.copyOf(namesakes);
        joined = List.copyOf(joined);
    }

    /// @param times how often they may be asked, or empty
    /// @param per   `month`, `quarter`, `year`
    /// @param rests the first day they may be asked again, `2026-12-01`, or empty
    /// @param asked how often they were, in words
    public record Guarded(String gladOf, String times, String per, String rests, String asked) {
        public List<String> periods() {
            return List.of("month", "quarter", "year");
        }
    }

    public record Dealings(String id, String title, List<FindPage.Found> found) {
        public Dealings {
            found = List.copyOf(found);
        }
    }

    /// @param state `open, due Fri 20 Nov`
    /// @param href  the conversation it was said in, else the promises
    public record Owed(String words, String state, String href) {}

    /// @param key  as forms name them
    /// @param line tells them apart
    public record Other(String key, String name, String line) {}

    public boolean isQuiet() {
        return dealings.isEmpty() && mine.isEmpty() && theirs.isEmpty() && making.isEmpty();
    }

    public List<Relationship> relationships() {
        return List.of(Relationship.values());
    }

    public boolean is(Relationship relationship) {
        return facts.relationship().filter(relationship::equals).isPresent();
    }

    public String word(Relationship relationship) {
        return Forms.word(relationship);
    }

    public String name(Relationship relationship) {
        return Words.relationship(relationship);
    }

    /// A mailbox that can be written to; links can't.
    public Optional<String> mailto(String address) {
        return address.contains("://") ? Optional.empty() : Optional.of("mailto:" + address);
    }
}
