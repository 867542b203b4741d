package sendoff.web.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a request says. Whatever it says that nobody asked for is named, rather than passed over.
final class Asked {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int LONGEST = 200;

    private Asked() {}

    /// @throws Refusal if a parameter is none of these
    static void only(Context ctx, String... known) {
        Set<String> all = Set.of(known);
        ctx.queryParamMap().keySet().stream()
                .filter(name -> !all.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.unreadable(
                            "There is no parameter “" + name + "” here, but these: " + String.join(", ", known) + ".");
                });
    }

    static Optional<String> text(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(LONGEST, text.length())));
    }

    /// A word of the contract.
    ///
    /// @param of throws IllegalArgumentException where there is no such word
    static <T> Optional<T> word(Context ctx, String name, Function<String, T> of) {
        return text(ctx, name).map(word -> meant(name, word, of));
    }

    private static <T> T meant(String name, String word, Function<String, T> of) {
        try {
            return of.apply(word);
        } catch (IllegalArgumentException _) {
            throw Refusal.unfit("“" + word + "” is no " + name + ": /api/v1/openapi.json lists the words there are.");
        }
    }

    /// How many at most.
    static int limit(Context ctx) {
        return text(ctx, "limit")
                .map(text -> Optional.of(text)
                        .filter(digits -> digits.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                        .filter(n -> n >= 1 && n <= MOST)
                        .orElseThrow(() -> Refusal.unfit("A limit is a number from 1 to " + MOST + ".")))
                .orElse(USUAL);
    }

    /// Where to go on, as the page before said.
    ///
    /// @param of throws IllegalArgumentException where it makes no sense
    static <T> Optional<T> cursor(Context ctx, Function<String, T> of) {
        return Optional.ofNullable(ctx.queryParam("cursor")).map(text -> {
            try {
                return of.apply(text);
            } catch (IllegalArgumentException | DateTimeException _) {
                throw Refusal.unfit("This cursor leads nowhere: take it as it stands in “next” of the page before.");
            }
        });
    }

    /// A JSON object with these fields and no others.
    static Body body(Context ctx, String... known) {
        String type =
                Optional.ofNullable(ctx.contentType()).orElse("").split(";")[0].strip();
        if (!type.equalsIgnoreCase("application/json")) {
            throw Refusal.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON, and say so: “Content-Type: application/json”.");
        }
        try {
            JsonNode body = Answer.JSON.readTree(ctx.bodyAsBytes());
            if (!body.isObject()) {
                throw Refusal.unreadable("A JSON object is wanted, with " + String.join(", ", known) + ".");
            }
            Set<String> all = Set.of(known);
            body.propertyNames().stream()
                    .filter(name -> !all.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Refusal.unfit(
                                "There is no field “" + name + "” here, but these: " + String.join(", ", known) + ".");
                    });
            return new Body(body);
        } catch (JacksonException e) {
            throw Refusal.unreadable("That is no JSON: " + e.getOriginalMessage());
        }
    }

    record Body(JsonNode json) {
        /// Empty where the field is missing or null.
        Optional<String> text(String field) {
            JsonNode value = json.path(field);
            if (value.isMissingNode() || value.isNull()) {
                return Optional.empty();
            }
            if (!value.isString()) {
                throw Refusal.unfit("“" + field + "” has to be a text.");
            }
            return Optional.of(value.stringValue());
        }

        String needed(String field) {
            return text(field).orElseThrow(() -> Refusal.unfit("“" + field + "” is missing."));
        }

        <T> Optional<T> word(String field, Function<String, T> of) {
            return text(field).map(word -> meant(field, word, of));
        }
    }
}
