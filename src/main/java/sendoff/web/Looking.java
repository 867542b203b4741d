package sendoff.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// The small things a browser remembers for the desk, in cookies that never leave it for another site.
final class Looking {
    private static final Set<String> THEMES = Set.of("light", "dark");

    private Looking() {}

    static String theme(Context ctx) {
        return cookie(ctx, "theme").filter(THEMES::contains).orElse("");
    }

    /// @param theme `light`, `dark`, or anything else: as the system
    static void setTheme(Context ctx, String theme) {
        boolean known = THEMES.contains(theme);
        set(ctx, "theme", known ? theme : "", known ? Duration.ofDays(365) : Duration.ZERO, false);
    }

    static Optional<String> cookie(Context ctx, String name) {
        return Optional.ofNullable(ctx.cookie(name)).filter(value -> !value.isEmpty());
    }

    /// @param hidden scripts can't read it
    static void set(Context ctx, String name, String value, Duration lasts, boolean hidden) {
        ctx.cookie(new Cookie(
                name, value, "/", (int) lasts.toSeconds(), Here.isSecure(ctx), hidden, null, SameSite.STRICT));
    }

    /// The page on which a form was pressed, as the browser says: its path here and what is asked of it, never another
    /// site. Empty where it says nothing.
    static String from(Context ctx) {
        try {
            URI page = new URI(Optional.ofNullable(ctx.header("Referer")).orElse(""));
            String path = Optional.ofNullable(page.getRawPath()).orElse("");
            String asked = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return path.startsWith("/") && !path.startsWith("//") ? path + asked : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /// Whether only a part of the page is wanted.
    static boolean wantsPart(Context ctx) {
        return "true".equals(ctx.header("HX-Request")) && !"true".equals(ctx.header("HX-History-Restore-Request"));
    }
}
