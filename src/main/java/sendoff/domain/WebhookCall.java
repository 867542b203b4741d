package sendoff.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// One thing that a webhook is told.
///
/// @param id       the same at each attempt, so that whoever hears it twice can tell
/// @param status   how far it is
/// @param next     when it is tried next
/// @param attempts how often it was
/// @param because  what went wrong last
public record WebhookCall(
        UUID id,
        WebhookId webhook,
        Webhook.Event event,
        String payload,
        Status status,
        Instant made,
        Instant next,
        int attempts,
        Optional<String> because) {
    public enum Status {
        WAITING("waiting"),
        ARRIVED("arrived"),
        GIVEN_UP("given-up");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// @throws IllegalArgumentException if there is no such status
        public static Status of(String word) {
            return Arrays.stream(values())
                    .filter(status -> status.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such status: " + word));
        }
    }
}
