package sendoff.reflect;

import java.util.ArrayList;
import sendoff.domain.MonthFacts;
import sendoff.domain.MonthFacts.Asked;

/// What happened, in a sentence or two; without praise and without blame.
final class Lead {
    private Lead() {}

    static String of(MonthFacts month) {
        Asked asked = month.asked();
        if (asked.all() == 0) {
            return month.span().running() ? "Nobody has written yet." : "Nobody wrote.";
        }
        String wrote =
                asked.all() == 1 ? "One introduction came." : Amount.capital(asked.all()) + " introductions came.";
        return wrote + " " + answered(asked);
    }

    private static String answered(Asked asked) {
        var parts = new ArrayList<String>();
        if (asked.inTime() > 0) {
            parts.add(Amount.small(asked.inTime()) + " had an answer within two business days");
        }
        if (asked.later() > 0) {
            parts.add(Amount.small(asked.later()) + (parts.isEmpty() ? " had an answer later" : " later"));
        }
        if (asked.letGo() > 0) {
            parts.add(Amount.small(asked.letGo()) + (asked.letGo() == 1 ? " was let go" : " were let go"));
        }
        if (asked.open() > 0) {
            parts.add(Amount.small(asked.open()) + (asked.open() == 1 ? " still has time" : " still have time"));
        }
        String rest = asked.over() == 0
                ? "nobody was left waiting"
                : Amount.small(asked.over()) + (asked.over() == 1 ? " still waits" : " still wait");
        String all = parts.isEmpty() ? rest : String.join(", ", parts) + "; " + rest;
        return Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
    }
}
