package sendoff.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/// What the owner said to being reminded to close just one a week.
///
/// @param day  on which weekday; empty for not at all
/// @param said when they said so
public record OneAWeek(Optional<DayOfWeek> day, LocalDate said) {}
