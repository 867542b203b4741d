package sendoff.facts;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sendoff.desk.people.Acquaintance.Listed;

/// Someone the owner has to do with.
///
/// @param id       what the page of theirs is called
/// @param line     what they do, or an address
/// @param received how many mails came from them
/// @param sent     how many the owner wrote them
/// @param last     when either wrote last
public record PersonRow(
        String id, String name, String line, List<String> addresses, int received, int sent, Optional<Instant> last) {
    public PersonRow {
        addresses = List.copyOf(addresses);
    }

    public static PersonRow of(Listed listed) {
        return new PersonRow(
                listed.who().key(),
                listed.name(),
                listed.line(),
                Arrays.stream(listed.addresses().split(" "))
                        .filter(address -> !address.isEmpty())
                        .toList(),
                listed.received(),
                listed.sent(),
                listed.last());
    }
}
