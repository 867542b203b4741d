package sendoff.language;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The hour that stands beside a day: "this Friday at ten", "by 5 pm this Friday", "this Friday evening".
///
/// Of a part of the day its end counts; an hour from one to six without more is one of the afternoon.
final class DayHour {
    private static final Map<String, LocalTime> PARTS = Map.of(
            "morning",
            LocalTime.NOON,
            "noon",
            LocalTime.NOON,
            "midday",
            LocalTime.NOON,
            "lunch",
            LocalTime.of(13, 0),
            "lunchtime",
            LocalTime.of(13, 0),
            "afternoon",
            LocalTime.of(18, 0),
            "evening",
            LocalTime.of(23, 0),
            "night",
            LocalTime.MAX);
    private static final Set<String> BETWEEN =
            Set.of("at", "by", "around", "about", "before", "until", "from", ",", "@");
    private static final Set<String> CLOCK = Set.of("am", "pm", "o'clock", "half", "past");
    private static final int FIRST_OF_THE_DAY = 7;
    private static final int HALF_A_DAY = 12;

    private DayHour() {}

    /// @param first of the day's words
    /// @param next  behind the day's words
    static Optional<LocalTime> named(DateTokens tokens, int first, int next) {
        return at(tokens, tokens.skip(tokens.skip(next, BETWEEN), BETWEEN)).or(() -> ahead(tokens, first));
    }

    /// "At ten this Friday", "by 5 pm this Friday", "at noon on this Friday".
    private static Optional<LocalTime> ahead(DateTokens tokens, int first) {
        int last = tokens.is(first - 1, "on") ? first - 2 : first - 1;
        int hour = tokens.is(last, "am") || tokens.is(last, "pm") ? last - 1 : last;
        return tokens.isAny(hour - 1, BETWEEN) && !tokens.is(hour - 1, ",") ? at(tokens, hour) : Optional.empty();
    }

    /// Whether the word may be one of an hour, or of a part of the day.
    static boolean isPartOfOne(String word) {
        return PARTS.containsKey(word)
                || CLOCK.contains(word)
                || isNumber(word)
                || !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    /// "A" counts, but is no hour.
    private static boolean isNumber(String word) {
        return DateVocabulary.NUMBERS.containsKey(word) && !word.equals("a") && !word.equals("an");
    }

    private static Optional<LocalTime> at(DateTokens tokens, int i) {
        String word = tokens.word(i);
        LocalTime part = PARTS.get(word);
        if (part != null) {
            return Optional.of(part);
        }
        boolean afternoon = word.endsWith("pm") || tokens.is(i + 1, "pm");
        boolean morning = word.endsWith("am") || tokens.is(i + 1, "am");
        String[] parts = word.replaceFirst("[ap]m$", "").split("[:.h]", 2);
        int hour = DateVocabulary.NUMBERS.getOrDefault(parts[0], DateTokens.numberOf(parts[0]));
        int minute = parts.length > 1 ? Math.max(0, DateTokens.numberOf(parts[1])) : 0;
        if (hour < 1 || hour > 23 || minute > 59 || word.equals("a") || word.equals("an")) {
            return Optional.empty();
        }
        boolean later = hour < HALF_A_DAY && (afternoon || !morning && parts.length < 2 && hour < FIRST_OF_THE_DAY);
        return Optional.of(LocalTime.of(later ? hour + HALF_A_DAY : hour, minute));
    }
}
