package sendoff.domain;

import java.util.UUID;

/// Names one promise.
public record PromiseId(UUID value) {
    public static PromiseId of(String text) {
        return new PromiseId(UUID.fromString(text));
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
