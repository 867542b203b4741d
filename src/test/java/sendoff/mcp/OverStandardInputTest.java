package sendoff.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.domain.ApiToken.Scope.PROPOSE;
import static sendoff.domain.ApiToken.Scope.READ;
import static sendoff.testing.Cast.TUESDAY;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.IntroductionId;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class OverStandardInputTest {
    private static final Instant NOW = TUESDAY.plusHours(1).toInstant();
    private static final String ANSWER = "Hi Carla,\n\nThank you for asking. I can't take calls this year.\n\nAda";

    /// As `list_people` names her: by her address.
    private static final String CARLA =
            Base64.getUrlEncoder().withoutPadding().encodeToString("carla@example.net".getBytes(UTF_8));

    @Test
    void the_sdks_own_client_starts_it_beside_an_open_desk_and_calls_every_tool(@TempDir Path home) {
        try (TestDesk ada = new TestDesk(home, NOW)) {
            ada.receivesRaw(Raw.carla()
                    .id("a@example.net")
                    .at("Tue, 17 Nov 2026 09:20:00 +0100")
                    .says(Raw.CARLAS_ASK));
            IntroductionId carlas = ada.only();
            Optional<String> token = Assistant.showing(ada, READ, PROPOSE).token();

            try (McpSyncClient client = OfficialClient.starting(home, NOW, token)) {
                assertThat(client.getServerInfo().name()).isEqualTo("sendoff");
                assertThat(client.getServerInstructions()).contains("You cannot send");
                assertThat(client.listTools().tools())
                        .hasSize(9)
                        .allSatisfy(tool -> assertThat(OfficialClient.call(client, tool.name(), arguments(tool, carlas))
                                        .isError())
                                .as(tool.name())
                                .isFalse());
                assertThat(client.listPrompts().prompts()).hasSize(3);
                assertThat(client.getPrompt(GetPromptRequest.builder("answer_three_oldest")
                                        .build())
                                .messages())
                        .hasSize(1);
                assertThat(client.listResources().resources()).hasSize(2);
                assertThat(client.readResource(ReadResourceRequest.builder("sendoff://introductions/" + carlas)
                                        .build())
                                .contents())
                        .hasSize(1);
            }

            assertThat(ada.desk.answering().look(carlas).proposals())
                    .singleElement()
                    .satisfies(proposal -> assertThat(proposal.text()).isEqualTo(ANSWER));
            assertThat(ada.tables.outbox().open()).isEmpty();
        }
    }

    /// What each of them has to be told.
    static Map<String, Object> arguments(Tool tool, IntroductionId carlas) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (Object name : (List<?>) tool.inputSchema().getOrDefault("required", List.of())) {
            switch (String.valueOf(name)) {
                case "id" -> arguments.put("id", tool.name().equals("read_person") ? CARLA : carlas.toString());
                case "text" -> arguments.put("text", ANSWER);
                default -> throw new AssertionError(tool.name() + " wants " + name);
            }
        }
        return arguments;
    }
}
