package sendoff.domain;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Whose desk it is: their name and every address of theirs, in lower case.
///
/// @param name what they sign with; empty when not told
public record Owner(String name, Set<String> addresses) {
    public Owner {
        addresses = addresses.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean is(Party party) {
        return party.address().filter(addresses::contains).isPresent();
    }

    public boolean wrote(Message message) {
        return is(message.from());
    }

    /// The first word of the name.
    public String shortName() {
        return name.strip().split("\\s+")[0];
    }
}
