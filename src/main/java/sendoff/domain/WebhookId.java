package sendoff.domain;

import java.util.UUID;

/// Names one webhook.
public record WebhookId(UUID value) {
    /// @throws IllegalArgumentException if that is no id
    public static WebhookId of(String text) {
        return new WebhookId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
