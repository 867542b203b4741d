package sendoff.tone;

import java.util.List;
import java.util.Set;
import sendoff.language.CalendarNames;
import sendoff.tone.Words.Word;

/// Whether words name a time that both sides can find in a calendar. Which day it is does not
/// matter here; "soon" and "later" are none.
final class DateWords {
    private static final Set<String> DAYS = CalendarNames.with(
            CalendarNames.WEEKDAYS,
            "mondays",
            "tuesdays",
            "wednesdays",
            "thursdays",
            "fridays",
            "saturdays",
            "sundays",
            "today",
            "tomorrow",
            "tonight",
            "weekend",
            "christmas",
            "easter",
            "ramadan",
            "diwali",
            "thanksgiving",
            "tues",
            "thurs",
            "noon",
            "midnight");
    private static final Set<String> MONTHS =
            CalendarNames.with(CalendarNames.MONTHS, "jan", "feb", "apr", "aug", "sept", "oct", "nov", "dec");
    private static final Set<String> MONTHS_WITH_CAPITAL = Set.of("may", "march", "sep", "jun", "jul", "mar");
    private static final Set<String> POINTING = Set.of("this", "next", "coming", "following", "same", "that", "each");
    private static final Set<String> PERIODS = Set.of(
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "quarter",
            "quarters",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "term",
            "semester",
            "morning",
            "afternoon",
            "evening",
            "day",
            "days",
            "hour",
            "hours",
            "minute",
            "minutes",
            "weekend",
            "season",
            "fortnight",
            "working",
            "business");
    private static final Set<String> COUNTS = Set.of(
            "a",
            "an",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "ten",
            "twelve",
            "fourteen",
            "few",
            "couple");

    private DateWords() {}

    /// How many words from here name a date; 0 for none.
    static int at(List<Word> words, int at, int to) {
        if (at >= to) {
            return 0;
        }
        Word word = words.get(at);
        String text = word.text();
        if (DAYS.contains(text) || MONTHS.contains(text)) {
            return isLookedAt(words, at) ? 0 : 1;
        }
        if (MONTHS_WITH_CAPITAL.contains(text)
                && word.capital()
                && (at == 0 || words.get(at - 1).isWord())) {
            return 1;
        }
        if (Character.isDigit(text.charAt(0))) {
            return numberLength(words, at, to, text);
        }
        if (POINTING.contains(text)
                && at + 1 < to
                && PERIODS.contains(words.get(at + 1).text())) {
            return 2;
        }
        if (text.equals("new") && at + 1 < to && words.get(at + 1).is("year")) {
            return 2;
        }
        if (text.equals("end") && at + 3 < to && words.get(at + 1).is("of")) {
            return PERIODS.contains(words.get(at + 2).text())
                    ? 3
                    : PERIODS.contains(words.get(at + 3).text()) ? 4 : 0;
        }
        return text.equals("in") || text.equals("within") ? spanLength(words, at, to) : 0;
    }

    /// "Let me look at September": a month one looks at is no day.
    private static boolean isLookedAt(List<Word> words, int at) {
        return at > 0
                && MONTHS.contains(words.get(at).text())
                && (words.get(at - 1).is("at") || words.get(at - 1).is("about"));
    }

    private static int numberLength(List<Word> words, int at, int to, String text) {
        boolean ordinal = text.matches("\\d{1,2}(st|nd|rd|th)");
        boolean year = text.matches("20[2-4]\\d");
        boolean clock = text.matches("\\d{1,2}(am|pm|h)\\d{0,2}");
        if (ordinal || year || clock) {
            return 1;
        }
        String next = at + 1 < to ? words.get(at + 1).text() : "";
        if (next.equals("am") || next.equals("pm") || MONTHS.contains(next) || MONTHS_WITH_CAPITAL.contains(next)) {
            return 2;
        }
        boolean joined = (next.equals(":") || next.equals("/") || next.equals("-"))
                && at + 2 < to
                && words.get(at + 1).start() == words.get(at).end()
                && words.get(at + 2).text().matches("\\d{1,4}(am|pm)?");
        return joined ? 3 : 0;
    }

    /// "in two weeks", "within a day or two": a length of time that can be counted.
    private static int spanLength(List<Word> words, int at, int to) {
        boolean counted = false;
        for (int i = at + 1; i < Math.min(to, at + 6); i++) {
            String text = words.get(i).text();
            if (PERIODS.contains(text) && counted) {
                return i - at + 1;
            }
            counted |= COUNTS.contains(text) || Character.isDigit(text.charAt(0));
            if (!counted && !text.equals("the") && !text.equals("next")) {
                return 0;
            }
            counted |= text.equals("next");
        }
        return 0;
    }
}
