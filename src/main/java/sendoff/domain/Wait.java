package sendoff.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Someone waited, or waits, for an answer of the owner's. One introduction may have several: they ask again.
///
/// @param since   the message that asks
/// @param due     by when the answer was owed
/// @param until   when it ended; empty while it goes on
/// @param working how much of it lay on working days
public record Wait(Instant since, Instant due, Optional<Instant> until, End end, Duration working) {
    /// How it ended.
    public enum End {
        /// Not yet.
        NONE("none"),
        ANSWERED("answered"),
        /// The owner decided that no answer is owed.
        LET_GO("let-go");

        private final String word;

        End(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// @throws IllegalArgumentException if there is no such end
        public static End of(String word) {
            for (End end : values()) {
                if (end.word.equals(word)) {
                    return end;
                }
            }
            throw new IllegalArgumentException("no such end of a wait: " + word);
        }
    }

    public boolean inTime() {
        return end == End.ANSWERED && until.filter(at -> !at.isAfter(due)).isPresent();
    }
}
