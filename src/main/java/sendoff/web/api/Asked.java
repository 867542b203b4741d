package sendoff.web.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
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

    /// @throws IllegalArgumentException if it is neither `true` nor `false`
    static boolean yes(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(word);
        };
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
            return Body.of(body, known);
        } catch (JacksonException e) {
            throw Refusal.unreadable("That is no JSON: " + e.getOriginalMessage());
        }
    }

    record Body(JsonNode json) {
        private static Body of(JsonNode object, String... known) {
            Set<String> all = Set.of(known);
            object.propertyNames().stream()
                    .filter(name -> !all.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Refusal.unfit(
                                "There is no field “" + name + "” here, but these: " + String.join(", ", known) + ".");
                    });
            return new Body(object);
        }

        private Optional<JsonNode> value(String field) {
            JsonNode value = json.path(field);
            return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
        }

        /// An object with these fields and no others; empty where the field is missing or null.
        Optional<Body> object(String field, String... known) {
            return value(field).map(value -> {
                if (!value.isObject()) {
                    throw Refusal.unfit(
                            "“" + field + "” has to be an object with " + String.join(" and ", known) + ".");
                }
                return of(value, known);
            });
        }

        Optional<Boolean> yes(String field) {
            return value(field).map(value -> {
                if (!value.isBoolean()) {
                    throw Refusal.unfit("“" + field + "” has to be true or false.");
                }
                return value.booleanValue();
            });
        }

        Optional<Integer> percent(String field) {
            return value(field).map(value -> {
                if (!value.isInt() || value.intValue() < 0 || value.intValue() > 100) {
                    throw Refusal.unfit("“" + field + "” has to be a whole number from 0 to 100.");
                }
                return value.intValue();
            });
        }

        Optional<LocalDate> day(String field) {
            return text(field).map(text -> {
                try {
                    return LocalDate.parse(text);
                } catch (DateTimeException _) {
                    throw Refusal.unfit("“" + field + "” has to be a day, such as 2026-11-30.");
                }
            });
        }

        /// Empty where the field is missing or null.
        Optional<String> text(String field) {
            return value(field).map(value -> {
                if (!value.isString()) {
                    throw Refusal.unfit("“" + field + "” has to be a text.");
                }
                return value.stringValue();
            });
        }

        String needed(String field) {
            return text(field).orElseThrow(() -> Refusal.unfit("“" + field + "” is missing."));
        }

        <T> Optional<T> word(String field, Function<String, T> of) {
            return text(field).map(word -> meant(field, word, of));
        }
    }
}
