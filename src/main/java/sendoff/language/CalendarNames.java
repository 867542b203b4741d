package sendoff.language;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// English names of days and months, whole and in lower case.
public final class CalendarNames {
    public static final Set<String> WEEKDAYS = Stream.of(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /// Without "march" and "may", which are other words as well: who reads them has to look at more than the word.
    public static final Set<String> MONTHS = EnumSet.complementOf(EnumSet.of(Month.MARCH, Month.MAY)).stream()
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private CalendarNames() {}

    private static final List<Locale> OTHERS = Stream.of("de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb")
            .map(Locale::of)
            .toList();
    private static final Map<String, String> ENGLISH = english();
    static final Pattern OTHER_NAMES = Pattern.compile(
            "(?<![\\p{L}])(?:(\\d{1,2})\\.?\\s+(?:de |d'|d’)?)?(" + String.join("|", ENGLISH.keySet())
                    + ")(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// The text with days and months of the languages that automatic replies are often written in as English ones, so
    /// that [DatesInWords] finds them. Only for short texts that speak of dates: "mars" may be a planet.
    public static String inEnglish(String text) {
        return OTHER_NAMES.matcher(text).replaceAll(CalendarNames::english);
    }

    static String english(MatchResult name) {
        return (name.group(1) == null ? "" : name.group(1) + " ")
                + ENGLISH.get(name.group(2).toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> english() {
        var names = new TreeMap<String, String>(
                Comparator.comparing(String::length).reversed().thenComparing(name -> name));
        for (Locale other : OTHERS) {
            for (Month month : Month.values()) {
                names.put(
                        month.getDisplayName(TextStyle.FULL, other).toLowerCase(Locale.ROOT),
                        month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                names.put(
                        day.getDisplayName(TextStyle.FULL, other).toLowerCase(Locale.ROOT),
                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            }
        }
        return names;
    }

    /// These names and what else a reader takes for one.
    public static Set<String> with(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
