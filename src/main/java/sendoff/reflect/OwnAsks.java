package sendoff.reflect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sendoff.domain.MonthFacts.Own;
import sendoff.domain.Report.Cell;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.domain.Report.Shape;
import sendoff.domain.Report.Table;

/// Whether others answer what the owner asks.
final class OwnAsks implements Chapter {
    private static final int HOUR = 60;

    @Override
    public Optional<Section> in(Evidence evidence) {
        Own own = evidence.now().own();
        if (own.asked() == 0) {
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        rows.add(row(evidence.month(), own));
        evidence.before()
                .filter(before -> before.own().asked() > 0)
                .ifPresent(before -> rows.add(row(evidence.monthBefore().orElse("Before"), before.own())));
        return Optional.of(new Section(
                "own-asks",
                "What you asked of others",
                Shape.PORTION,
                new Table("Your own asks", List.of("Month", "Answered", "Asked", "Median until they answered"), rows),
                own.asked() < Evidence.ENOUGH ? List.of("Too few to say how others answer.") : List.of()));
    }

    private static Row row(String month, Own own) {
        return Row.of(
                month,
                Cell.of(own.answered()),
                Cell.of(own.asked()),
                own.medianHours()
                        .map(hours -> Cell.of(Amount.time((long) hours * HOUR), hours))
                        .orElse(Cell.words("no answer yet")));
    }
}
