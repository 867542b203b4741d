package sendoff.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// "After Thanksgiving", "before Christmas", "New Year's Eve": feasts that people count by in any country.
record FeastDates(DateBase base) implements DateRule {
    private record Feast(List<String> words, IntFunction<LocalDate> in) {}

    // the longer name first
    private static final List<Feast> FEASTS = List.of(
            fixed(12, 24, "christmas", "eve"),
            fixed(12, 25, "christmas", "day"),
            fixed(12, 25, "christmas"),
            fixed(12, 25, "xmas"),
            fixed(12, 31, "new", "year's", "eve"),
            fixed(1, 1, "new", "year's", "day"),
            fixed(1, 1, "new", "year's"),
            fixed(10, 31, "halloween"),
            fixed(2, 14, "valentine's", "day"),
            fixed(7, 4, "fourth", "of", "july"),
            new Feast(List.of("thanksgiving"), year -> nth(year, 11, 4, DayOfWeek.THURSDAY)),
            new Feast(List.of("labor", "day"), year -> nth(year, 9, 1, DayOfWeek.MONDAY)),
            new Feast(
                    List.of("memorial", "day"),
                    year -> LocalDate.of(year, 5, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))),
            new Feast(List.of("easter", "monday"), year -> easter(year).plusDays(1)),
            new Feast(List.of("easter"), FeastDates::easter));

    private static final List<Feast> NONE = List.of();
    private static final Map<String, List<Feast>> BY_FIRST_WORD =
            FEASTS.stream().collect(Collectors.groupingBy(feast -> feast.words().getFirst()));

    @Override
    public Optional<DateHit> at(DateTokens tokens, int i) {
        List<Feast> feasts = BY_FIRST_WORD.getOrDefault(tokens.word(i), NONE);
        // So it is at nearly every word.
        if (feasts.isEmpty()) {
            return Optional.empty();
        }
        return feasts.stream()
                .filter(feast -> tokens.after(i, feast.words().toArray(String[]::new)) > 0)
                .findFirst()
                .flatMap(feast -> DateHit.day(i, i + feast.words().size(), shifted(tokens, i, feast)));
    }

    private LocalDate shifted(DateTokens tokens, int i, Feast feast) {
        int shift = switch (tokens.word(i - 1)) {
            case "after" -> 1;
            case "before" -> -1;
            default -> 0;
        };
        LocalDate day = feast.in().apply(base.today().getYear()).plusDays(shift);
        return base.isLongGone(day)
                ? feast.in().apply(base.today().getYear() + 1).plusDays(shift)
                : day;
    }

    private static Feast fixed(int month, int day, String... words) {
        return new Feast(List.of(words), year -> LocalDate.of(year, month, day));
    }

    private static LocalDate nth(int year, int month, int n, DayOfWeek day) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, day));
    }

    /// Easter Sunday of the Gregorian calendar.
    ///
    /// Source: the anonymous algorithm in Meeus, Astronomical Algorithms, chapter 8.
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
