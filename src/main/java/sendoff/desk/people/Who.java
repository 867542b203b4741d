package sendoff.desk.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import sendoff.domain.Party;
import sendoff.domain.Person;
import sendoff.domain.PersonId;

/// How a page names someone: by what was written down about them, else by an address. So every name that has an
/// address can lead to a page, and nothing has to be kept for it.
public sealed interface Who {
    Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    record Kept(PersonId id) implements Who {
        @Override
        public String key() {
            return id.toString();
        }
    }

    record At(String address) implements Who {
        @Override
        public String key() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// As it stands in the address of a page.
    String key();

    /// @return empty if the key names nobody
    static Optional<Who> of(String key) {
        if (ID.matcher(key).matches()) {
            return Optional.of(new Kept(PersonId.of(key)));
        }
        try {
            String address = new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8);
            return address.isBlank()
                    ? Optional.empty()
                    : Party.at(address).address().map(At::new);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// @return empty where the party shows no address: a name alone is nobody in particular
    static Optional<Who> of(Party party) {
        return party.address().map(At::new);
    }

    static Who of(Person person) {
        return new Kept(person.id());
    }
}
