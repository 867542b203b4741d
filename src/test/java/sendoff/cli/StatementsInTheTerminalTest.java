package sendoff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.StatementPlace;
import sendoff.testing.TestDesk;
import tools.jackson.databind.JsonNode;

/// `statements`, on a desk without a plan.
class StatementsInTheTerminalTest {
    private static final String MADE = "Every message has a clear answer within two business days";

    @TempDir
    Path home;

    @Test
    void every_place_is_printed_one_place_alone_and_all_of_them_as_json() {
        try (var ada = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z"))) {
            ada.desk.stating().publish(StatementPlace.SLACK_STATUS, LocalDate.of(2026, 11, 17));
            var terminal = new Terminal(ada);

            assertThat(terminal.types("statements").out())
                    .contains("Slack status (current, 57 of 100 characters)\n" + MADE)
                    .contains("LinkedIn headline (unpublished, 57 of 220 characters)");
            assertThat(terminal.types("statements", "slack-status").out()).isEqualTo(MADE + "\n");
            JsonNode status = terminal.types("statements", "slack-status", "--json")
                    .json()
                    .getFirst();
            assertThat(status.path("state").asString()).isEqualTo("current");
            assertThat(status.path("published").asString()).isEqualTo("2026-11-17T08:20:00Z");

            var wrong = terminal.types("statements", "nowhere");
            assertThat(wrong.exit()).isEqualTo(2);
            assertThat(wrong.err()).contains("not a place: nowhere");
        }
    }
}
