package sendoff.reflect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.domain.OptInState.Went;
import sendoff.domain.Report.Cell;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.domain.Report.Shape;
import sendoff.domain.Report.Table;

/// Introductions that the owner made between others, and how they went.
final class IntroductionsMade implements Chapter {
    @Override
    public Optional<Section> in(Evidence evidence) {
        var made = new EnumMap<Went, Integer>(Went.class);
        made.putAll(evidence.now().made());
        if (made.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = made.entrySet().stream()
                .map((Map.Entry<Went, Integer> one) -> Row.of(shown(one.getKey()), Cell.of(one.getValue())))
                .toList();
        return Optional.of(new Section(
                "made",
                "Introductions you made",
                Shape.PARTS,
                new Table("Introductions made in " + evidence.month(), List.of("How it went", "Count"), rows),
                List.of()));
    }

    private static String shown(Went went) {
        return switch (went) {
            case WELL -> "Went well";
            case MET -> "Met";
            case NEVER_MET -> "Never met";
            case BADLY -> "Went badly";
            case UNKNOWN -> "Not told yet";
        };
    }
}
