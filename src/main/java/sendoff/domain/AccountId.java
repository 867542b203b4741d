package sendoff.domain;

import java.util.UUID;

/// Names one account.
public record AccountId(UUID value) {
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    /// The first eight characters: what the command line shows.
    public String brief() {
        return value.toString().substring(0, 8);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
