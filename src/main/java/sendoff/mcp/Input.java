package sendoff.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One argument of a tool: said once here, for the schema that the assistant reads and for the check of what it sends.
///
/// @param most  characters of a text, or the largest number
/// @param words the only ones there are; empty where any text will do
record Input(String name, String description, Sort sort, boolean needed, int most, List<String> words) {
    private static final int LONGEST_ID = 64;

    enum Sort {
        TEXT,
        NUMBER
    }

    Input {
        words = List.copyOf(words);
    }

    static Input text(String name, int most, String description) {
        return new Input(name, description, Sort.TEXT, false, most, List.of());
    }

    static Input id(String name, String description) {
        return text(name, LONGEST_ID, description).asked();
    }

    static Input oneOf(String name, List<String> words, String description) {
        return new Input(name, description, Sort.TEXT, false, LONGEST_ID, words);
    }

    /// From 0.
    static Input number(String name, int most, String description) {
        return new Input(name, description, Sort.NUMBER, false, most, List.of());
    }

    /// The tool makes no sense without it.
    Input asked() {
        return new Input(name, description, sort, true, most, words);
    }

    private Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", description);
        switch (sort) {
            case TEXT -> {
                schema.put("type", "string");
                schema.put("maxLength", most);
            }
            case NUMBER -> {
                schema.put("type", "integer");
                schema.put("minimum", 0);
                schema.put("maximum", most);
            }
        }
        if (!words.isEmpty()) {
            schema.put("enum", words);
        }
        return schema;
    }

    /// Source: JSON Schema 2020-12, as far as the protocol needs it.
    static Map<String, Object> schema(List<Input> inputs) {
        Map<String, Object> properties = new LinkedHashMap<>();
        inputs.forEach(input -> properties.put(input.name(), input.schema()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                inputs.stream().filter(Input::needed).map(Input::name).toList());
        schema.put("additionalProperties", false);
        return schema;
    }
}
