package sendoff.reflect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sendoff.domain.Baseline;
import sendoff.domain.MonthFacts.Asked;
import sendoff.domain.Report.Cell;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.domain.Report.Shape;
import sendoff.domain.Report.Table;

/// The month beside the one before it and beside how it was when the first scan looked.
final class SinceTheBeginning implements Chapter {
    @Override
    public Optional<Section> in(Evidence evidence) {
        Asked asked = evidence.now().asked();
        if (asked.all() == 0
                || evidence.before().isEmpty() && evidence.baseline().isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        rows.add(row(evidence.month(), asked, Spread.of(evidence.answers())));
        evidence.before()
                .ifPresent(before -> rows.add(
                        row(evidence.monthBefore().orElse("Before"), before.asked(), Spread.of(before.answers()))));
        evidence.baseline().ifPresent(base -> rows.add(row(base)));
        return Optional.of(new Section(
                "comparison",
                "Beside the month before, and before Sendoff",
                Shape.PORTION,
                new Table(
                        "Compared",
                        List.of("When", "Got a clear end", "Asks", "In time", "Median until the answer"),
                        rows),
                evidence.baseline().map(SinceTheBeginning::note).stream().toList()));
    }

    private static Row row(String month, Asked asked, Spread answers) {
        int ended = asked.inTime() + asked.later() + asked.letGo();
        return Row.of(
                month,
                Cell.of(ended),
                Cell.of(asked.all()),
                Cell.of(asked.inTime()),
                median(answers.many(), answers.median()));
    }

    private static Row row(Baseline base) {
        return Row.of(
                "Before Sendoff",
                Cell.of(base.ended()),
                Cell.of(base.asked()),
                Cell.of(base.inTime()),
                median(base.ended(), base.medianMinutes()));
    }

    private static Cell median(int many, int minutes) {
        return many == 0 ? Cell.words("none") : Cell.of(Amount.time(minutes), minutes);
    }

    private static String note(Baseline base) {
        return base.asked() == 0
                ? "The first scan found no ask that was due by then."
                : "When the first scan looked, %s of %s asks had ever got a clear end."
                        .formatted(Amount.small(base.ended()), Amount.small(base.asked()));
    }
}
