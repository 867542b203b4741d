package sendoff.desk.weighing;

import sendoff.domain.Allowance;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingGroup.Measure;

/// A group's allowance in words, as it stands in a letter.
public final class PlanWords {
    private PlanWords() {}

    /// `two calls a month for students`, `no calls this year for advisory seats`.
    public static String allowance(GivingGroup group) {
        return Allowance.of(group).inWords();
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

    /// `two calls`, `1 h 40`, `one introduction`.
    public static String amount(int amount, Measure measure) {
        return Allowance.amount(amount, measure);
    }

    /// The name of a group inside a sentence; one in capitals stays as it is.
    public static String uncapital(String name) {
        return Allowance.uncapital(name);
    }
}
