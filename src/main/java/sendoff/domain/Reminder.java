package sendoff.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// A day to come back to an introduction, set when its answer was approved.
///
/// @param done when it was dealt with, or called off
public record Reminder(
        UUID id, IntroductionId introduction, What what, LocalDate due, Instant set, Optional<Instant> done) {
    public enum What {
        /// Time was bought until then: decide.
        DECIDE("decide"),
        /// A soft fade: look whether silence still serves both.
        REVIEW("review"),
        /// Look back: did it feel right?
        LOOK_BACK("look-back"),
        /// The owner asked for it in a mail of theirs: `me+3days@…`.
        FOLLOW_UP("follow-up");

        private final String word;

        What(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// @throws IllegalArgumentException if there is no such reminder
        public static What of(String word) {
            return Arrays.stream(values())
                    .filter(what -> what.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such reminder: " + word));
        }
    }
}
