package sendoff.reflect;

import java.util.List;
import java.util.Optional;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.MonthFacts.Used;
import sendoff.domain.Report.Cell;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.domain.Report.Shape;
import sendoff.domain.Report.Table;

/// The giving plan: used against planned.
final class PlanUsed implements Chapter {
    @Override
    public Optional<Section> in(Evidence evidence) {
        List<Used> plan = evidence.now().plan();
        boolean nothing = plan.stream().allMatch(used -> used.amount() == 0)
                && evidence.now().asked().all() == 0;
        if (plan.isEmpty() || nothing) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "plan",
                "Giving plan used",
                Shape.METERS,
                new Table(
                        "Giving plan used",
                        List.of("Group", "Used", "Planned"),
                        plan.stream().map(PlanUsed::row).toList()),
                notes(plan)));
    }

    private static Row row(Used used) {
        return Row.of(
                name(used),
                Cell.of(Amount.of(used.group(), used.amount()), used.amount()),
                Cell.of(
                        Amount.of(used.group(), used.group().allowance()),
                        used.group().allowance()));
    }

    static String name(Used used) {
        Period period = used.group().period();
        return used.group().name() + (period == Period.MONTH ? "" : ", this " + period.word());
    }

    private static List<String> notes(List<Used> plan) {
        List<String> over = plan.stream()
                .filter(used -> used.amount() > used.group().allowance())
                .map(used -> used.group().name())
                .toList();
        return over.isEmpty() ? List.of() : List.of("More than planned: " + String.join(", ", over) + ".");
    }
}
