package sendoff.reflect;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import sendoff.domain.KindName;
import sendoff.domain.MonthFacts.Taken;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.domain.Report.Shape;
import sendoff.domain.Report.Table;
import sendoff.domain.Stakes;

/// The same by situation: what was asked, how much was at stake, and how it was answered.
final class BySituation implements Chapter {
    private static final int MOST = 12;

    private record Situation(KindName kind, Stakes stakes, String framework) {
        static Situation of(Taken taken) {
            return new Situation(
                    taken.kind(),
                    taken.stakes(),
                    taken.framework()
                            .map(one -> one.shown().toLowerCase(Locale.ROOT))
                            .orElse("written elsewhere"));
        }

        String shown() {
            return "%s, %s stakes: %s".formatted(kind(kind), stakes.name().toLowerCase(Locale.ROOT), framework);
        }

        private static String kind(KindName kind) {
            return switch (kind) {
                case INTRODUCED -> "Introduced";
                case NETWORKING_REQUEST -> "Request for time";
                case INTRO_REQUEST -> "Asked for a contact";
                case INITIATED -> "Your own ask";
                case NONE -> "Other";
            };
        }
    }

    @Override
    public Optional<Section> in(Evidence evidence) {
        var situations = ByFramework.answered(evidence).stream().collect(Collectors.groupingBy(Situation::of));
        if (situations.size() < 2) {
            return Optional.empty();
        }
        List<Row> rows = situations.entrySet().stream()
                .map(one -> Reactions.of(one.getValue()).row(one.getKey().shown()))
                .sorted(Comparator.comparingDouble((Row row) -> -all(row)).thenComparing(Row::name))
                .limit(MOST)
                .toList();
        int left = situations.size() - rows.size();
        return Optional.of(new Section(
                "situations",
                "By situation",
                Shape.NONE,
                new Table("By situation", Reactions.columns("Situation"), rows),
                left == 0 ? List.of() : List.of("And " + left + " rarer ones.")));
    }

    private static double all(Row row) {
        return row.number(row.cells().size() - 2);
    }
}
