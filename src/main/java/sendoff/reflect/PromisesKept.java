package sendoff.reflect;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.domain.MonthFacts.Fate;
import sendoff.domain.Report.Cell;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.domain.Report.Shape;
import sendoff.domain.Report.Table;

/// The owner's promises that were due: kept, moved, closed kindly, broken.
final class PromisesKept implements Chapter {
    @Override
    public Optional<Section> in(Evidence evidence) {
        Map<Fate, Integer> promised = evidence.now().promised();
        if (promised.values().stream().allMatch(many -> many == 0)) {
            return Optional.empty();
        }
        List<Row> rows = EnumSet.allOf(Fate.class).stream()
                .filter(fate -> fate != Fate.OPEN || promised.getOrDefault(fate, 0) > 0)
                .map(fate -> Row.of(fate.shown(), Cell.of(promised.getOrDefault(fate, 0))))
                .toList();
        return Optional.of(new Section(
                "promises",
                "Promises",
                Shape.PARTS,
                new Table("Promises due in " + evidence.month(), List.of("What became of them", "Count"), rows),
                List.of()));
    }
}
