package sendoff.web;

import io.javalin.http.Context;
import java.util.Optional;

/// Under which address a request reached the desk. Only for names that [Guard] admitted: anybody can send any `Host`.
final class Here {
    private Here() {}

    static String base(Context ctx) {
        boolean secure =
                "https".equalsIgnoreCase(ctx.scheme()) || "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto"));
        return (secure ? "https://" : "http://")
                + Optional.ofNullable(ctx.req().getHeader("Host")).orElse("127.0.0.1");
    }
}
