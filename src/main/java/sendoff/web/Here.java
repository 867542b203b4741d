package sendoff.web;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/// Under which address a request reached the desk. Only for names that [Guard] admitted: anybody can send any `Host`.
final class Here {
    private static final Pattern NEAR = Pattern.compile("//(?:localhost|127\\.|\\[::1])");

    private Here() {}

    /// By TLS, here or at a proxy before it.
    static boolean isSecure(Context ctx) {
        return "https".equalsIgnoreCase(ctx.scheme()) || "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto"));
    }

    /// Under a name that on every machine means that machine.
    static boolean isNear(Context ctx) {
        return NEAR.matcher(base(ctx)).find();
    }

    static String base(Context ctx) {
        return (isSecure(ctx) ? "https://" : "http://")
                + Optional.ofNullable(ctx.req().getHeader("Host")).orElse("127.0.0.1");
    }
}
