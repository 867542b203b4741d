package sendoff.mcp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.ApiToken.Scope;
import sendoff.testing.TestDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An assistant that speaks in lines, within the process of the test.
record Assistant(TestDesk ada, Optional<String> token) {
    static final JsonMapper JSON = JsonMapper.builder().build();

    /// What a tool said.
    record Said(JsonNode whole) {
        boolean wentWrong() {
            return whole.path("result").path("isError").asBoolean();
        }

        /// What a model reads.
        String text() {
            return whole.path("result").path("content").path(0).path("text").asString();
        }

        JsonNode fact() {
            return whole.path("result").path("structuredContent");
        }
    }

    static Assistant showing(TestDesk ada, Scope... scopes) {
        return new Assistant(
                ada,
                Optional.of(ada.desk
                        .admitting()
                        .make("Claude", Set.of(scopes), Optional.empty())
                        .secret()));
    }

    Said calls(String tool) {
        return calls(tool, Map.of());
    }

    Said calls(String tool, Map<String, Object> arguments) {
        return new Said(asks("tools/call", Map.of("name", tool, "arguments", arguments)));
    }

    JsonNode asks(String method, Map<String, Object> params) {
        String line = JSON.writeValueAsString(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params));
        return JSON.readTree(writes(line + "\n").getFirst());
    }

    /// Whatever is written, the lines that come back until the input has ended.
    List<String> writes(String input) {
        var out = new ByteArrayOutputStream();
        try {
            new Assistants(ada.desk)
                    .serve(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
