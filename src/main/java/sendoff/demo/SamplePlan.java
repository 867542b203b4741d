package sendoff.demo;

import java.util.List;
import sendoff.desk.weighing.Giving;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.GivingGroup.Members;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.Party;
import sendoff.domain.Relationship;

/// The giving plan of the sample owner, part of it given already.
final class SamplePlan {
    private static final int TALKED = 100;

    private SamplePlan() {}

    static void write(Giving giving) {
        given(
                giving,
                group(
                                giving,
                                "Students",
                                "and people changing fields",
                                Measure.CALLS,
                                Period.MONTH,
                                2,
                                "Offer the reading list")
                        .with(words("student", "thesis", "postdoc")),
                1,
                "Aya Lindholm",
                "Piet Hansma");
        given(
                giving,
                group(
                                giving,
                                "Speaking",
                                "no travel in winter",
                                Measure.CALLS,
                                Period.QUARTER,
                                1,
                                "Offer two other names")
                        .with(words("speak at", "keynote", "our guest for", "moderate")),
                1,
                "Port Futures");
        giving.save(group(
                        giving,
                        "Advisory seats",
                        "none while Tidewell is raising",
                        Measure.CALLS,
                        Period.YEAR,
                        0,
                        "Say the rule")
                .with(words("advisory board", "advisory seat", "advisor", "board member")));
        given(
                giving,
                group(
                                giving,
                                "Founders in my field",
                                "freight, grids, carbon accounts",
                                Measure.HOURS,
                                Period.MONTH,
                                3 * GivingGroup.HOUR,
                                "Write in the next month")
                        .with(words("pilot customers", "my deck", "our deck", "pricing", "price a")),
                TALKED,
                "Saskia de Wit");
        given(
                giving,
                group(
                        giving,
                        "Introductions",
                        "between people I know well",
                        Measure.INTRODUCTIONS,
                        Period.MONTH,
                        3,
                        "Say the limit"),
                1,
                "Otto Reimann",
                "Grace Mbeki");
    }

    private static GivingGroup group(
            Giving giving, String name, String note, Measure measure, Period period, int allowance, String whenFull) {
        return new GivingGroup(giving.newId(), name, note, measure, period, allowance, Members.NOBODY, whenFull);
    }

    private static Members words(String... words) {
        return new Members(List.of(), List.of(words), List.<Relationship>of(), List.of());
    }

    private static void given(Giving giving, GivingGroup group, int amount, String... people) {
        giving.save(group);
        for (String person : people) {
            giving.note(group.id(), amount, Party.named(person));
        }
    }
}
