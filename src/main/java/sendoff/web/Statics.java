package sendoff.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Sha256;

/// The files that never change while the program runs. Only those named here exist.
final class Statics {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");
    private static final Map<String, String> VERSIONS = Stream.of(
                    "sendoff.css", "sendoff.js", "careful.js", "front.js", "htmx.js", "icon.svg")
            .collect(Collectors.toUnmodifiableMap(
                    name -> name, name -> version(read(name).orElseThrow())));
    private static final Map<String, byte[]> LOADED = new ConcurrentHashMap<>();

    private Statics() {}

    /// Where to find a file: with its version, so that it may be kept for ever.
    static String href(String name) {
        return "/static/" + name + "?v=" + VERSIONS.get(name);
    }

    static void serve(Context ctx, String name) {
        String type = Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .orElseThrow(NotFoundResponse::new);
        boolean known = VERSIONS.containsKey(name)
                || name.matches("fonts/[\\w-]+\\.(woff2|txt)")
                || name.equals("htmx-LICENSE.txt");
        if (!known) {
            throw new NotFoundResponse();
        }
        byte[] content = LOADED.computeIfAbsent(name, _ -> read(name).orElseThrow(NotFoundResponse::new));
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.contentType(type).result(content);
    }

    /// The same, of what public pages need: how they look, and nothing that runs.
    static void serveLooks(Context ctx, String name) {
        if (name.endsWith(".js")) {
            throw new NotFoundResponse();
        }
        serve(ctx, name);
    }

    /// A file as text.
    static String text(String name) {
        return new String(read(name).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = Statics.class.getResourceAsStream("/static/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(content), 0, 6);
    }
}
