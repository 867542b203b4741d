package sendoff.domain;

import java.time.Instant;
import java.time.LocalDate;

/// What can happen to a promise.
public sealed interface PromiseEvent {
    /// The owner says that it is one, or that it is not to be closed after all.
    record Confirm() implements PromiseEvent {}

    /// @param seen the program saw the act
    record Keep(Instant at, boolean seen) implements PromiseEvent {}

    /// @param to      the new day
    /// @param comesUp when to think of it: the business day on or before it
    record Move(LocalDate to, LocalDate comesUp) implements PromiseEvent {}

    /// The other side learned the new day.
    record Tell() implements PromiseEvent {}

    /// The owner wants to say that it will not come: a letter is drafted.
    record BeginClosing() implements PromiseEvent {}

    /// That letter left.
    record Close(Instant at) implements PromiseEvent {}

    record Withdraw(Instant at) implements PromiseEvent {}

    /// The letter that kept it was never delivered.
    record CameBack() implements PromiseEvent {}
}
