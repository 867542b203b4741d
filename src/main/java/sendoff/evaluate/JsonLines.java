package sendoff.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads label files: one JSON object a line (RFC 8259). A library for it has no room here, and labels are simple.
///
/// Values are `String`, `Double`, `Boolean`, `List` or `Map`; a field that is null is left out.
final class JsonLines {
    private static final Object NULL = new Object();

    private final String text;
    private int at;

    private JsonLines(String text) {
        this.text = text;
    }

    /// One labelled thing.
    record Line(Map<String, Object> fields) {
        /// @throws IllegalArgumentException if the field is absent or no string
        String string(String field) {
            return text(field)
                    .orElseThrow(() -> new IllegalArgumentException("a label lacks its " + field + ": " + fields));
        }

        Optional<String> text(String field) {
            return fields.get(field) instanceof String value ? Optional.of(value) : Optional.empty();
        }

        boolean isTrue(String field) {
            return Boolean.TRUE.equals(fields.get(field));
        }

        /// The strings of an array; empty when the field is absent.
        List<String> strings(String field) {
            return items(field).stream().map(Object::toString).toList();
        }

        /// The objects of an array; empty when the field is absent.
        List<Line> lines(String field) {
            return items(field).stream()
                    .filter(Map.class::isInstance)
                    .map(JsonLines::line)
                    .toList();
        }

        private List<?> items(String field) {
            return fields.get(field) instanceof List<?> list ? list : List.of();
        }
    }

    /// Every line of the file; none when the file is absent.
    static List<Line> in(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(JsonLines::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Line parse(String line) {
        var reader = new JsonLines(line);
        return line(reader.value());
    }

    private static Line line(Object value) {
        Map<String, Object> fields = new HashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> fields.put(String.valueOf(key), item));
        }
        return new Line(fields);
    }

    private Object value() {
        skipSpace();
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> quoted();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", NULL);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> fields = new HashMap<>();
        at++;
        while (!ends('}')) {
            skipSpace();
            String name = quoted();
            skipSpace();
            at++; // the colon
            Object value = value();
            if (value != NULL) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    private List<Object> array() {
        List<Object> items = new ArrayList<>();
        at++;
        while (!ends(']')) {
            items.add(value());
        }
        return items;
    }

    /// Skips a comma; true, and past it, at the closing bracket.
    private boolean ends(char bracket) {
        skipSpace();
        if (text.charAt(at) == ',') {
            at++;
            skipSpace();
        }
        if (text.charAt(at) != bracket) {
            return false;
        }
        at++;
        return true;
    }

    private String quoted() {
        var string = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            string.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        at++;
        return switch (text.charAt(at)) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text, at - 3, at + 1, 16);
            }
            default -> text.charAt(at);
        };
    }

    private Object word(String word, Object value) {
        at += word.length();
        return value;
    }

    private Double number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Double.valueOf(text.substring(start, at));
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
