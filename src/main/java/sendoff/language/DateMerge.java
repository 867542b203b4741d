package sendoff.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import sendoff.language.DateHit.Sort;
import sendoff.language.DateInWords.Precision;

/// Makes one date of neighbours that mean one: "Friday next week", "Wednesday, June 6th", "end of the day on Monday",
/// and of a choice ("Monday or Tuesday") the later.
final class DateMerge {
    private static final Set<String> GLUE = Set.of(
            "on", "at", "of", ",", "by", "the", "(", "in", "around", "that", "-", "pst", "pdt", "pt", "mst", "mdt",
            "cst", "cdt", "est", "edt", "et", "gmt", "utc", "bst", "cet", "cest", "ist", "jst");
    /// What may stand between a weekday and its week besides: "Wednesday evening of next week", "next week, probably on
    /// Wednesday", "Wednesday at ten next week".
    private static final Set<String> LOOSE =
            Set.of("probably", "likely", "most", "presumably", "preferably", "hopefully", "say");
    private static final Set<String> CHOICE = Set.of("or", "/", "to");
    private static final int NEAR = 3;
    private static final int LOOSELY_NEAR = 6;

    private DateMerge() {}

    /// What day a weekday is comes first: in "between Monday 30 November and Friday 4 December" the choice is of dates.
    static List<DateHit> merged(DateTokens tokens, List<DateHit> hits) {
        return pairwise(
                pairwise(hits, (first, second) -> named(tokens, first, second)),
                (first, second) -> one(tokens, first, second));
    }

    private static List<DateHit> pairwise(List<DateHit> hits, BiFunction<DateHit, DateHit, Optional<DateHit>> merging) {
        var result = new ArrayList<DateHit>();
        for (DateHit hit : hits) {
            Optional<DateHit> one = result.isEmpty() ? Optional.empty() : merging.apply(result.getLast(), hit);
            one.ifPresent(both -> result.removeLast());
            result.add(one.orElse(hit));
        }
        return result;
    }

    private static Optional<DateHit> named(DateTokens tokens, DateHit first, DateHit second) {
        boolean weekday = first.sort() == Sort.WEEKDAY && isNear(tokens, first, second);
        return weekday ? dated(first, second, second) : Optional.empty();
    }

    private static Optional<DateHit> one(DateTokens tokens, DateHit first, DateHit second) {
        if (isChoice(tokens, first, second)) {
            // "Monday or Tuesday", said on a Monday, means tomorrow: of two weekdays the second counts
            boolean weekdays = first.sort() == Sort.WEEKDAY && second.sort() == Sort.WEEKDAY;
            boolean begun = isSpan(tokens, first) && !weekdays && first.from().isAfter(second.to());
            if (begun) { // "from 20 December to 4 January", said on the 28th
                LocalDate start = first.from().minusYears(1);
                return Optional.of(second.meaning(start.isAfter(second.to()) ? second.from() : start, second.to())
                        .reaching(first.first(), second.next()));
            }
            LocalDate later = first.to().isAfter(second.to()) && !weekdays ? first.to() : second.to();
            LocalDate sooner = first.from().isBefore(second.from()) ? first.from() : second.from();
            DateHit both = second.meaning(sooner.isAfter(later) ? later : sooner, later)
                    .reaching(first.first(), second.next());
            return Optional.of(weekdays ? both.ofSomeWeek() : both);
        }
        return isNear(tokens, first, second) && !isDueBefore(tokens, first, second)
                ? combined(first, second)
                : Optional.empty();
    }

    /// "The meeting on 12 December by Friday": another day than the one it stands behind.
    private static boolean isDueBefore(DateTokens tokens, DateHit first, DateHit second) {
        return tokens.is(second.first() - 1, "by")
                && second.sort() == Sort.WEEKDAY
                && first.precision() == Precision.DAY
                && first.to().getDayOfWeek() != second.to().getDayOfWeek();
    }

    private static Optional<DateHit> combined(DateHit first, DateHit second) {
        if (first.sort() == Sort.PART_OF_DAY || second.sort() == Sort.PART_OF_DAY) {
            DateHit day = first.sort() == Sort.PART_OF_DAY ? second : first;
            return Optional.of(day.reaching(first.first(), second.next()));
        }
        if (first.sort() == Sort.WEEKDAY || second.sort() == Sort.WEEKDAY) {
            DateHit weekday = first.sort() == Sort.WEEKDAY ? first : second;
            DateHit other = weekday == first ? second : first;
            return other.precision() == Precision.WEEK || other.sort() == Sort.WEEKS
                    ? Optional.of(inWeek(weekday, other).reaching(first.first(), second.next()))
                    : dated(first, second, other);
        }
        return Optional.empty();
    }

    /// "Monday the 7th" is the 7th; two weekdays side by side stay two.
    private static Optional<DateHit> dated(DateHit first, DateHit second, DateHit other) {
        boolean date = other.sort() == Sort.OTHER && other.precision() == Precision.DAY;
        return date ? Optional.of(other.reaching(first.first(), second.next())) : Optional.empty();
    }

    private static DateHit inWeek(DateHit weekday, DateHit week) {
        LocalDate monday = week.to().minusDays(week.to().getDayOfWeek().getValue() - 1L);
        LocalDate day = monday.plusDays(weekday.to().getDayOfWeek().getValue() - 1L);
        return weekday.meaning(day, day);
    }

    private static boolean isChoice(DateTokens tokens, DateHit first, DateHit second) {
        return first.precision() == Precision.DAY
                && second.precision() == Precision.DAY
                && second.first() - first.next() <= 2
                && (isListed(tokens, first, second)
                        || CHOICE.contains(tokens.word(first.next()))
                        || (tokens.is(first.next(), "and") && tokens.is(first.first() - 1, "between")));
    }

    /// "Monday, Tuesday or Wednesday", "Monday, Tuesday, or Wednesday".
    private static boolean isListed(DateTokens tokens, DateHit first, DateHit second) {
        if (first.sort() != Sort.WEEKDAY || second.sort() != Sort.WEEKDAY || !tokens.is(first.next(), ",")) {
            return false;
        }
        int behind = tokens.is(second.next(), ",") ? second.next() + 1 : second.next();
        boolean last = tokens.is(first.next() + 1, "or");
        boolean goesOn = tokens.is(behind, "or") && DateVocabulary.WEEKDAYS.containsKey(tokens.word(behind + 1));
        return last || goesOn && second.first() == first.next() + 1;
    }

    private static boolean isSpan(DateTokens tokens, DateHit first) {
        return tokens.is(first.next(), "to");
    }

    private static boolean isNear(DateTokens tokens, DateHit first, DateHit second) {
        int gap = second.first() - first.next();
        boolean loose = isOfAWeek(first, second) || isOfAWeek(second, first);
        if (gap > (loose ? LOOSELY_NEAR : NEAR)) {
            return false;
        }
        for (int i = first.next(); i < second.first(); i++) {
            String word = tokens.word(i);
            if (!GLUE.contains(word) && !(loose && (LOOSE.contains(word) || DayHour.isPartOfOne(word)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfAWeek(DateHit weekday, DateHit week) {
        return weekday.sort() == Sort.WEEKDAY && week.precision() == Precision.WEEK;
    }
}
