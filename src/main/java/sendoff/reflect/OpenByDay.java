package sendoff.reflect;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sendoff.domain.MonthFacts;
import sendoff.domain.Report.Cell;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.domain.Report.Shape;
import sendoff.domain.Report.Table;

/// How many waited at the end of each day: the mental load, and how it moved.
final class OpenByDay implements Chapter {
    @Override
    public Optional<Section> in(Evidence evidence) {
        MonthFacts month = evidence.now();
        var days = new TreeMap<>(month.flow().byDay());
        boolean nothing = days.values().stream().allMatch(open -> open == 0)
                && month.flow().atStart() == 0
                && month.asked().all() == 0;
        if (days.isEmpty() || nothing) {
            return Optional.empty();
        }
        List<Row> rows = days.entrySet().stream()
                .map(day -> Row.of(Months.day(day.getKey()), Cell.of(day.getValue())))
                .toList();
        return Optional.of(new Section(
                "open",
                "What was open, day by day",
                Shape.LINE,
                new Table("Open introductions in " + evidence.month(), List.of("Day", "Open"), rows),
                List.of(moved(month, days))));
    }

    static int last(MonthFacts month) {
        return new TreeMap<>(month.flow().byDay())
                .entrySet().stream()
                        .reduce((_, later) -> later)
                        .map(Map.Entry::getValue)
                        .orElse(month.flow().atStart());
    }

    private static String moved(MonthFacts month, TreeMap<LocalDate, Integer> days) {
        int from = month.flow().atStart();
        int to = days.lastEntry().getValue();
        Map.Entry<LocalDate, Integer> high =
                days.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        String how = from == to
                ? "It began and ended with %d.".formatted(from)
                : "It %s from %d to %d.".formatted(to < from ? "fell" : "rose", from, to);
        return high.getValue() > Math.max(from, to)
                ? how + " The most were %d, on %s.".formatted(high.getValue(), Months.day(high.getKey()))
                : how;
    }
}
