package sendoff.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a person said of our own test messages and sentences: one JSON object a line.
public final class Labels {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Labels() {}

    public record Label(JsonNode line) {
        public Optional<String> text(String field) {
            return Optional.ofNullable(line.get(field))
                    .filter(value -> !value.isNull())
                    .map(JsonNode::asString);
        }

        public String string(String field) {
            return text(field).orElseThrow();
        }

        public boolean isTrue(String field) {
            return line.path(field).asBoolean(false);
        }

        public List<String> strings(String field) {
            return StreamSupport.stream(line.path(field).spliterator(), false)
                    .map(JsonNode::asString)
                    .toList();
        }

        @Override
        public String toString() {
            return line.toString();
        }
    }

    /// The lines of a file below `src/test`.
    public static List<Label> in(String file) {
        try {
            return Files.readAllLines(Path.of("src", "test").resolve(file)).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> new Label(JSON.readTree(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
