package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.TestDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiIsDescribedTest {
    @TempDir
    Path home;

    @Test
    void the_document_describes_every_address_for_programs_and_no_other() {
        try (var ada = new TestDesk(home, Cast.NOW)) {
            var server = WebServer.of(ada.desk, ServerSettings.local(0));
            try {
                JsonNode document = JsonMapper.shared()
                        .readTree(new Browser(server.start())
                                .get("/api/v1/openapi.json")
                                .body());
                List<String> described = document.path("paths").properties().stream()
                        .flatMap(path -> path.getValue().propertyNames().stream()
                                .map(method -> method.toUpperCase(Locale.ROOT) + " /api/v1" + path.getKey()))
                        .sorted()
                        .toList();

                assertThat(described)
                        .isEqualTo(server.endpoints().stream()
                                .filter(endpoint -> endpoint.contains(" /api/") && !endpoint.startsWith("HEAD "))
                                .toList());
                assertThat(document.path("openapi").stringValue()).isEqualTo("3.1.0");
            } finally {
                server.stop();
            }
        }
    }

    /// One rule for all: a word is a contract from the day it is told.
    @Test
    void every_word_of_a_value_is_written_alike() throws IOException {
        JsonNode document =
                JsonMapper.shared().readTree(Files.readString(Path.of("src/main/resources/api/openapi.json")));

        assertThat(document.findValues("enum").stream().flatMap(words -> words.valueStream()))
                .hasSizeGreaterThan(50)
                .allSatisfy(word -> assertThat(word.stringValue()).matches("[a-z]+(?:[-.][a-z0-9]+)*"));
    }

    @Test
    void the_document_says_what_each_address_needs() {
        try (var ada = new TestDesk(home, Cast.NOW)) {
            var server = WebServer.of(ada.desk, ServerSettings.local(0));
            try {
                var browser = new Browser(server.start());
                JsonNode document = JsonMapper.shared()
                        .readTree(browser.get("/api/v1/openapi.json").body());

                for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                    boolean open = path.getValue().path("get").path("security").isArray();
                    if (path.getValue().has("get")) {
                        assertThat(browser.get("/api/v1" + path.getKey().replace("{id}", "x"))
                                        .statusCode())
                                .as(path.getKey())
                                .isEqualTo(open ? 200 : 401);
                    }
                }
            } finally {
                server.stop();
            }
        }
    }
}
