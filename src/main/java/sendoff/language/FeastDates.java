package sendoff.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
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
            fixed(12, 26, "boxing", "day"),
            fixed(1, 6, "epiphany"),
            fixed(3, 17, "st", "patrick's", "day"),
            fixed(11, 1, "all", "saints'", "day"),
            fixed(11, 1, "all", "saints", "day"),
            byEaster(-47, "shrove", "tuesday"),
            byEaster(-47, "mardi", "gras"),
            byEaster(-46, "ash", "wednesday"),
            byEaster(-7, "palm", "sunday"),
            byEaster(-3, "maundy", "thursday"),
            byEaster(-3, "holy", "thursday"),
            byEaster(-2, "good", "friday"),
            byEaster(-1, "holy", "saturday"),
            byEaster(-1, "easter", "saturday"),
            byEaster(1, "easter", "monday"),
            byEaster(0, "easter", "sunday"),
            byEaster(0, "easter"),
            byEaster(39, "ascension", "day"),
            byEaster(39, "ascension", "thursday"),
            byEaster(39, "ascension"),
            byEaster(49, "whit", "sunday"),
            byEaster(50, "whit", "monday"),
            byEaster(49, "whitsun"),
            byEaster(49, "pentecost"),
            byEaster(60, "corpus", "christi"),
            byMoon(10, 1, "eid", "al", "-", "fitr"),
            byMoon(10, 1, "eid", "ul", "-", "fitr"),
            byMoon(10, 1, "eid", "al", "fitr"),
            byMoon(10, 1, "eid", "-", "al", "-", "fitr"),
            byMoon(12, 10, "eid", "al", "-", "adha"),
            byMoon(12, 10, "eid", "ul", "-", "adha"),
            byMoon(12, 10, "eid", "al", "adha"),
            byMoon(12, 10, "eid", "-", "al", "-", "adha"));

    /// What the calendar of the moon is kept for.
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

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
                .filter(_ -> isName(tokens, i))
                .findFirst()
                .flatMap(feast -> DateHit.day(i, i + feast.words().size(), shifted(tokens, i, feast)));
    }

    /// "Have a good Friday" wishes one.
    private static boolean isName(DateTokens tokens, int i) {
        return !tokens.is(i, "good") || tokens.at(i).capital();
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

    private static Feast byEaster(int days, String... words) {
        return new Feast(List.of(words), year -> easter(year).plusDays(days));
    }

    private static Feast byMoon(int month, int day, String... words) {
        return new Feast(List.of(words), year -> islamic(year, month, day));
    }

    /// The first such day of the year by the calendar of Umm al-Qura, which the Java platform keeps; where the moon is
    /// sighted the feast may come a day later.
    private static LocalDate islamic(int year, int month, int day) {
        var first = LocalDate.of(Math.clamp(year, EARLIEST, LATEST), 1, 1);
        int begun = HijrahDate.from(first).get(ChronoField.YEAR);
        LocalDate feast = LocalDate.from(HijrahDate.of(begun, month, day));
        return (feast.isBefore(first) ? LocalDate.from(HijrahDate.of(begun + 1, month, day)) : feast).withYear(year);
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
