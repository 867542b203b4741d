package sendoff.domain;

import java.util.List;
import java.util.Locale;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.GivingGroup.Period;

/// What a group of people is given, as others may read it.
///
/// @param whom   the group's name
/// @param amount in units of the measure; hours count in minutes; 0 gives nothing
public record Allowance(String whom, Measure measure, Period period, int amount) {
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    public static Allowance of(GivingGroup group) {
        return new Allowance(group.name(), group.measure(), group.period(), group.allowance());
    }

    /// `two calls a month for students`, `no calls this year for advisory seats`.
    public String inWords() {
        String each = amount == 0 ? " this " : " a ";
        String to = measure == Measure.INTRODUCTIONS ? "" : " for " + uncapital(whom);
        return amount(amount, measure) + each + period.word() + to;
    }

    /// What there is none of: `calls for students`, `introductions`.
    public String what() {
        return measure == Measure.INTRODUCTIONS ? measure.word() : measure.word() + " for " + uncapital(whom);
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
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }
}
