package sendoff.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Keeps other websites out. The desk trusts the machine it runs on, but not what a browser there was told
/// by somebody else's page.
final class Guard {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD);
    /// Nothing is loaded from elsewhere, nothing is inline, nobody may frame the desk.
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    private final List<String> hosts;

    Guard(List<String> hosts) {
        this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    void headers(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        ctx.header("Cache-Control", "no-store");
    }

    /// Whether this server is really meant. A page that rebinds its own name to 127.0.0.1 still sends that
    /// name (DNS rebinding).
    boolean isForUs(Context ctx, int port) {
        String host =
                Optional.ofNullable(ctx.req().getHeader("Host")).orElse("").toLowerCase(Locale.ROOT);
        int colon = host.lastIndexOf(':');
        boolean hasPort = colon > host.lastIndexOf(']');
        String name = hasPort ? host.substring(0, colon) : host;
        boolean ourPort = hasPort ? host.substring(colon + 1).equals(String.valueOf(port)) : port == 80;
        return (LOOPBACK.contains(name) && ourPort) || hosts.contains(name) || hosts.contains(host);
    }

    /// Whether one of our own pages asks for this change. `same-site` is not enough: another port of this
    /// machine is the same site. A caller that says nothing at all is not a browser.
    ///
    /// Source: W3C Fetch Metadata, `Sec-Fetch-Site`; RFC 6454 for `Origin`.
    boolean isOurs(Context ctx) {
        if (HARMLESS.contains(ctx.method())) {
            return true;
        }
        Optional<String> site = Optional.ofNullable(ctx.header("Sec-Fetch-Site"));
        if (site.isPresent()) {
            return site.get().equals("same-origin") || site.get().equals("none");
        }
        String host = Optional.ofNullable(ctx.req().getHeader("Host")).orElse("");
        return Optional.ofNullable(ctx.header("Origin"))
                .map(origin -> origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host))
                .orElse(true);
    }
}
