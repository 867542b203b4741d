package sendoff.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Describes all of it to programs and those who write them. It says nothing of anybody, so it needs no token.
final class OpenApi {
    void give(Context ctx) {
        Answer.give(ctx, document());
    }

    static byte[] document() {
        try (InputStream in = Objects.requireNonNull(
                OpenApi.class.getResourceAsStream("/api/openapi.json"), "api/openapi.json is not in the jar")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
