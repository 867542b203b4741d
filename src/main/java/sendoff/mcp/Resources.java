package sendoff.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import sendoff.facts.Facts;

/// What a person can put before their assistant without a call: the desk, one introduction, how to answer well.
final class Resources {
    private static final String DESK = "sendoff://desk";
    private static final String PRACTICE = "sendoff://practice";
    private static final String INTRODUCTIONS = "sendoff://introductions/";
    private static final String JSON = "application/json";
    private static final String MARKDOWN = "text/markdown";

    private final ListDesk desk;
    private final ReadIntroduction introductions;

    Resources(Facts facts) {
        this.desk = new ListDesk(facts);
        this.introductions = new ReadIntroduction(facts, new Named(facts));
    }

    List<SyncResourceSpecification> all() {
        return List.of(
                new SyncResourceSpecification(
                        Resource.builder(DESK, "desk")
                                .title("Who waits to hear from you")
                                .description("The first page of the desk, the oldest deadline first.")
                                .mimeType(JSON)
                                .build(),
                        (context, _) -> read(context, DESK, JSON, () -> Json.text(desk.first()))),
                new SyncResourceSpecification(
                        Resource.builder(PRACTICE, "practice")
                                .title("How to answer well")
                                .description("What makes an answer kind and clear, and what the findings look for.")
                                .mimeType(MARKDOWN)
                                .build(),
                        (context, _) -> read(context, PRACTICE, MARKDOWN, Resources::practice)));
    }

    List<SyncResourceTemplateSpecification> templates() {
        var one = ResourceTemplate.builder(INTRODUCTIONS + "{id}", "introduction")
                .title("One introduction")
                .description("An introduction with its conversation; the id as the desk shows it.")
                .mimeType(JSON)
                .build();
        return List.of(new SyncResourceTemplateSpecification(
                one,
                (context, request) -> read(
                        context,
                        request.uri(),
                        JSON,
                        () -> Json.text(introductions.read(request.uri().substring(INTRODUCTIONS.length()), 0)))));
    }

    private static ReadResourceResult read(
            McpTransportContext context, String uri, String type, Supplier<String> text) {
        try {
            String told = Call.explained("a resource", () -> {
                Caller.of(context).mayRead();
                return text.get();
            });
            var contents =
                    TextResourceContents.builder(uri, told).mimeType(type).build();
            return ReadResourceResult.builder(List.of(contents)).build();
        } catch (Trouble trouble) {
            throw McpError.builder(ErrorCodes.RESOURCE_NOT_FOUND)
                    .message(trouble.words())
                    .build();
        }
    }

    private static String practice() {
        try (InputStream in = Objects.requireNonNull(
                Resources.class.getResourceAsStream("/mcp/practice.md"), "mcp/practice.md is not in the jar")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
