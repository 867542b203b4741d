package sendoff.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// Assistants over standard input and output: one JSON-RPC message a line, each answered before the next is read.
///
/// The SDK has such a transport, too. It ends at the first line that it can't read, and loses what it is answering when
/// the input ends.
final class Lines implements McpStatelessServerTransport {
    /// Bytes: the longest draft, in any script, with room to spare.
    private static final int LONGEST = 1_000_000;

    private static final String UNREADABLE =
            "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":%d,\"message\":\"%s\"}}";

    private Optional<McpStatelessServerHandler> handler = Optional.empty();

    @Override
    public void setMcpHandler(McpStatelessServerHandler answering) {
        handler = Optional.of(answering);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    /// Answers until the input ends.
    ///
    /// @throws IOException if nobody reads the answers any more
    void serve(InputStream input, OutputStream out, McpTransportContext caller) throws IOException {
        var in = new BufferedInputStream(input);
        for (Optional<byte[]> line = next(in); line.isPresent(); line = next(in)) {
            Optional<String> answer = answer(line.get(), caller);
            if (answer.isPresent()) {
                out.write((answer.get() + "\n").getBytes(UTF_8));
                out.flush();
            }
        }
    }

    /// @return empty at the end; of a line that is too long, a byte more than is taken
    private static Optional<byte[]> next(InputStream in) throws IOException {
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        var line = new ByteArrayOutputStream();
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (line.size() <= LONGEST) {
                line.write(read);
            }
        }
        return Optional.of(line.toByteArray());
    }

    private Optional<String> answer(byte[] line, McpTransportContext caller) throws IOException {
        if (line.length > LONGEST) {
            return Optional.of(UNREADABLE.formatted(
                    McpSchema.ErrorCodes.INVALID_REQUEST, "A message has at most " + LONGEST + " bytes."));
        }
        String text = new String(line, UTF_8).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        JSONRPCMessage message;
        try {
            message = McpSchema.deserializeJsonRpcMessage(Json.PROTOCOL, text);
        } catch (IOException | RuntimeException _) {
            return Optional.of(
                    UNREADABLE.formatted(McpSchema.ErrorCodes.PARSE_ERROR, "That line is no JSON-RPC message."));
        }
        return answer(message, caller);
    }

    /// Notifications and answers ask for nothing: between two calls nothing is known here that they could change.
    private Optional<String> answer(JSONRPCMessage message, McpTransportContext caller) throws IOException {
        if (!(message instanceof JSONRPCRequest request)) {
            return Optional.empty();
        }
        var response = handler.orElseThrow()
                .handleRequest(caller, request)
                .contextWrite(context -> context.put(McpTransportContext.KEY, caller))
                .blockOptional();
        return response.isPresent() ? Optional.of(Json.PROTOCOL.writeValueAsString(response.get())) : Optional.empty();
    }
}
