package sendoff.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A door that an answer left open: with a date or a condition, never just so.
///
/// @param answer  the introduction that was answered so
/// @param address whom it was said to
/// @param ask     what they had asked
/// @param said    the exact sentence
/// @param opens   the day from which it holds; empty for a condition that only a person can judge
public record Door(
        IntroductionId answer, String address, String ask, String said, Optional<LocalDate> opens, Instant left) {
    /// Whether it holds on that day; empty where only the owner can tell.
    public Optional<Boolean> holds(LocalDate day) {
        return opens.map(from -> !day.isBefore(from));
    }
}
