package sendoff.desk.weighing;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingGroup.Measure;

/// How much of an allowance an ask would take.
final class Amounts {
    private static final int USUAL = 30;
    private static final Map<String, Integer> NUMBERS = Map.of(
            "ten",
            10,
            "fifteen",
            15,
            "twenty",
            20,
            "thirty",
            30,
            "forty",
            40,
            "forty-five",
            45,
            "sixty",
            60,
            "ninety",
            90);
    private static final Pattern MINUTES = Pattern.compile(
            "\\b(\\d{1,3}|ten|fifteen|twenty|thirty|forty-five|forty|sixty|ninety)[ -]?min(?:ute)?s?\\b");
    private static final Pattern HOURS = Pattern.compile("\\b(half an|an|one|two|three|[1-8])[ -]hours?\\b");

    private Amounts() {}

    /// Calls and introductions count as one; hours are read from the ask, in minutes.
    static int asked(String ask, Measure measure) {
        return measure == Measure.HOURS ? minutes(ask.toLowerCase(Locale.ROOT)) : 1;
    }

    private static int minutes(String ask) {
        Matcher minutes = MINUTES.matcher(ask);
        if (minutes.find()) {
            String said = minutes.group(1);
            return Math.max(5, NUMBERS.containsKey(said) ? NUMBERS.get(said) : Integer.parseInt(said));
        }
        Matcher hours = HOURS.matcher(ask);
        if (!hours.find()) {
            return USUAL;
        }
        return switch (hours.group(1)) {
            case "half an" -> USUAL;
            case "an", "one" -> GivingGroup.HOUR;
            case "two" -> 2 * GivingGroup.HOUR;
            case "three" -> 3 * GivingGroup.HOUR;
            case String digit -> Integer.parseInt(digit) * GivingGroup.HOUR;
        };
    }
}
