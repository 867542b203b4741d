package sendoff.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// An approved answer in the outbox.
///
/// @param account   which account carries it; empty when no account is connected
/// @param sendAfter not before this instant: the time to undo, or the wait after a passing trouble; once it was
///                  tried, when that was
/// @param because   the last trouble, in words for the owner
/// @param sent      when the server took responsibility for it
public record Outgoing(
        Reply.Approved reply,
        AccountId account,
        Framework framework,
        Status status,
        Instant approved,
        Instant sendAfter,
        int attempts,
        Optional<String> because,
        Optional<Instant> sent) {
    public enum Status {
        /// May leave once its time has come; may be called back until then.
        WAITING("waiting"),
        /// Handed to the server; nobody knows yet what came of it.
        ATTEMPTING("attempting"),
        SENT("sent"),
        /// Came back to the owner, the draft intact.
        REFUSED("refused"),
        /// Nobody can tell whether it left: the owner is asked.
        UNCLEAR("unclear"),
        CALLED_BACK("called-back");

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

    /// It may leave, or may have left: nothing else may be sent in its place.
    public boolean isOnItsWay() {
        return status == Status.WAITING || status == Status.ATTEMPTING || status == Status.UNCLEAR;
    }
}
