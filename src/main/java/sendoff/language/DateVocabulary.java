package sendoff.language;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words that date phrases are made of.
final class DateVocabulary {
    static final Map<String, Integer> MONTHS = months();
    static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fourteen", 14));
    /// What may stand before a month or an abbreviated weekday that is also another word (May, March, Sat).
    static final Set<String> LEADS = Set.of(
            "in", "on", "by", "of", "until", "till", "before", "after", "from", "for", "to", "during", "this", "next",
            "early", "mid", "late", "or", "and", "/", "(", "through", "around", "about", "come", "end");
    /// "In tomorrow's post", "before Friday's call": what comes on that day says when; "the notes of Friday's call"
    /// does not.
    static final Set<String> LEADS_TO_ITS = Set.of("in", "with", "by", "on", "at", "to", "before", "until", "till");
    static final Set<String> THE = Set.of("the", "this");
    /// Behind these, a date has been.
    static final Set<String> BYGONE =
            Set.of("last", "past", "since", "every", "each", "previous", "yesterday", "most", "ago", "a");

    private DateVocabulary() {}

    /// The day whose possessive this is, "friday" of "friday's"; empty where it is none.
    static String owner(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : "";
    }

    private static Map<String, Integer> months() {
        var words = new HashMap<String, Integer>();
        for (Month month : Month.values()) {
            words.put(lower(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)), month.getValue());
            words.put(lower(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)), month.getValue());
        }
        words.put("sept", 9);
        return Map.copyOf(words);
    }

    private static Map<String, DayOfWeek> weekdays() {
        var words = new HashMap<String, DayOfWeek>();
        for (DayOfWeek day : DayOfWeek.values()) {
            words.put(lower(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)), day);
            words.put(lower(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)), day);
        }
        words.put("tues", DayOfWeek.TUESDAY);
        words.put("weds", DayOfWeek.WEDNESDAY);
        words.put("thur", DayOfWeek.THURSDAY);
        words.put("thurs", DayOfWeek.THURSDAY);
        return Map.copyOf(words);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
