package sendoff.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.domain.ApiToken;

/// Lets assistants look at a desk and propose answers, by the Model Context Protocol. Nothing of the protocol is loaded
/// before the first one comes.
public final class Assistants {
    private static final String CALLER = "sendoff.caller";
    /// A draft and what stands around it.
    private static final int MOST_BYTES = 256_000;

    private final Desk desk;
    private Optional<HttpServletStatelessServerTransport> servlet = Optional.empty();

    public Assistants(Desk desk) {
        this.desk = desk;
    }

    /// Serves one assistant, a message a line, until its input ends.
    ///
    /// @param token what the assistant was given to show; empty: it may look, and no more
    /// @throws IOException if nobody reads the answers any more
    public void serve(InputStream in, OutputStream out, Optional<String> token) throws IOException {
        var lines = new Lines();
        Protocol.over(lines, desk);
        Caller caller =
                token.map(shown -> Caller.showing(shown, desk.admitting())).orElse(Caller.NAMELESS);
        lines.serve(in, out, caller.context());
    }

    /// Answers one request over HTTP. Whoever calls has looked at `Host`, `Origin` and the token.
    ///
    /// @param token that the request showed
    public void answer(HttpServletRequest request, HttpServletResponse response, ApiToken token)
            throws IOException, ServletException {
        request.setAttribute(CALLER, Caller.with(token));
        servlet().service(request, response);
    }

    private synchronized HttpServletStatelessServerTransport servlet() {
        if (servlet.isEmpty()) {
            var made = HttpServletStatelessServerTransport.builder()
                    .jsonMapper(Json.PROTOCOL)
                    .contextExtractor(Assistants::caller)
                    .maxRequestSize(MOST_BYTES)
                    .build();
            Protocol.over(made, desk);
            servlet = Optional.of(made);
        }
        return servlet.get();
    }

    private static McpTransportContext caller(HttpServletRequest request) {
        return ((Caller) request.getAttribute(CALLER)).context();
    }
}
