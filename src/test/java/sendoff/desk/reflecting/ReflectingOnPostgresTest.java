package sendoff.desk.reflecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sendoff.domain.Report;
import sendoff.store.Database;
import sendoff.testing.Dialect;
import sendoff.testing.Postgres;
import sendoff.testing.SimulatedYear;

class ReflectingOnPostgresTest extends ReflectingTest {
    @BeforeAll
    static void where_it_is_installed() {
        Assumptions.assumeTrue(Postgres.shared().isPresent());
    }

    @Override
    Database database() {
        return Dialect.postgresql().orElseThrow();
    }

    /// The words of each month are held by golden files, made on SQLite.
    @Test
    void every_question_has_an_answer_here_as_well() {
        SimulatedYear.fill(ada.tables, ada.desk.ownership().calendar(), 2026);

        Report october = ada.desk.reflecting().month(YearMonth.of(2026, 10));

        assertThat(october.sections().stream().map(Report.Section::id))
                .contains(
                        "open",
                        "channels",
                        "frameworks",
                        "situations",
                        "plan",
                        "plan-review",
                        "promises",
                        "time",
                        "own-asks",
                        "came-back",
                        "introducers",
                        "comparison");
    }
}
