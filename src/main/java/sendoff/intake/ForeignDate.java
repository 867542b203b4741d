package sendoff.intake;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day as LinkedIn wrote it over the years, or as a spreadsheet wrote it afterwards: `17 Jun 2021`, `1/8/18, 6:14
/// PM`, `2021-06-17`, `17.06.2021`, `44364`.
final class ForeignDate {
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})\\.?[ -]+(\\p{L}{3,})\\.?,?[ -]+(\\d{4}|\\d{2})\\b.*");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}{3,})\\.? (\\d{1,2}),? (\\d{4})\\b.*");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d).*");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})[/.-](\\d{4}|\\d{2})\\b.*");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:[.,]\\d+)?");
    /// Day 0 of a spreadsheet.
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    /// LinkedIn opened that year: whatever is earlier was read wrongly.
    private static final int FIRST_YEAR = 2003;

    private static final int LAST_YEAR = 2100;
    /// How months begin in the languages spreadsheets are mostly set to, without accents.
    private static final List<Pattern> MONTHS = List.of(
            Pattern.compile("(jan|gen|ene|sty).*"),
            Pattern.compile("(feb|fev|lut).*"),
            Pattern.compile("(mar|maa|mrz|mae|mrt).*"),
            Pattern.compile("(apr|avr|abr|kwi).*"),
            Pattern.compile("(may|mai|mei|mag|maj).*"),
            Pattern.compile("(jun|juin|giu|cze).*"),
            Pattern.compile("(jul|juil|lug|lip).*"),
            Pattern.compile("(aug|aou|ago|sie).*"),
            Pattern.compile("(sep|set|wrz).*"),
            Pattern.compile("(oct|okt|ott|out|paz).*"),
            Pattern.compile("(nov|lis).*"),
            Pattern.compile("(dec|dez|dic|gru).*"));

    private ForeignDate() {}

    /// Whether a day in mere numbers can only be read one way: `17/6/2021` is day first, `6/17/2021` month first.
    static Optional<Boolean> isDayFirst(String text) {
        Matcher numbers = NUMBERS.matcher(text.strip());
        if (!numbers.matches() || numbers.group(2).equals(".")) {
            return Optional.empty();
        }
        boolean first = Integer.parseInt(numbers.group(1)) > 12;
        boolean second = Integer.parseInt(numbers.group(3)) > 12;
        return first == second ? Optional.empty() : Optional.of(first);
    }

    /// It could be read both ways.
    static boolean isAmbiguous(String text) {
        Matcher numbers = NUMBERS.matcher(text.strip());
        return numbers.matches()
                && !numbers.group(2).equals(".")
                && Integer.parseInt(numbers.group(1)) <= 12
                && Integer.parseInt(numbers.group(3)) <= 12;
    }

    /// @param dayFirst how to read a day that could be read both ways
    static Optional<LocalDate> of(String written, boolean dayFirst) {
        String text = written.strip();
        try {
            return read(text, dayFirst).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> read(String text, boolean dayFirst) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        Matcher words = DAY_MONTH.matcher(text);
        if (words.matches()) {
            return month(words.group(2)).map(month -> LocalDate.of(year(words.group(3)), month, number(words, 1)));
        }
        Matcher american = MONTH_DAY.matcher(text);
        if (american.matches()) {
            return month(american.group(1))
                    .map(month -> LocalDate.of(year(american.group(3)), month, number(american, 2)));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            boolean day = numbers.group(2).equals(".") || isDayFirst(text).orElse(dayFirst);
            return Optional.of(
                    LocalDate.of(year(numbers.group(4)), number(numbers, day ? 3 : 1), number(numbers, day ? 1 : 3)));
        }
        return SERIAL.matcher(text).matches()
                ? Optional.of(ZERO.plusDays(Integer.parseInt(text.substring(0, 5))))
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? 2000 + year : year;
    }

    private static Optional<Integer> month(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).matcher(plain).matches()) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}
