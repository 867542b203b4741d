package sendoff.desk;

import java.util.List;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingGroup.Measure;

/// A group's allowance in words, as it stands in a letter.
public final class PlanWords {
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private PlanWords() {}

    /// `two calls a month for students`, `no calls this year for advisory seats`.
    public static String allowance(GivingGroup group) {
        String each = group.allowance() == 0 ? " this " : " a ";
        return amount(group.allowance(), group.measure())
                + each
                + group.period().word()
                + whom(group);
    }

    /// Why a yes would break the rule: goes on with "and".
    static String reason(GivingGroup group) {
        return "you allow " + allowance(group) + (group.allowance() == 0 ? "" : ", and that is given");
    }

    /// The rule an answer rests on, as a sentence of its own without full stop.
    static String rule(GivingGroup group) {
        String period = group.period().word();
        if (group.allowance() == 0) {
            return "I give " + allowance(group);
        }
        return "I give %s, and this %s's %s given"
                .formatted(
                        allowance(group),
                        period,
                        group.measure() != Measure.HOURS && group.allowance() == 1 ? "is" : "are");
    }

    private static String whom(GivingGroup group) {
        return group.measure() == Measure.INTRODUCTIONS ? "" : " for " + uncapital(group.name());
    }

    /// `two calls`, `1 h 40`, `one introduction`.
    public static String amount(int amount, Measure measure) {
        return switch (measure) {
            case CALLS -> some(amount, "call");
            case INTRODUCTIONS -> some(amount, "introduction");
            case HOURS -> hours(amount);
        };
    }

    private static String hours(int minutes) {
        if (minutes % GivingGroup.HOUR == 0) {
            return some(minutes / GivingGroup.HOUR, "hour");
        }
        return minutes < GivingGroup.HOUR
                ? minutes + " min"
                : minutes / GivingGroup.HOUR + " h " + minutes % GivingGroup.HOUR;
    }

    private static String some(int n, String what) {
        return (n < NUMBERS.size() ? NUMBERS.get(n) : String.valueOf(n)) + " " + what + (n == 1 ? "" : "s");
    }

    /// The name of a group inside a sentence; one in capitals stays as it is.
    public static String uncapital(String name) {
        return name.matches("\\p{Lu}\\p{Ll}.*")
                ? name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1)
                : name;
    }
}
