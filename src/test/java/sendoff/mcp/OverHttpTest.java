package sendoff.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.domain.ApiToken.Scope.PROPOSE;
import static sendoff.domain.ApiToken.Scope.READ;
import static sendoff.testing.Cast.TUESDAY;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.ApiToken.Scope;
import sendoff.domain.IntroductionId;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;
import sendoff.web.ServerSettings;
import sendoff.web.WebServer;

/// Assistants at a desk that is guarded by a password, which they don't have.
class OverHttpTest {
    private static final char[] PASSWORD = "open sesame now".toCharArray();
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    @TempDir
    static Path home;

    static TestDesk ada;
    static WebServer server;
    static int port;
    static IntroductionId carlas;

    @BeforeAll
    static void serve() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        carlas = ada.only();
        server = WebServer.of(
                ada.desk,
                new ServerSettings(
                        "127.0.0.1", 0, List.of(), false, Optional.of(typed -> Arrays.equals(typed, PASSWORD))),
                Optional.of(new Assistants(ada.desk)::answer));
        port = server.start();
    }

    @AfterAll
    static void close() {
        server.stop();
        ada.close();
    }

    @Test
    void the_sdks_own_client_calls_every_tool() {
        try (McpSyncClient client = OfficialClient.over(port, token("Every tool", READ, PROPOSE))) {
            assertThat(client.getServerInfo().name()).isEqualTo("sendoff");
            assertThat(client.listTools().tools())
                    .hasSize(9)
                    .allSatisfy(tool -> assertThat(OfficialClient.call(
                                            client, tool.name(), OverStandardInputTest.arguments(tool, carlas))
                                    .isError())
                            .as(tool.name())
                            .isFalse());
        }
    }

    @Test
    void two_assistants_at_once_each_propose_under_their_own_name() {
        try (McpSyncClient one = OfficialClient.over(port, token("One", READ, PROPOSE));
                McpSyncClient two = OfficialClient.over(port, token("Two", READ, PROPOSE))) {
            propose(one, "Hi Carla,\n\nthe words of one.\n\nAda");
            propose(two, "Hi Carla,\n\nthe words of two.\n\nAda");
            propose(one, "Hi Carla,\n\nbetter words of one.\n\nAda");
        }

        assertThat(ada.desk.answering().look(carlas).proposals())
                .filteredOn(proposal -> Set.of("One", "Two").contains(proposal.by()))
                .satisfiesExactlyInAnyOrder(
                        proposal -> assertThat(proposal.by() + ": " + proposal.text())
                                .contains("One: ", "better words of one"),
                        proposal -> assertThat(proposal.by() + ": " + proposal.text())
                                .contains("Two: ", "the words of two"));
    }

    @Test
    void who_may_only_read_cannot_propose() {
        try (McpSyncClient client = OfficialClient.over(port, token("Reader", READ))) {
            assertThat(OfficialClient.text(propose(client, "Hi Carla,\n\nno.\n\nAda")))
                    .contains("“Reader” lacks the scope propose");
        }
        assertThat(ada.desk.answering().look(carlas).proposals())
                .noneMatch(proposal -> proposal.by().equals("Reader"));
    }

    @Test
    void a_wrong_token_or_none_opens_nothing() throws IOException {
        assertThatThrownBy(() -> OfficialClient.over(port, "sendoff_00000000_" + "0".repeat(64)))
                .isInstanceOf(RuntimeException.class);
        assertThat(says("Authorization: Bearer sendoff_wrong", "Host: 127.0.0.1:" + port))
                .contains(" 401 ", "WWW-Authenticate: Bearer", "invalid_token");
        assertThat(says("X-Nothing: at all", "Host: 127.0.0.1:" + port)).contains(" 401 ");
    }

    @Test
    void a_revoked_token_is_refused_at_the_next_call() throws IOException {
        String shown = token("Gone", READ);
        assertThat(says("Authorization: Bearer " + shown, "Host: 127.0.0.1:" + port))
                .contains(" 200 ");

        ada.desk.admitting().all().stream()
                .filter(token -> token.name().equals("Gone"))
                .forEach(token -> ada.desk.admitting().revoke(token.id()));

        assertThat(says("Authorization: Bearer " + shown, "Host: 127.0.0.1:" + port))
                .contains(" 401 ");
    }

    @Test
    void another_website_gets_nothing_even_with_a_good_token() throws IOException {
        String good = "Authorization: Bearer " + token("Stolen", READ);

        assertThat(says(good, "Host: 127.0.0.1:" + port, "Origin: https://evil.example"))
                .contains(" 403 ");
        assertThat(says(good, "Host: 127.0.0.1:" + port, "Origin: null")).contains(" 403 ");
        assertThat(says(good, "Host: evil.example:" + port)).as("DNS rebinding").contains(" 421 ");
        assertThat(says(good, "Host: 127.0.0.1:" + port, "Origin: http://127.0.0.1:" + port))
                .contains(" 200 ");
    }

    @Test
    void there_is_no_stream_to_listen_to_and_no_session_to_end() throws IOException {
        String good = "Authorization: Bearer " + token("Listener", READ);

        assertThat(asks("GET", "", good, "Host: 127.0.0.1:" + port)).contains(" 405 ");
        assertThat(asks("DELETE", "", good, "Host: 127.0.0.1:" + port)).contains(" 405 ");
    }

    @Test
    void a_message_that_is_too_long_is_refused_before_it_is_read() throws IOException {
        assertThat(asks("POST", 300_000, "", "Authorization: Bearer " + token("Long", READ), "Host: 127.0.0.1:" + port))
                .contains(" 413 ");
    }

    private static CallToolResult propose(McpSyncClient client, String text) {
        return OfficialClient.call(
                client, "propose_draft", Map.of("id", carlas.toString(), "text", text, "framework", "direct-closure"));
    }

    private static String token(String name, Scope... scopes) {
        return ada.desk.admitting().make(name, Set.of(scopes), Optional.empty()).secret();
    }

    private static String says(String... headers) throws IOException {
        return asks("POST", PING, headers);
    }

    /// With the headers that a browser would not let anybody set.
    private static String asks(String method, String body, String... headers) throws IOException {
        return asks(method, body.getBytes(StandardCharsets.UTF_8).length, body, headers);
    }

    /// @param length as its header tells, in bytes
    private static String asks(String method, int length, String body, String... headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            String head = method + " /mcp HTTP/1.1\r\n" + String.join("\r\n", headers)
                    + "\r\nAccept: application/json, text/event-stream\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + length + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
