package sendoff.reflect;

import java.util.List;
import java.util.Optional;
import sendoff.domain.MonthFacts.Introducer;
import sendoff.domain.Report.Cell;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.domain.Report.Shape;
import sendoff.domain.Report.Table;

/// Who introduces well: introducers by how the people they bring turn out, over twelve months, since a month has too
/// few.
final class WhoIntroduces implements Chapter {
    private static final int MOST = 8;

    @Override
    public Optional<Section> in(Evidence evidence) {
        List<Introducer> all = evidence.now().introducers();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "introducers",
                "Who introduces well",
                isEnough(all) ? Shape.PORTION : Shape.NONE,
                new Table(
                        "Introducers in the last twelve months",
                        List.of("Who", "Turned out well", "Brought", "You said yes"),
                        all.stream().limit(MOST).map(WhoIntroduces::row).toList()),
                List.of(note(all))));
    }

    private static Row row(Introducer one) {
        return Row.of(one.who(), Cell.of(one.well()), Cell.of(one.many()), Cell.of(one.accepted()));
    }

    private static boolean isEnough(List<Introducer> all) {
        return all.stream().anyMatch(one -> one.many() >= Evidence.ENOUGH);
    }

    private static String note(List<Introducer> all) {
        return isEnough(all)
                ? "Turned out well: you said yes, they took it well, and it did not feel wrong."
                : "Nobody brought five or more in twelve months: too few to judge anyone by.";
    }
}
