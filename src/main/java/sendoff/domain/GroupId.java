package sendoff.domain;

import java.util.UUID;

/// Names one group of the giving plan.
public record GroupId(UUID value) {
    public static GroupId of(String text) {
        return new GroupId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
