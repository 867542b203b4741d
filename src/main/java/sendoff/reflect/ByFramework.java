package sendoff.reflect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sendoff.domain.Framework;
import sendoff.domain.MonthFacts.Taken;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.domain.Report.Shape;
import sendoff.domain.Report.Table;

/// How each kind of answer was received, and how often it drew another ask.
final class ByFramework implements Chapter {
    @Override
    public Optional<Section> in(Evidence evidence) {
        List<Taken> taken = answered(evidence);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, List<Taken>> byFramework =
                taken.stream().collect(Collectors.groupingBy(ByFramework::place, TreeMap::new, Collectors.toList()));
        List<Row> rows = byFramework.values().stream()
                .map(some -> Reactions.of(some).row(name(some.getFirst())))
                .toList();
        return Optional.of(new Section(
                "frameworks",
                "How each kind of answer was received",
                Shape.STACKS,
                new Table("Reception by framework", Reactions.columns("Framework"), rows),
                notes(taken, byFramework)));
    }

    /// Whoever was let go heard nothing.
    static List<Taken> answered(Evidence evidence) {
        return evidence.now().taken().stream()
                .filter(one -> one.framework().filter(Framework.DISMISS::equals).isEmpty())
                .toList();
    }

    private static int place(Taken taken) {
        return taken.framework().map(Framework::ordinal).orElse(Framework.values().length);
    }

    private static String name(Taken taken) {
        return taken.framework().map(Framework::shown).orElse("Written elsewhere");
    }

    private static List<String> notes(List<Taken> all, Map<Integer, List<Taken>> byFramework) {
        var notes = new ArrayList<String>();
        Reactions.of(all).felt().ifPresent(notes::add);
        List<String> few = byFramework.values().stream()
                .filter(some -> Reactions.of(some).many() < Evidence.ENOUGH)
                .map(some -> name(some.getFirst()))
                .toList();
        if (!few.isEmpty()) {
            notes.add("Fewer than %s each of %s: a chance reply changes the picture."
                    .formatted(Amount.small(Evidence.ENOUGH), String.join(", ", few)));
        }
        return notes;
    }
}
