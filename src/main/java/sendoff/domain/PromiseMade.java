package sendoff.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// A future act that an author owes the other side, as their sentence says it.
///
/// @param text the exact words
/// @param from the first day that their words can mean: "in January" begins on the 1st; `due` itself for a single day
/// @param due  the last day on which it is kept in time; empty when they named none
public record PromiseMade(What what, String text, Optional<LocalDate> from, Optional<LocalDate> due) {
    /// Due on a single day, or on none.
    public PromiseMade(What what, String text, Optional<LocalDate> due) {
        this(what, text, due, due);
    }

    /// What was promised.
    public enum What {
        INTRODUCE("introduce"),
        GET_BACK("get-back"),
        SEND("send"),
        MEET("meet"),
        OTHER("other");

        private final String word;

        What(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// @throws IllegalArgumentException if there is no such word
        public static What of(String word) {
            return Arrays.stream(values())
                    .filter(what -> what.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such promise: " + word));
        }
    }
}
