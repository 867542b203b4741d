package sendoff.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Where a promise stands. `followthrough` says which event leads from one to the other.
public sealed interface PromiseState {
    /// Read in what was written; the owner has not said yet that it is one.
    record Unconfirmed() implements PromiseState {}

    record Open() implements PromiseState {}

    /// It has a later day now.
    ///
    /// @param from the day it had before
    /// @param notice whether the other side has to hear of the new one
    record Moved(LocalDate from, Word notice) implements PromiseState {
        /// The other side waits for the old day and was not told of the new one.
        public boolean owesWord() {
            return notice == Word.OWED;
        }
    }

    /// The word about a new day.
    enum Word {
        OWED,
        GIVEN,
        /// They were never told a day.
        NOT_NEEDED
    }

    /// A letter that closes it is being written; it still binds until that letter left.
    record Closing() implements PromiseState {}

    /// @param seen the program saw the act; else the owner said so
    record Kept(Instant at, boolean seen) implements PromiseState {}

    /// They were told kindly that it will not come.
    record Closed(Instant at) implements PromiseState {}

    /// It was none, or nobody waits for it any more.
    record Withdrawn(Instant at) implements PromiseState {}

    /// The same answer, promised in another letter: that one is on the list.
    record SaidAgain(Instant at) implements PromiseState {}

    /// The words for states that still bind someone.
    List<String> BINDING = List.of("unconfirmed", "open", "moved", "closing");

    /// What files and the command line call it.
    default String word() {
        return switch (this) {
            case Unconfirmed() -> "unconfirmed";
            case Open() -> "open";
            case Moved moved -> "moved";
            case Closing() -> "closing";
            case Kept kept -> "kept";
            case Closed closed -> "closed";
            case Withdrawn withdrawn -> "withdrawn";
            case SaidAgain again -> "said-again";
        };
    }

    /// Someone still owes it.
    default boolean binds() {
        return BINDING.contains(word());
    }
}
