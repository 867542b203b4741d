package sendoff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.SimulatedYear;
import sendoff.testing.TestDesk;
import tools.jackson.databind.JsonNode;

/// `report`, over a simulated year.
class ReportInTheTerminalTest {
    private static final Path GOLDEN = Path.of("src", "test", "golden", "report");
    private static final Instant NEW_YEARS_EVE = Instant.parse("2026-12-31T11:00:00Z");

    @TempDir
    Path home;

    TestDesk ada;
    Terminal terminal;

    @BeforeEach
    void a_year_passes() {
        ada = new TestDesk(home, NEW_YEARS_EVE);
        SimulatedYear.fill(ada.tables, ada.desk.ownership().calendar(), 2026);
        terminal = new Terminal(ada);
    }

    @AfterEach
    void close() {
        ada.close();
    }

    /// To take new words over, delete the files: missing ones are written, and the test fails once to say so.
    @Test
    void every_month_reads_as_it_did() throws IOException {
        var written = new ArrayList<Path>();
        for (int month = 1; month <= 12; month++) {
            var name = YearMonth.of(SimulatedYear.YEAR, month).toString();
            String told = terminal.types("report", name).out();
            Path golden = GOLDEN.resolve(name + ".txt");
            if (!Files.exists(golden)) {
                Files.createDirectories(GOLDEN);
                Files.writeString(golden, told);
                written.add(golden);
            }
            assertThat(told).as(name).isEqualToNormalizingNewlines(Files.readString(golden));
        }
        assertThat(written).as("golden files that were missing").isEmpty();
    }

    @Test
    void json_says_the_same_one_thing_a_line() {
        List<JsonNode> lines = terminal.types("report", "2026-10", "--json").json();

        assertThat(lines.getFirst().path("month").stringValue()).isEqualTo("2026-10");
        assertThat(lines.stream().map(line -> line.path("figure").asString("")))
                .contains("answered-in-time", "median-time", "still-open", "time-spent", "time-given");
        assertThat(lines.stream().map(line -> line.path("section").asString("")))
                .contains("open", "channels", "frameworks", "plan", "promises", "own-asks", "comparison");
    }

    @Test
    void a_month_without_anything_says_so() {
        assertThat(terminal.types("report", "2025-03").out()).startsWith("2025-03. Nobody wrote.");
        assertThat(terminal.types("report", "2031-01").out()).startsWith("2031-01 so far. Nobody has written yet.");
    }

    @Test
    void what_is_no_month_is_refused_with_an_example() {
        Terminal.Said said = terminal.types("report", "October");

        assertThat(said.exit()).isEqualTo(Exit.USAGE);
        assertThat(said.err()).isEqualToIgnoringNewLines("sendoff: not a month: October. Write it as 2026-10.");
    }
}
