package sendoff.reflect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import sendoff.domain.Baseline;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.MonthFacts;
import sendoff.domain.Report.Figure;

/// The numbers on top, each beside the month before.
final class Figures {
    private Figures() {}

    static List<Figure> of(Evidence evidence) {
        return List.of(inTime(evidence), median(evidence), open(evidence), spent(evidence), given(evidence));
    }

    private static Figure inTime(Evidence evidence) {
        var now = Spread.of(evidence.answers());
        String value = now.many() == 0 ? "none yet" : Amount.share(now.inTime(), now.many());
        return new Figure(
                "answered-in-time",
                "Answers in time",
                value,
                before(evidence, spread -> Amount.percent(spread.shareInTime()))
                        .or(() -> baseline(evidence)
                                .map(base -> Amount.share(base.inTime(), base.asked()) + " before Sendoff"))
                        .orElse(now.many() < Evidence.ENOUGH ? "too few for a share" : ""),
                now.many() == 0 ? Optional.empty() : Optional.of(now.shareInTime()));
    }

    private static Figure median(Evidence evidence) {
        var now = Spread.of(evidence.answers());
        if (now.many() == 0) {
            return new Figure("median-time", "Median time to answer", "none yet", "", Optional.empty());
        }
        String ninetieth = now.many() < Evidence.ENOUGH
                ? "on working days; too few for a spread"
                : "on working days; nine in ten within " + Amount.time(now.ninetieth());
        return new Figure(
                "median-time",
                "Median time to answer",
                Amount.time(now.median()),
                ninetieth
                        + before(evidence, spread -> "; " + Amount.time(spread.median()))
                                .orElse(""),
                Optional.of((double) now.median()));
    }

    private static Figure open(Evidence evidence) {
        MonthFacts now = evidence.now();
        int last = OpenByDay.last(now);
        return new Figure(
                "still-open",
                "Still open",
                Integer.toString(last),
                now.flow().atStart() + " when the month began",
                Optional.of((double) last));
    }

    private static Figure spent(Evidence evidence) {
        Duration spent = evidence.now().spent();
        int answers = Spread.of(evidence.answers()).many();
        String each = spent.isZero()
                ? "measured while an answer page is in front"
                : answers < Evidence.ENOUGH ? "" : Math.round(spent.toSeconds() / (double) answers) + " seconds each";
        return new Figure(
                "time-spent",
                "Time spent answering",
                spent.isZero() ? "not measured" : Amount.length(Math.max(1, spent.toMinutes())),
                each,
                spent.isZero() ? Optional.empty() : Optional.of((double) spent.toMinutes()));
    }

    private static Figure given(Evidence evidence) {
        MonthFacts now = evidence.now();
        int planned = now.plan().stream()
                .map(MonthFacts.Used::group)
                .filter(group -> group.measure() == Measure.HOURS && group.period() == Period.MONTH)
                .mapToInt(group -> group.allowance())
                .sum();
        return new Figure(
                "time-given",
                "Time given",
                Amount.length(now.given().toMinutes()),
                planned == 0 ? "groups that count hours" : "of " + Amount.length(planned) + " in your plan",
                Optional.of((double) now.given().toMinutes()));
    }

    private static Optional<String> before(Evidence evidence, java.util.function.Function<Spread, String> words) {
        return evidence.answersBefore()
                .filter(_ -> Spread.of(evidence.answers()).many() >= Evidence.ENOUGH)
                .flatMap(
                        answers -> evidence.monthBefore().map(name -> words.apply(Spread.of(answers)) + " in " + name));
    }

    private static Optional<Baseline> baseline(Evidence evidence) {
        return evidence.baseline().filter(base -> base.asked() > 0);
    }
}
