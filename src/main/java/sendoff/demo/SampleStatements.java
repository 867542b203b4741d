package sendoff.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.domain.Boundaries;
import sendoff.domain.GivingGroup;
import sendoff.domain.StatementPlace;

/// What the sample owner published: a headline that says what her plan says, and a longer text that no longer does.
final class SampleStatements {
    private static final int WEEKS_AGO = 4;

    private SampleStatements() {}

    static void publish(Desk desk) {
        var stating = desk.stating();
        stating.tell(new Boundaries(
                List.of("freight and grids at Tidewell"),
                List.of("pilots in ports", "pricing a first contract", "moving into climate tech"),
                List.of("No travel in winter."),
                Optional.of("https://tidewell.example/notes")));
        LocalDate today = desk.ownership().calendar().dayOf(desk.clock().instant());
        GivingGroup students = desk.giving().plan().groups().stream()
                .filter(group -> group.name().equals("Students"))
                .findFirst()
                .orElseThrow();
        desk.giving().save(students.allowing(students.allowance() + 1));
        stating.publish(StatementPlace.ABOUT, today.minusWeeks(2L * WEEKS_AGO));
        desk.giving().save(students);
        stating.publish(StatementPlace.HEADLINE, today.minusWeeks(WEEKS_AGO));
        stating.word(StatementPlace.SIGNATURE, "Pilots in ports, first contracts: gladly, twice a month.");
    }
}
