package sendoff.reflect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sendoff.domain.MonthFacts.Return;
import sendoff.domain.Report.Cell;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.domain.Report.Shape;
import sendoff.domain.Report.Table;

/// Who asked for something again after a no.
final class CameBack implements Chapter {
    @Override
    public Optional<Section> in(Evidence evidence) {
        List<Return> back = evidence.now().cameBack();
        if (back.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "came-back",
                "Who came back after a no",
                Shape.NONE,
                new Table(
                        "Who came back after a no",
                        List.of("Who", "The no before", "Asked again"),
                        back.stream()
                                .map(one -> Row.of(one.who(), day(one.before()), day(one.again())))
                                .toList()),
                List.of("A no that is clear and kind leaves a way back.")));
    }

    private static Cell day(LocalDate day) {
        return Cell.words(Months.day(day) + " " + day.getYear());
    }
}
