package sendoff.mcp;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The SDK's own client, as assistants have it built in.
final class OfficialClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private OfficialClient() {}

    /// Starts `sendoff mcp` as a process of its own.
    static McpSyncClient starting(Path home, Instant now, Optional<String> token) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var how = ServerParameters.builder(java.toString())
                .args(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "sendoff.Main",
                        "--home",
                        home.toString(),
                        "--now",
                        now.toString(),
                        "mcp");
        token.ifPresent(shown -> how.addEnvVar("SENDOFF_TOKEN", shown));
        return begin(new StdioClientTransport(how.build(), Json.PROTOCOL));
    }

    static McpSyncClient over(int port, String token) {
        return begin(HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + port)
                .endpoint("/mcp")
                .jsonMapper(Json.PROTOCOL)
                .httpRequestCustomizer((request, _, _, _, _) -> request.header("Authorization", "Bearer " + token))
                .build());
    }

    private static McpSyncClient begin(McpClientTransport transport) {
        McpSyncClient client = McpClient.sync(transport)
                .requestTimeout(PATIENCE)
                .initializationTimeout(PATIENCE)
                .jsonSchemaValidator((_, _) -> ValidationResponse.asValid(""))
                .build();
        client.initialize();
        return client;
    }

    static CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }
}
