package sendoff.domain;

import java.time.LocalDate;
import java.util.Optional;
import sendoff.domain.OptInState.Went;
import sendoff.domain.OptInState.Why;
import sendoff.domain.OptInState.Word;

/// What can happen to a double opt-in. Days are the owner's; how long each step may take is said by `introduce`.
public sealed interface OptInEvent {
    /// A letter that a person approved has left, from here or from any other program of theirs.
    ///
    /// @param next the day of what comes after it: ask again, count silence as a no, ask how it went
    record Left(Letter letter, LocalDate on, LocalDate next) implements OptInEvent {}

    /// They wrote, and it is not clear what it means.
    ///
    /// @param by the day by which the owner says what it means
    record Hear(Word word, LocalDate on, LocalDate by) implements OptInEvent {}

    /// @param word where they said so; empty when the owner heard it elsewhere
    record SayYes(Optional<Word> word, LocalDate on, LocalDate by) implements OptInEvent {}

    record SayNo(Why why, LocalDate on, LocalDate by) implements OptInEvent {}

    /// What they wrote was no answer.
    record NotAnAnswer() implements OptInEvent {}

    /// Another day for what comes next: the contact rests until then, or is away.
    record Move(LocalDate to) implements OptInEvent {}

    /// They would rather be asked later.
    ///
    /// @param by the day on which they are asked again
    record NotNow(LocalDate on, LocalDate by) implements OptInEvent {}

    /// The letter did not arrive, or they have left.
    record CameBack(LocalDate by) implements OptInEvent {}

    /// A day begins, and nobody has said anything.
    record Silence(LocalDate today, LocalDate by) implements OptInEvent {}

    /// The asker does not want it any more, or the owner lets go of it.
    record Withdraw(LocalDate on, LocalDate by) implements OptInEvent {}

    /// The owner says how it went.
    record Tell(Went went, String note, LocalDate on) implements OptInEvent {}

    /// The letters that a double opt-in takes.
    enum Letter {
        QUESTION,
        NUDGE,
        INTRODUCTION,
        CLOSE
    }
}
