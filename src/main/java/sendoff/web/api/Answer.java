package sendoff.web.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendoff.domain.Sha256;
import tools.jackson.databind.json.JsonMapper;

/// Writes what a program gets to read.
final class Answer {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SAID = "api-said";
    private static final int TAG_BYTES = 12;

    private Answer() {}

    /// Some things, and where the next ones begin.
    ///
    /// @param next what to send as `cursor`; empty after the last
    record Page(List<?> items, Optional<String> next) {
        Page {
            items = List.copyOf(items);
        }
    }

    /// Whoever has this very answer already is told so in a line.
    static void give(Context ctx, Object fact) {
        give(ctx, JSON.writeValueAsBytes(fact));
    }

    static void give(Context ctx, byte[] body) {
        String tag = tag(body);
        // The owner's mail: for the one who asked, and to be asked about again.
        ctx.header("Cache-Control", "private, no-cache").header("ETag", tag);
        if (isKnown(ctx, tag)) {
            ctx.status(HttpStatus.NOT_MODIFIED);
        } else {
            ctx.contentType("application/json").result(body);
        }
    }

    static void made(Context ctx, Object fact) {
        ctx.status(HttpStatus.CREATED).contentType("application/json").result(JSON.writeValueAsBytes(fact));
    }

    /// Source: RFC 9457. `about:blank`: the status says what kind of problem it is.
    record Problem(String type, String title, int status, String detail) {}

    static void refuse(Context ctx, HttpStatus status, String detail) {
        ctx.attribute(SAID, true);
        ctx.status(status)
                .contentType("application/problem+json")
                .result(JSON.writeValueAsBytes(
                        new Problem("about:blank", status.getMessage(), status.getCode(), detail)));
    }

    /// Why it is refused stands there already.
    static boolean hasSaid(Context ctx) {
        return ctx.attribute(SAID) != null;
    }

    /// Source: RFC 9110 §13.1.2; a weak tag is as good here.
    private static boolean isKnown(Context ctx, String tag) {
        return names(ctx.header("If-None-Match"), tag);
    }

    /// Source: RFC 9110 §13.1.1. Whoever says nothing of what they saw takes it as it is.
    static boolean isAsSeen(Context ctx, Object fact) {
        return ctx.header("If-Match") == null || names(ctx.header("If-Match"), tag(JSON.writeValueAsBytes(fact)));
    }

    private static boolean names(@Nullable String header, String tag) {
        return Optional.ofNullable(header).stream()
                .flatMap(tags -> Arrays.stream(tags.split(",")))
                .map(one -> one.strip().replaceFirst("^W/", ""))
                .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }

    private static String tag(byte[] body) {
        return "\"" + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(Sha256.of(body), TAG_BYTES)) + "\"";
    }
}
