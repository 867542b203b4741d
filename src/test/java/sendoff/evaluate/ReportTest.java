package sendoff.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sendoff.evaluate.Report.Part;
import sendoff.evaluate.Section.Measured;

class ReportTest {
    private static final Report REPORT = new Report(List.of(new Part(
            "Promises",
            new Measured(
                    List.of(
                            Figure.atLeast(0.88, "F1", 0.8, "305 sentences"),
                            Figure.atMost(0.05, "due wrong", 0.04, ""),
                            Figure.of("µs a sentence", 13, "")),
                    "Worst: …"))));

    @Test
    void a_figure_that_falls_short_says_so() {
        assertThat(REPORT.markdown())
                .contains("| F1 | 0.800 | ≥ 0.880 | **no** | 305 sentences |")
                .contains("| due wrong | 0.040 | ≤ 0.050 | yes |  |")
                .contains("| µs a sentence | 13 |  |  |  |")
                .endsWith("Worst: …\n");
    }

    @Test
    void every_figure_knows_its_section() {
        assertThat(REPORT.rows()).extracting(Report.Row::section).containsOnly("Promises");
    }
}
