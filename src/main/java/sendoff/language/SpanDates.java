package sendoff.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import sendoff.language.DateInWords.Precision;

/// "In a day or two", "within 24 hours", "three weeks from now", "a week from Tuesday", "2 business days".
///
/// Of a choice the longer counts. "A few days" says no number, so it names no date.
record SpanDates(DateBase base) implements DateRule {
    private static final Set<String> LEADS = Set.of("in", "within", "inside", "over", "under");
    private static final Set<String> NEXT = Set.of("next", "coming", "about", "around", "another", "roughly");
    private static final Set<String> WORKING = Set.of("business", "working", "work");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<String> EVENTS = Set.of(
            "your",
            "yours",
            "his",
            "her",
            "hers",
            "their",
            "theirs",
            "that",
            "it",
            "this",
            "hearing",
            "receiving",
            "getting",
            "having",
            "seeing",
            "reading",
            "the");
    private static final int MOST = 400;

    /// @param amount how many; 0 when the words leave it open
    private record Count(int amount, int next) {}

    private record Length(String unit, int amount, boolean working, int next) {}

    @Override
    public Optional<DateHit> at(DateTokens tokens, int i) {
        if (LEADS.contains(tokens.word(i))) {
            int j = tokens.skip(tokens.skip(i + 1, DateVocabulary.THE), NEXT);
            return length(tokens, j)
                    .filter(length -> !countsFromAnEvent(tokens, length.next()))
                    .flatMap(length -> ending(base.today(), i, length));
        }
        return fromThen(tokens, i);
    }

    /// "Within two days of yours", "of hearing from her".
    private static boolean countsFromAnEvent(DateTokens tokens, int i) {
        return tokens.is(i, "of") && EVENTS.contains(tokens.word(i + 1));
    }

    private Optional<DateHit> fromThen(DateTokens tokens, int i) {
        if (DateVocabulary.NUMBERS.get(tokens.word(i)) == null && tokens.number(i) < 0) {
            return Optional.empty();
        }
        return length(tokens, i).flatMap(length -> {
            int j = length.next();
            if (!tokens.is(j, "from") && !tokens.is(j, "on")) {
                return britishly(tokens, i, length);
            }
            DayOfWeek day = DateVocabulary.WEEKDAYS.get(tokens.word(j + 1));
            var reaching = new Length(length.unit(), length.amount(), length.working(), j + 2);
            if (day != null) {
                return ending(base.next(day), i, reaching);
            }
            return switch (tokens.word(j + 1)) {
                case "now", "today" -> ending(base.today(), i, reaching);
                case "tomorrow" -> ending(base.tomorrow(), i, reaching);
                default -> Optional.empty();
            };
        });
    }

    /// "A week today", "a fortnight tomorrow".
    private Optional<DateHit> britishly(DateTokens tokens, int i, Length length) {
        int j = length.next();
        boolean weeks = length.unit().equals("week") || length.unit().equals("fortnight");
        boolean day = tokens.is(j, "today") || tokens.is(j, "tomorrow");
        return weeks && day
                ? ending(
                        tokens.is(j, "today") ? base.today() : base.tomorrow(),
                        i,
                        new Length(length.unit(), length.amount(), false, j + 1))
                : Optional.empty();
    }

    private static Optional<Length> length(DateTokens tokens, int i) {
        Count count = choice(tokens, i);
        boolean working = WORKING.contains(tokens.word(count.next()));
        int at = working ? count.next() + 1 : count.next();
        String unit = unit(tokens.word(at));
        if (unit.isEmpty() || count.amount() > MOST) {
            return Optional.empty();
        }
        Count or = tokens.is(at + 1, "or") ? count(tokens, at + 2) : new Count(0, at + 1);
        int amount = Math.max(count.amount(), or.amount());
        boolean open = count.amount() == 0 && !Set.of("minute", "hour").contains(unit);
        return open
                ? Optional.empty()
                : Optional.of(new Length(unit, amount, working, or.amount() > 0 ? or.next() : at + 1));
    }

    private static Count choice(DateTokens tokens, int i) {
        Count first = count(tokens, i);
        boolean two = first.next() > i
                && (tokens.is(first.next(), "or") || tokens.is(first.next(), "to") || tokens.is(first.next(), "-"));
        Count second = two ? count(tokens, first.next() + 1) : first;
        return second.next() > first.next() + 1 ? second : first;
    }

    /// At `i`, "three", "3", "3-4", "a couple of" or "a few"; where nothing of it stands, its `next` is `i`.
    private static Count count(DateTokens tokens, int i) {
        int j = tokens.is(i, "a") && (tokens.is(i + 1, "couple") || tokens.is(i + 1, "few")) ? i + 1 : i;
        if (tokens.is(j, "couple")) {
            return new Count(2, tokens.is(j + 1, "of") ? j + 2 : j + 1);
        }
        if (tokens.is(j, "few") || tokens.is(j, "several")) {
            return new Count(0, j + 1);
        }
        if (tokens.is(j, "half")) {
            return new Count(1, DateVocabulary.NUMBERS.containsKey(tokens.word(j + 1)) ? j + 2 : j + 1);
        }
        Integer word = DateVocabulary.NUMBERS.get(tokens.word(j));
        String digits = tokens.word(j);
        int number = word != null ? word : DateTokens.numberOf(digits.substring(digits.indexOf('-') + 1));
        return number > 0 ? new Count(number, j + 1) : new Count(digits.isEmpty() ? 0 : oneOf(digits), i);
    }

    /// "In the next week" counts one.
    private static int oneOf(String word) {
        return unit(word).isEmpty() ? 0 : 1;
    }

    private static String unit(String word) {
        return switch (word) {
            case "minute", "minutes", "min", "mins", "moment", "moments" -> "minute";
            case "hour", "hours", "hr", "hrs" -> "hour";
            case "day", "days", "day's", "days'" -> "day";
            case "week", "weeks", "week's", "weeks'" -> "week";
            case "fortnight" -> "fortnight";
            case "month", "months", "month's", "months'" -> "month";
            case "year", "years", "year's" -> "year";
            default -> "";
        };
    }

    private Optional<DateHit> ending(LocalDate from, int i, Length length) {
        int n = length.amount();
        int next = length.next();
        return switch (length.unit()) {
            case "minute" -> DateHit.day(i, next, base.at().plusMinutes(n).toLocalDate());
            case "hour" -> DateHit.day(i, next, base.at().plusHours(n).toLocalDate());
            case "day" -> DateHit.day(i, next, length.working() ? plusWorkDays(from, n) : from.plusDays(n));
            case "week" -> weeks(i, next, from, n);
            case "fortnight" -> weeks(i, next, from, 2L * n);
            case "month" -> DateHit.day(i, next, from.plusMonths(n));
            default -> DateHit.span(i, next, from, from.plusYears(n), Precision.SEASON);
        };
    }

    private Optional<DateHit> weeks(int i, int next, LocalDate from, long weeks) {
        LocalDate day = from.plusWeeks(weeks);
        return from.equals(base.today()) ? DateHit.weeks(i, next, day) : DateHit.day(i, next, day);
    }

    private static LocalDate plusWorkDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (!WEEKEND.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return day;
    }
}
