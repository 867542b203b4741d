package sendoff.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.TestDesk;

class LinesTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\"}";
    private static final String PONG = "{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}}";

    @TempDir
    Path home;

    TestDesk ada;
    Assistant assistant;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.toInstant());
        assistant = new Assistant(ada, Optional.empty());
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void every_request_is_answered_also_when_the_input_ends_at_once() {
        assertThat(assistant.writes(PING + "\n" + PING)).containsExactly(PONG, PONG);
    }

    @Test
    void a_line_that_cannot_be_read_costs_that_line_only() {
        assertThat(assistant.writes("{broken\n[]\n\u0000\n" + PING + "\n"))
                .hasSize(4)
                .satisfies(lines -> assertThat(lines.subList(0, 3))
                        .allSatisfy(line -> assertThat(line).contains("-32700", "no JSON-RPC message")))
                .last()
                .isEqualTo(PONG);
    }

    @Test
    void a_line_without_an_end_is_not_kept_in_memory() {
        assertThat(assistant.writes("x".repeat(3_000_000) + "\n" + PING + "\n"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("-32600", "at most 1000000 bytes"),
                        line -> assertThat(line).isEqualTo(PONG));
    }

    @Test
    void what_asks_for_nothing_gets_no_answer() {
        assertThat(assistant.writes("""

                {"jsonrpc":"2.0","method":"notifications/initialized"}
                {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":3}}
                {"jsonrpc":"2.0","id":9,"result":{}}
                """)).isEmpty();
    }

    @Test
    void an_unknown_method_and_an_unknown_tool_are_errors_of_the_protocol() {
        assertThat(assistant.writes("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"desk/send\"}\n"))
                .singleElement()
                .asString()
                .contains("-32601");
        assertThat(assistant
                        .calls("send_answer")
                        .whole()
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(-32602);
    }
}
