package sendoff.reflect;

import java.util.List;
import java.util.Optional;
import sendoff.domain.Report.Cell;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.domain.Report.Shape;
import sendoff.domain.Report.Table;
import sendoff.domain.StatementEffect;
import sendoff.domain.StatementEffect.Asks;

/// Whether fewer asks are a poor fit since a statement was published.
public final class BeforeAndAfter implements Chapter {
    @Override
    public Optional<Section> in(Evidence evidence) {
        List<StatementEffect> effects = evidence.statements();
        if (effects.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "statements",
                "Poor-fit asks before and after a statement",
                Shape.NONE,
                new Table(
                        "Asks closed as a poor fit, %d weeks before and after".formatted(StatementEffect.WEEKS),
                        List.of("Statement", "Poor fit before", "Asks before", "Poor fit after", "Asks after"),
                        effects.stream().map(BeforeAndAfter::row).toList()),
                effects.stream().map(BeforeAndAfter::inWords).toList()));
    }

    private static Row row(StatementEffect effect) {
        return Row.of(
                name(effect),
                Cell.of(effect.before().poor()),
                Cell.of(effect.before().answered()),
                Cell.of(effect.after().poor()),
                Cell.of(effect.after().answered()));
    }

    private static String name(StatementEffect effect) {
        return effect.place().shown() + ", " + Months.day(effect.published());
    }

    /// A sentence that claims no more than the numbers hold.
    public static String inWords(StatementEffect effect) {
        Asks before = effect.before();
        Asks after = effect.after();
        String since = "%s: %s a poor fit after it, %s before."
                .formatted(
                        name(effect),
                        Amount.share(after.poor(), after.answered()),
                        Amount.share(before.poor(), before.answered()));
        if (before.answered() < Evidence.ENOUGH || after.answered() < Evidence.ENOUGH) {
            return since + " Too few to say whether it helps.";
        }
        return effect.over() ? since : since + " The %d weeks after it are not over.".formatted(StatementEffect.WEEKS);
    }
}
