package sendoff.language;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendoff.language.DateInWords.Precision;

/// "End of next month", "early March", "mid-January", "the week of 23 November".
///
/// A part of a week is due when the week is; a month's early days end on the 10th, its middle on the 20th.
record PartOfPeriod(DateBase base, List<DateRule> periods) implements DateRule {
    private enum Part {
        EARLY,
        MIDDLE,
        LATE
    }

    private static final Set<String> GLUE = Set.of("of", "-", "in", "the", "this");
    private static final int TENTH = 10;
    private static final int TWENTIETH = 20;

    @Override
    public Optional<DateHit> at(DateTokens tokens, int i) {
        return switch (tokens.word(i)) {
            case "end", "late" -> part(tokens, i, Part.LATE);
            case "early", "beginning", "start" -> part(tokens, i, Part.EARLY);
            case "mid", "middle" -> part(tokens, i, Part.MIDDLE);
            case "first" -> tokens.is(i + 1, "week") ? weekOf(tokens, i + 1) : Optional.empty();
            case "week" -> weekOf(tokens, i);
            case "year", "month" -> periodEnd(tokens, i);
            default -> Optional.empty();
        };
    }

    private Optional<DateHit> part(DateTokens tokens, int i, Part part) {
        int j = i + 1;
        while (j < i + 4 && GLUE.contains(tokens.word(j)) && !isWhole(tokens, j)) {
            j++;
        }
        if (j == i + 1 && tokens.is(i, "start")) {
            return Optional.empty();
        }
        int noun = j;
        return bare(tokens, i, noun)
                .or(() -> periods.stream()
                        .flatMap(rule -> rule.at(tokens, noun).stream())
                        .findFirst())
                .flatMap(hit -> narrowed(i, hit, part));
    }

    /// "This week" is a phrase of its own, so its first word is not skipped.
    private static boolean isWhole(DateTokens tokens, int j) {
        return tokens.is(j, "this");
    }

    private Optional<DateHit> bare(DateTokens tokens, int i, int noun) {
        boolean article = noun > i + 1;
        return switch (tokens.word(noun)) {
            case "day", "business", "play" ->
                article ? DateHit.partOfDay(noun, noun + 1, base.today()) : Optional.empty();
            case "week" ->
                article && !tokens.is(noun + 1, "after")
                        ? DateHit.span(noun, noun + 1, base.today(), base.friday(), Precision.WEEK)
                        : Optional.empty();
            case "month" ->
                article
                        ? DateHit.span(
                                noun,
                                noun + 1,
                                base.month().atDay(1),
                                base.month().atEndOfMonth(),
                                Precision.MONTH)
                        : Optional.empty();
            case "quarter" -> article ? quarter(noun) : Optional.empty();
            case "year" ->
                article ? DateHit.span(noun, noun + 1, base.today(), yearEnd(), Precision.SEASON) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<DateHit> quarter(int noun) {
        LocalDate last = base.month()
                .plusMonths(2 - (base.month().getMonthValue() - 1) % 3)
                .atEndOfMonth();
        return DateHit.span(noun, noun + 1, base.today(), last, Precision.QUARTER);
    }

    private static Optional<DateHit> narrowed(int i, DateHit hit, Part part) {
        DateHit whole = hit.reaching(i, hit.next());
        if (hit.precision() == Precision.MONTH) {
            YearMonth month = YearMonth.from(hit.to());
            return switch (part) {
                case EARLY -> DateHit.span(i, hit.next(), month.atDay(1), month.atDay(TENTH), Precision.WEEK);
                case MIDDLE ->
                    DateHit.span(i, hit.next(), month.atDay(TENTH + 1), month.atDay(TWENTIETH), Precision.WEEK);
                case LATE -> DateHit.span(i, hit.next(), month.atDay(TWENTIETH + 1), hit.to(), Precision.WEEK);
            };
        }
        boolean wide = hit.precision() == Precision.SEASON && part == Part.LATE;
        return Optional.of(wide ? whole.meaning(hit.to(), hit.to()) : whole);
    }

    private Optional<DateHit> weekOf(DateTokens tokens, int i) {
        int j = i + 1;
        if (!Set.of("of", "beginning", "starting", "commencing").contains(tokens.word(j))) {
            return Optional.empty();
        }
        int noun = tokens.skip(j + 1, DateVocabulary.THE);
        return periods.stream()
                .flatMap(rule -> rule.at(tokens, noun).stream())
                .findFirst()
                .filter(hit -> hit.isDay() || hit.precision() == Precision.MONTH)
                .flatMap(hit -> {
                    // "the first week of March": the one with the 1st in it
                    LocalDate monday =
                            hit.from().minusDays(hit.from().getDayOfWeek().getValue() - 1L);
                    return DateHit.span(i, hit.next(), monday, monday.plusDays(4), Precision.WEEK);
                });
    }

    private Optional<DateHit> periodEnd(DateTokens tokens, int i) {
        int j = tokens.is(i + 1, "-") ? i + 2 : i + 1;
        if (!tokens.is(j, "end")) {
            return Optional.empty();
        }
        return DateHit.day(
                i, j + 1, tokens.is(i, "year") ? yearEnd() : base.month().atEndOfMonth());
    }

    private LocalDate yearEnd() {
        return LocalDate.of(base.today().getYear(), 12, 31);
    }
}
