package sendoff.domain;

import java.util.UUID;

/// Names one token.
public record TokenId(UUID value) {
    /// @throws IllegalArgumentException if that is no id
    public static TokenId of(String text) {
        return new TokenId(UUID.fromString(text));
    }

    /// The first eight characters: what the command line shows, and what the token itself begins with.
    public String brief() {
        return value.toString().substring(0, 8);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
