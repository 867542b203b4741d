package sendoff.web;

import io.javalin.http.Context;
import java.util.Optional;

/// Under which address a request reached the desk. Only for names that [Guard] admitted: anybody can send any `Host`.
final class Here {
    private Here() {}

    /// By TLS, here or at a proxy before it.
    static boolean isSecure(Context ctx) {
        return "https".equalsIgnoreCase(ctx.scheme()) || "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto"));
    }

    static String base(Context ctx) {
        return (isSecure(ctx) ? "https://" : "http://")
                + Optional.ofNullable(ctx.req().getHeader("Host")).orElse("127.0.0.1");
    }
}
