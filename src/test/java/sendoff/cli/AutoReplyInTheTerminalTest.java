package sendoff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.testing.TestDesk;

/// `auto-reply on`, on Tuesday, 17 November 2026.
class AutoReplyInTheTerminalTest {
    @TempDir
    Path home;

    private Terminal.Said on(TestDesk ada, String... more) throws IOException {
        Path text = Files.writeString(home.resolve("away.txt"), "Thank you for writing. I am away.");
        var words = Stream.concat(Stream.of("auto-reply", "on", "--text", text.toString()), Stream.of(more));
        return new Terminal(ada).types(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --until | 9999-12-31       | Its last day is more than a year ahead: set an earlier one, or none.
            --until | +999999999-12-31 | Its last day is more than a year ahead: set an earlier one, or none.
            --from  | 9999-01-01       | Its first day is more than a year ahead: set an earlier one, or none.
            --until | 2026-11-16       | Its last day is over already: set a later one.
            """)
    void a_day_that_can_t_be_meant_is_bad_input_and_nothing_is_switched_on(String option, String day, String said)
            throws IOException {
        try (var ada = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z")).withAccount()) {
            var answer = on(ada, option, day);

            assertThat(answer.err()).isEqualTo("sendoff: " + said + "\n");
            assertThat(answer.exit()).isEqualTo(65);
            assertThat(ada.desk.autoReplying().reply().on()).isFalse();
        }
    }

    @Test
    void without_a_mailbox_it_says_that_one_is_missing() throws IOException {
        try (var ada = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z"))) {
            var answer = on(ada);

            assertThat(answer.err()).startsWith("sendoff: No mailbox is connected");
            assertThat(answer.exit()).isEqualTo(69);
        }
    }
}
