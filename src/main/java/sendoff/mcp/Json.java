package sendoff.mcp;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Facts as JSON. What is not known is left out: a model has nothing to read there.
final class Json {
    /// For the messages of the protocol, with the SDK’s own types.
    static final McpJsonMapper PROTOCOL =
            new JacksonMcpJsonMapper(JsonMapper.builder().build());

    private static final JsonMapper FACTS = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(Include.NON_ABSENT))
            .build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    static Map<String, Object> object(Object fact) {
        return FACTS.convertValue(fact, OBJECT);
    }

    static String text(Object fact) {
        return FACTS.writeValueAsString(fact);
    }
}
