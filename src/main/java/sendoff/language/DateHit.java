package sendoff.language;

import java.time.LocalDate;
import java.util.Optional;
import sendoff.language.DateInWords.Precision;

/// A date phrase found at a place among the tokens.
///
/// @param next the position after its last token
/// @param sort how it combines with a neighbour
record DateHit(int first, int next, LocalDate from, LocalDate to, Precision precision, Sort sort) {
    enum Sort {
        /// A time of day: today, unless a neighbour names the day.
        PART_OF_DAY,
        /// A day of some week, which a neighbour may name.
        WEEKDAY,
        /// Weeks counted from the day of writing: a weekday beside it says which day of that week.
        WEEKS,
        OTHER
    }

    static Optional<DateHit> day(int first, int next, LocalDate day) {
        return span(first, next, day, day, Precision.DAY);
    }

    static Optional<DateHit> span(int first, int next, LocalDate from, LocalDate to, Precision precision) {
        return Optional.of(new DateHit(first, next, from, to, precision, Sort.OTHER));
    }

    static Optional<DateHit> partOfDay(int first, int next, LocalDate day) {
        return Optional.of(new DateHit(first, next, day, day, Precision.DAY, Sort.PART_OF_DAY));
    }

    static Optional<DateHit> weekday(int first, int next, LocalDate day) {
        return Optional.of(new DateHit(first, next, day, day, Precision.DAY, Sort.WEEKDAY));
    }

    /// A count of weeks that ends on `day`.
    static Optional<DateHit> weeks(int first, int next, LocalDate day) {
        return Optional.of(new DateHit(first, next, day, day, Precision.DAY, Sort.WEEKS));
    }

    DateHit reaching(int otherFirst, int otherNext) {
        return new DateHit(Math.min(first, otherFirst), Math.max(next, otherNext), from, to, precision, sort);
    }

    DateHit meaning(LocalDate newFrom, LocalDate newTo) {
        return new DateHit(first, next, newFrom, newTo, Precision.DAY, Sort.OTHER);
    }

    /// The same days, still to be placed in a week by a neighbour.
    DateHit ofSomeWeek() {
        return new DateHit(first, next, from, to, precision, Sort.WEEKDAY);
    }

    boolean isDay() {
        return precision == Precision.DAY && sort != Sort.PART_OF_DAY;
    }
}
