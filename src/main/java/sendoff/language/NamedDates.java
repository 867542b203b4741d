package sendoff.language;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import sendoff.language.DateInWords.Precision;

/// "Tonight", "by noon", "first thing", "tomorrow", "Q1", "this month", "in the spring", "the new year".
record NamedDates(DateBase base) implements DateRule {
    private static final Set<String> CLOCK_LEADS = Set.of("by", "before");
    private static final Set<String> SEASON_LEADS =
            Set.of("the", "this", "next", "by", "until", "early", "late", "mid");
    private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening");

    @Override
    public Optional<DateHit> at(DateTokens tokens, int i) {
        return switch (tokens.word(i)) {
            case "today" -> today(tokens, i);
            case "today's", "tonight's", "tomorrow's" -> ofIts(tokens, i);
            case "tonight", "eod", "cob", "eob" -> DateHit.partOfDay(i, i + 1, base.today());
            case "noon", "midday", "lunch", "lunchtime", "midnight" ->
                CLOCK_LEADS.contains(tokens.word(i - 1)) ? DateHit.partOfDay(i, i + 1, base.today()) : Optional.empty();
            case "tomorrow" -> tomorrow(tokens, i);
            case "this" -> ofThis(tokens, i);
            case "next" -> ofNext(tokens, i);
            case "in" -> inTheMorning(tokens, i);
            case "first" -> first(tokens, i);
            case "close" -> closeOfBusiness(tokens, i);
            case "q1", "q2", "q3", "q4" -> quarter(tokens, i, tokens.word(i).charAt(1) - '0', i + 1);
            case "eow" -> DateHit.day(i, i + 1, base.friday());
            case "eom" -> DateHit.day(i, i + 1, base.month().atEndOfMonth());
            case "spring", "summer", "autumn", "fall", "winter" -> season(tokens, i);
            case "new" -> newYear(tokens, i);
            default -> byClock(tokens, i);
        };
    }

    private Optional<DateHit> today(DateTokens tokens, int i) {
        int weeks = DateTokens.britishWeeks(tokens.word(i + 1));
        return weeks > 0
                ? DateHit.day(i, i + 2, base.today().plusWeeks(weeks))
                : DateHit.partOfDay(i, i + 1, base.today());
    }

    private Optional<DateHit> ofIts(DateTokens tokens, int i) {
        if (!DateVocabulary.LEADS_TO_ITS.contains(tokens.word(i - 1))) {
            return Optional.empty();
        }
        return tokens.is(i, "tomorrow's")
                ? DateHit.day(i, i + 1, base.tomorrow())
                : DateHit.partOfDay(i, i + 1, base.today());
    }

    private Optional<DateHit> tomorrow(DateTokens tokens, int i) {
        boolean dayAfter = tokens.is(i - 1, "after") && tokens.is(i - 2, "day");
        int weeks = DateTokens.britishWeeks(tokens.word(i + 1));
        if (weeks > 0 && !dayAfter) {
            return DateHit.day(i, i + 2, base.tomorrow().plusWeeks(weeks));
        }
        return DateHit.day(i, i + 1, base.today().plusDays(dayAfter ? 2 : 1));
    }

    private Optional<DateHit> ofThis(DateTokens tokens, int i) {
        int year = base.today().getYear();
        return switch (tokens.word(i + 1)) {
            case "morning", "afternoon", "evening", "am", "pm" -> DateHit.partOfDay(i, i + 2, base.today());
            case "month" -> month(i, base.month());
            case "quarter" -> quarterOf(i, i + 2, base.month());
            case "year" -> DateHit.span(i, i + 2, base.today(), LocalDate.of(year, 12, 31), Precision.SEASON);
            default -> Optional.empty();
        };
    }

    private Optional<DateHit> ofNext(DateTokens tokens, int i) {
        int year = base.today().getYear() + 1;
        return switch (tokens.word(i + 1)) {
            case "month" -> month(i, base.month().plusMonths(1));
            case "quarter" -> quarterOf(i, i + 2, base.month().plusMonths(3));
            case "year" ->
                DateHit.span(i, i + 2, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.SEASON);
            default -> Optional.empty();
        };
    }

