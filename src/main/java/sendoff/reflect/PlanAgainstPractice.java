package sendoff.reflect;

import java.util.List;
import java.util.Optional;
import sendoff.domain.MonthFacts.Bent;
import sendoff.domain.Report.Cell;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.domain.Report.Shape;
import sendoff.domain.Report.Table;

/// The giving plan looked through: what was declined for lack of room, what was accepted below 90 %, and how that
/// went.
final class PlanAgainstPractice implements Chapter {
    @Override
    public Optional<Section> in(Evidence evidence) {
        List<Bent> all = evidence.now().bent();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "plan-review",
                "The plan and the 90 % rule",
                Shape.NONE,
                new Table(
                        "Declined for lack of room, accepted below 90 %",
                        List.of("Who", "What was decided", "How they took it", "Felt right"),
                        all.stream().map(PlanAgainstPractice::row).toList()),
                List.of(note(all))));
    }

    private static Row row(Bent one) {
        return Row.of(
                one.who(),
                Cell.words(
                        one.noRoom()
                                ? "declined: the plan was used up"
                                : "accepted at "
                                        + one.sure().map(sure -> sure + " %").orElse("less than 90 %")),
                Cell.words(one.received().map(how -> how.shown()).orElse("Not heard yet")),
                Cell.words(one.feltRight().map(right -> right ? "yes" : "no").orElse("not said")));
    }

    private static String note(List<Bent> all) {
        long declined = all.stream().filter(Bent::noRoom).count();
        long accepted = all.size() - declined;
        long badly = all.stream()
                .filter(one -> !one.noRoom())
                .filter(one -> one.feltRight().filter(right -> !right).isPresent()
                        || one.received().filter(how -> !how.isWell()).isPresent())
                .count();
        return "Declined because the plan was used up: %d. Accepted below 90 %%: %d%s."
                .formatted(declined, accepted, accepted == 0 ? "" : ", of which " + badly + " did not go well");
    }
}
