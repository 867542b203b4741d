package sendoff.reflect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sendoff.domain.MonthFacts;
import sendoff.domain.Report.Cell;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.domain.Report.Shape;
import sendoff.domain.Report.Table;

/// Time given against time spent answering, beside the month before.
final class TimeSpent implements Chapter {
    @Override
    public Optional<Section> in(Evidence evidence) {
        MonthFacts now = evidence.now();
        if (now.given().isZero() && now.spent().isZero()) {
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        rows.add(row(evidence.month(), now));
        evidence.before()
                .ifPresent(before -> rows.add(row(evidence.monthBefore().orElse("Before"), before)));
        return Optional.of(new Section(
                "time",
                "Time given, time spent answering",
                Shape.NONE,
                new Table("Time given, time spent answering", List.of("Month", "Given", "Answering"), rows),
                now.spent().isZero()
                        ? List.of("Time spent is measured while an answer page is in front; none was this month.")
                        : List.of()));
    }

    private static Row row(String name, MonthFacts month) {
        return Row.of(name, cell(month.given().toMinutes()), cell(month.spent().toMinutes()));
    }

    private static Cell cell(long minutes) {
        return Cell.of(Amount.length(minutes), minutes);
    }
}