    private Optional<DateHit> inTheMorning(DateTokens tokens, int i) {
        if (!tokens.is(i + 1, "the") || !PARTS.contains(tokens.word(i + 2))) {
            return Optional.empty();
        }
        boolean morning = tokens.is(i + 2, "morning");
        return DateHit.partOfDay(i, i + 3, morning ? base.tomorrow() : base.today());
    }

    private Optional<DateHit> first(DateTokens tokens, int i) {
        if (tokens.is(i + 1, "thing")) {
            return DateHit.partOfDay(i, i + 2, base.tomorrow());
        }
        return switch (tokens.word(i + 1)) {
            case "quarter" -> quarter(tokens, i, 1, i + 2);
            default -> Optional.empty();
        };
    }

    private Optional<DateHit> closeOfBusiness(DateTokens tokens, int i) {
        int next = Math.max(tokens.after(i, "close", "of", "business"), tokens.after(i, "close", "of", "play"));
        return next < 0 ? Optional.empty() : DateHit.partOfDay(i, next, base.today());
    }

    private Optional<DateHit> byClock(DateTokens tokens, int i) {
        String word = tokens.word(i);
        if (word.isEmpty() || !Character.isDigit(word.charAt(0)) || !CLOCK_LEADS.contains(tokens.word(i - 1))) {
            return Optional.empty();
        }
        boolean glued = word.endsWith("am") || word.endsWith("pm") || (word.indexOf(':') > 0 && word.length() <= 5);
        boolean apart = tokens.is(i + 1, "am") || tokens.is(i + 1, "pm");
        return glued || apart ? DateHit.partOfDay(i, apart ? i + 2 : i + 1, base.today()) : Optional.empty();
    }

    private Optional<DateHit> quarter(DateTokens tokens, int i, int number, int next) {
        int year = tokens.word(next).length() == 4 ? tokens.number(next) : -1;
        YearMonth last = YearMonth.of(year > 1990 ? year : base.today().getYear(), number * 3);
        boolean over = year < 0 && last.isBefore(base.month());
        YearMonth named = over ? last.plusYears(1) : last;
        return quarterOf(i, year > 1990 ? next + 1 : next, tokens.is(i - 1, "before") ? named.minusMonths(3) : named);
    }

    private static Optional<DateHit> quarterOf(int i, int next, YearMonth month) {
        YearMonth last = month.plusMonths(2 - (month.getMonthValue() - 1) % 3);
        return DateHit.span(i, next, last.minusMonths(2).atDay(1), last.atEndOfMonth(), Precision.QUARTER);
    }

    private static Optional<DateHit> month(int i, YearMonth month) {
        return DateHit.span(i, i + 2, month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }

    private Optional<DateHit> season(DateTokens tokens, int i) {
        if (!SEASON_LEADS.contains(tokens.word(i - 1))) {
            return Optional.empty();
        }
        Month last = switch (tokens.word(i)) {
            case "spring" -> Month.MAY;
            case "summer" -> Month.AUGUST;
            case "winter" -> Month.FEBRUARY;
            default -> Month.NOVEMBER;
        };
        YearMonth end = base.next(last.getValue());
        YearMonth wanted =
                tokens.is(i - 1, "next") && !end.isAfter(base.month().plusMonths(2)) ? end.plusYears(1) : end;
        return DateHit.span(i, i + 1, wanted.minusMonths(2).atDay(1), wanted.atEndOfMonth(), Precision.SEASON);
    }

    private Optional<DateHit> newYear(DateTokens tokens, int i) {
        if (!tokens.is(i + 1, "year") || !tokens.is(i - 1, "the")) {
            return Optional.empty();
        }
        YearMonth january = base.next(1);
        return DateHit.span(i, i + 2, january.atDay(1), january.atEndOfMonth(), Precision.SEASON);
    }
}
