package sendoff.web.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import sendoff.domain.ApiToken;

/// Answers assistants. What they speak is known in a room of its own; here they are let in like any program.
@FunctionalInterface
public interface ForAssistants {
    String PATH = "/mcp";

    void answer(HttpServletRequest request, HttpServletResponse response, ApiToken token)
            throws IOException, ServletException;
}
