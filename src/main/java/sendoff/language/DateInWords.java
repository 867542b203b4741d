package sendoff.language;

import java.time.LocalDate;

/// A date phrase with the days it can mean.
///
/// @param from      the first day, never after `to`
/// @param to        the last day: what the phrase names is due then
/// @param start     offset of its first character in the text
/// @param end       offset after its last character
/// @param precision how exactly it says the day
public record DateInWords(LocalDate from, LocalDate to, int start, int end, Precision precision) {
    /// How large the span is that the words leave open.
    public enum Precision {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        /// A season or longer: too wide to hold anyone to.
        SEASON
    }

    /// The last day that keeps the words.
    public LocalDate due() {
        return to;
    }
}
