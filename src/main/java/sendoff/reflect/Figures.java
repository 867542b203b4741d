package sendoff.reflect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import sendoff.domain.Baseline;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.MonthFacts;
import sendoff.domain.MonthFacts.Asked;
import sendoff.domain.Report.Figure;

/// The numbers on top, each beside the month before.
final class Figures {
    private Figures() {}

    static List<Figure> of(Evidence evidence) {
        return List.of(inTime(evidence), median(evidence), open(evidence), spent(evidence), given(evidence));
    }

    /// Of the asks that came, so that what was never answered counts; as before Sendoff.
    private static Figure inTime(Evidence evidence) {
        Asked now = evidence.now().asked();
        int owed = now.owed();
        return new Figure(
                "answered-in-time",
                "Answered in time",
                owed > 0 ? Amount.share(now.inTime(), owed) : now.open() > 0 ? "none due yet" : "none were due",
                askedBefore(evidence)
                        .flatMap(before ->
                                evidence.monthBefore().map(name -> Amount.percent(shareInTime(before)) + " in " + name))
                        .or(() -> baseline(evidence)
                                .map(base -> Amount.share(base.inTime(), base.asked()) + " before Sendoff"))
                        .orElse(owed < Evidence.ENOUGH ? "too few for a share" : ""),
                owed == 0 ? Optional.empty() : Optional.of(shareInTime(now)));
    }

    private static double shareInTime(Asked asked) {
        return (double) asked.inTime() / asked.owed();
    }

    /// What was asked the month before, where both months are enough to compare.
    private static Optional<Asked> askedBefore(Evidence evidence) {
        return evidence.before()
                .map(MonthFacts::asked)
                .filter(before -> before.owed() >= Evidence.ENOUGH
                        && evidence.now().asked().owed() >= Evidence.ENOUGH);
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
