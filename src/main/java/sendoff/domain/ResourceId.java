package sendoff.domain;

import java.util.UUID;

/// Names one resource.
public record ResourceId(UUID value) {
    public static ResourceId of(String text) {
        return new ResourceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
