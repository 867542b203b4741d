package sendoff.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.common.NoSuchIntroduction;
import sendoff.store.DatabaseTrouble;

/// One call of a tool, from what the assistant said to what it is told.
final class Call {
    private static final Logger LOG = LoggerFactory.getLogger(Call.class);

    private Call() {}

    static CallToolResult of(Tool tool, McpTransportContext context, CallToolRequest request) {
        try {
            Object fact = explained(tool.name(), () -> fact(tool, Caller.of(context), request));
            return CallToolResult.builder(words(Json.text(fact)))
                    .structuredContent(Json.object(fact))
                    .isError(false)
                    .build();
        } catch (Trouble trouble) {
            return CallToolResult.builder(words(trouble.words())).isError(true).build();
        }
    }

    private static Object fact(Tool tool, Caller caller, CallToolRequest request) {
        if (!tool.proposes()) {
            caller.mayRead();
        }
        Map<String, Object> said = Optional.ofNullable(request.arguments()).orElse(Map.of());
        return tool.call(Arguments.of(tool.inputs(), said), caller);
    }

    private static List<Content> words(String text) {
        return List.of(TextContent.builder(text).build());
    }

    /// Whatever goes wrong is told in words that quote no mail.
    ///
    /// @throws Trouble and nothing else
    static <T> T explained(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (Trouble known) {
            throw known;
        } catch (NoSuchIntroduction gone) {
            throw new Trouble(gone.getMessage() + " Call list_desk for what is there now.");
        } catch (DatabaseTrouble busy) {
            throw new Trouble("The desk’s data can’t be reached just now. " + busy.getMessage());
        } catch (RuntimeException broken) {
            LOG.error("{} broke: {} at {}", what, broken.getClass().getName(), where(broken));
            throw new Trouble("Something broke on the desk. Nothing was changed or sent; what happened is in its log.");
        }
    }

    private static String where(RuntimeException broken) {
        StackTraceElement[] frames = broken.getStackTrace();
        return frames.length == 0 ? "an unknown place" : frames[0].toString();
    }
}
