package sendoff.language;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import sendoff.language.DateInWords.Precision;

/// "18 April", "April 21 or 22", "Thursday 3 or Friday 4 December", "the 25th of March 2027", "the 12th", "in January".
record MonthDates(DateBase base) implements DateRule {
    private static final Set<String> OR = Set.of("or", "and", "to", "-");
    private static final Set<String> OF = Set.of("of", ".");
    /// What follows a bare "the 25th" when it is a day and not, say, a floor or a century.
    private static final Set<String> AFTER_DAY = Set.of(
            "",
            ".",
            ",",
            ";",
            ":",
            "!",
            "?",
            ")",
            "-",
            "–",
            DateTokens.BREAK,
            "at",
            "so",
            "if",
            "and",
            "or",
            "to",
            "by",
            "with",
            "for",
            "when",
            "then",
            "because",
            "but",
            "in",
            "on",
            "from",
            "morning",
            "afternoon",
            "evening",
            "whether",
            "as",
            "i",
            "we",
            "you",
            "he",
            "she",
            "they",
            "it",
            "of",
            "latest",
            "that",
            "which",
            "anyway",
            "instead",
            "either",
            "after",
            "before",
            "night",
            "unless");

    @Override
    public Optional<DateHit> at(DateTokens tokens, int i) {
        if (tokens.day(i) > 0) {
            return dayFirst(tokens, i).or(() -> bareDay(tokens, i));
        }
        Integer month = DateVocabulary.MONTHS.get(tokens.word(i));
        return month == null ? Optional.empty() : monthFirst(tokens, i, month);
    }

    private Optional<DateHit> dayFirst(DateTokens tokens, int i) {
        int first = tokens.day(i);
        int last = first;
        int j = i + 1;
        int other = tokens.skip(weekdayOfOther(tokens, i), DateVocabulary.THE);
        if (tokens.isAny(j, OR) && tokens.day(other) > 0) {
            j = other;
            last = tokens.day(j++);
        }
        j = tokens.skip(j, OF);
        Integer month = DateVocabulary.MONTHS.get(tokens.word(j));
        return month == null ? Optional.empty() : dated(tokens, i, j + 1, month, first, last);
    }

    /// Behind the weekday of "Thursday 3 or Friday 4 December", where each has its own.
    private static int weekdayOfOther(DateTokens tokens, int i) {
        boolean each = DateVocabulary.WEEKDAYS.containsKey(tokens.word(i - 1))
                || tokens.is(i - 1, "the") && DateVocabulary.WEEKDAYS.containsKey(tokens.word(i - 2));
        return each ? tokens.skip(i + 2, DateVocabulary.WEEKDAYS.keySet()) : i + 2;
    }

    private Optional<DateHit> monthFirst(DateTokens tokens, int i, int month) {
        int j = tokens.is(i + 1, ".") && tokens.day(i + 2) > 0 ? i + 2 : tokens.skip(i + 1, Set.of("the"));
        int first = tokens.day(j);
        if (first > 0 && !tokens.is(j + 1, ":")) {
            boolean two = tokens.isAny(j + 1, OR) && tokens.day(j + 2) > 0;
            return dated(tokens, i, two ? j + 3 : j + 1, month, first, two ? tokens.day(j + 2) : first);
        }
        int year = year(tokens, i + 1);
        if (year > 0) {
            return month(i, i + 2, YearMonth.of(year, month));
        }
        // a month alone may be a name or a verb (May, March, June): it needs a word that leads to a date
        boolean mid = tokens.is(i - 1, "-") && tokens.is(i - 2, "mid");
        boolean led = mid || (DateVocabulary.LEADS.contains(tokens.word(i - 1)) && !tokens.is(i - 1, "and"));
        return led && (tokens.at(i).capital() || isPlain(tokens.word(i)))
                ? month(i, i + 1, tokens.is(i - 1, "before") ? base.next(month).minusMonths(1) : base.next(month))
                : Optional.empty();
    }

    private static boolean isPlain(String word) {
        return word.length() > 3 && !word.equals("march");
    }

    private Optional<DateHit> bareDay(DateTokens tokens, int i) {
        boolean named = tokens.ordinal(i) > 0
                && tokens.is(i - 1, "the")
                && (AFTER_DAY.contains(withoutVerb(tokens.word(i + 1)))
                        || DateVocabulary.WEEKDAYS.containsKey(tokens.word(i - 2)))
                && (!tokens.is(i - 2, "of") || tokens.is(i - 3, "week"));
        return named ? DateHit.day(i, i + 1, base.nextDay(tokens.day(i))) : Optional.empty();
    }

    /// "You" of "you'll".
    private static String withoutVerb(String word) {
        int apostrophe = word.indexOf('\'');
        return apostrophe > 0 ? word.substring(0, apostrophe) : word;
    }

    private Optional<DateHit> dated(DateTokens tokens, int i, int next, int month, int first, int last) {
        int comma = tokens.is(next, ",") ? next + 1 : next;
        int year = year(tokens, comma);
        if (year > 0) {
            YearMonth in = YearMonth.of(year, month);
            return days(i, comma + 1, in.atDay(DateBase.lastOr(first, in)), in.atDay(DateBase.lastOr(last, in)));
        }
        LocalDate to = base.next(month, Math.max(first, last));
        return days(i, next, to.withDayOfMonth(Math.min(first, to.getDayOfMonth())), to);
    }

    private static Optional<DateHit> days(int i, int next, LocalDate from, LocalDate to) {
        return DateHit.span(i, next, from.isAfter(to) ? to : from, to, Precision.DAY);
    }

    private static Optional<DateHit> month(int i, int next, YearMonth month) {
        return DateHit.span(i, next, month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }

    private static int year(DateTokens tokens, int i) {
        int year = tokens.word(i).length() == 4 ? tokens.number(i) : -1;
        return year >= 1990 && year < 2100 ? year : -1;
    }
}
