package sendoff.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// `2026-11-20`, `2026/11/20`, `11/28`, `3.12.`, `10-25`. What could as well be a version, a range or a fraction needs
/// a word
/// such as "by" in front.
record NumericDates(DateBase base) implements DateRule {
    private static final Pattern ISO = Pattern.compile("(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?:t.*)?");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?");
    private static final Set<String> LEADS =
            Set.of("on", "by", "the", "until", "till", "before", "from", "our", "due", "am", "bis", "le", "after");
    private static final Set<String> NO_DATES = Set.of("24/7", "9/11", "50/50");

    @Override
    public Optional<DateHit> at(DateTokens tokens, int i) {
        String word = tokens.word(i);
        if (word.length() < 3 || word.length() > 20 || !Character.isDigit(word.charAt(0)) || NO_DATES.contains(word)) {
            return Optional.empty();
        }
        var iso = ISO.matcher(word);
        if (iso.matches()) {
            return day(tokens, i, number(iso.group(1)), number(iso.group(3)), number(iso.group(4)));
        }
        var parts = SHORT.matcher(word);
        return parts.matches() && isDate(tokens, i, parts.group(2), parts.group(4) != null, number(parts.group(3)))
                ? parts(tokens, i, number(parts.group(1)), number(parts.group(3)), Optional.ofNullable(parts.group(4)))
                : Optional.empty();
    }

    private static boolean isDate(DateTokens tokens, int i, String mark, boolean withYear, int second) {
        boolean led = LEADS.contains(tokens.word(i - 1)) || DateVocabulary.WEEKDAYS.containsKey(tokens.word(i - 1));
        boolean glued = tokens.touching(i - 1, i) && !tokens.is(i - 1, "(");
        return !glued
                && (withYear
                        || switch (mark) {
                            case "/" -> led || second > 12;
                            case "-" -> led && second >= 10;
                            default -> led;
                        });
    }

    private Optional<DateHit> parts(DateTokens tokens, int i, int first, int second, Optional<String> year) {
        boolean monthFirst = second > 12 || (first <= 12 && isMonthFirst(tokens.word(i)));
        int month = monthFirst ? first : second;
        int day = monthFirst ? second : first;
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        return year.isPresent()
                ? day(tokens, i, fullYear(year.get()), month, day)
                : DateHit.day(i, afterDot(tokens, i), base.next(month, day));
    }

    private static int fullYear(String year) {
        return number(year) + (year.length() == 2 ? 2000 : 0);
    }

    private boolean isMonthFirst(String word) {
        return base.order() == DateOrder.MONTH_FIRST && word.indexOf('.') < 0; // dots are a day-first custom
    }

    private static Optional<DateHit> day(DateTokens tokens, int i, int year, int month, int day) {
        try {
            return DateHit.day(i, afterDot(tokens, i), LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int afterDot(DateTokens tokens, int i) {
        return tokens.word(i).indexOf('.') > 0 && tokens.is(i + 1, ".") && tokens.touching(i, i + 1) ? i + 2 : i + 1;
    }

    private static int number(String digits) {
        return DateTokens.numberOf(digits);
    }
}
