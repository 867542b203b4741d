package sendoff.domain;

import java.util.UUID;

/// Names someone the owner wrote something down about.
public record PersonId(UUID value) {
    /// @throws IllegalArgumentException if that is no id
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
