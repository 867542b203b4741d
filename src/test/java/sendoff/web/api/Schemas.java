package sendoff.web.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import sendoff.web.api.Program.Said;
import tools.jackson.databind.JsonNode;

/// Holds real answers against the schemas of the document. It knows what our document uses of JSON Schema, and stumbles
/// over anything else in it.
record Schemas(JsonNode document) {
    private static final Set<String> KNOWN = Set.of(
            "$ref",
            "anyOf",
            "type",
            "enum",
            "format",
            "items",
            "properties",
            "required",
            "additionalProperties",
            "description",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "default");

    static Schemas read() {
        return new Schemas(Answer.JSON.readTree(OpenApi.document()));
    }

    /// What the document does not say of an answer.
    ///
    /// @param path as it stands in the document
    List<String> wrongIn(String method, String path, Said said) {
        String at = method + " " + path + " " + said.status();
        JsonNode response =
                document.path("paths").path(path).path(method).path("responses").path(String.valueOf(said.status()));
        if (response.has("$ref")) {
            response = document.at(response.path("$ref").stringValue().substring(1));
        }
        if (response.isMissingNode()) {
            return List.of(at + " is not described: " + said.whole().body());
        }
        String type = said.header("Content-Type").split(";")[0];
        JsonNode content = response.path("content").path(type);
        return content.isMissingNode()
                ? List.of(at + " is not described as " + type)
                : wrong(said.json(), content.path("schema"), at);
    }

    /// What is wrong with a value, each with its place.
    List<String> wrong(JsonNode value, JsonNode schema, String at) {
        schema.propertyNames().stream()
                .filter(word -> !KNOWN.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw new AssertionError("the schema at " + at + " uses " + word + ", which is not checked");
                });
        if (schema.has("$ref")) {
            return wrong(value, document.at(schema.path("$ref").stringValue().substring(1)), at);
        }
        if (schema.has("anyOf")) {
            return each(schema.path("anyOf")).stream()
                            .anyMatch(one -> wrong(value, one, at).isEmpty())
                    ? List.of()
                    : List.of(at + " is none of those it may be: " + value);
        }
        if (!types(schema.path("type")).contains(type(value))) {
            return List.of(at + " is " + type(value) + ": " + value);
        }
        var wrong = new ArrayList<String>();
        if (schema.has("enum") && !value.isNull() && !each(schema.path("enum")).contains(value)) {
            wrong.add(at + " has another word: " + value);
        }
        if (value.isString() && !fits(value.stringValue(), schema.path("format").asString(""))) {
            wrong.add(at + " is no " + schema.path("format").stringValue() + ": " + value);
        }
        for (int n = 0; n < value.size() && value.isArray(); n++) {
            wrong.addAll(wrong(value.get(n), schema.path("items"), at + "/" + n));
        }
        if (value.isObject() && schema.has("properties")) {
            wrong.addAll(fields(value, schema, at));
        }
        return wrong;
    }

    private List<String> fields(JsonNode value, JsonNode schema, String at) {
        var wrong = new ArrayList<String>();
        for (JsonNode needed : schema.path("required")) {
            if (!value.has(needed.stringValue())) {
                wrong.add(at + " lacks " + needed.stringValue());
            }
        }
        for (String name : value.propertyNames()) {
            if (schema.path("properties").has(name)) {
                wrong.addAll(wrong(value.path(name), schema.path("properties").path(name), at + "/" + name));
            } else {
                wrong.add(at + " has a field that is not described: " + name);
            }
        }
        return wrong;
    }

    private static boolean fits(String text, String format) {
        try {
            return switch (format) {
                // RFC 3339 wants the seconds, which the JDK's own words leave out where they are nought.
                case "date-time" -> OffsetDateTime.parse(text) != null && text.matches(".*T\\d\\d:\\d\\d:\\d\\d.*");
                case "date" -> LocalDate.parse(text) != null;
                case "uuid" -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
                default -> true;
            };
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static Set<String> types(JsonNode type) {
        Set<String> types = type.isArray()
                ? each(type).stream().map(JsonNode::stringValue).collect(Collectors.toSet())
                : Set.of(type.asString("any"));
        return types.contains("number") ? Set.of("number", "integer") : types;
    }

    private static String type(JsonNode value) {
        if (value.isIntegralNumber()) {
            return "integer";
        }
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case ARRAY -> "array";
            default -> "object";
        };
    }

    private static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
