package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.desk.common.NoSuchThing;
import sendoff.desk.common.NotPossible;
import sendoff.store.Database;

class TroublesTest {
    private static final int A_PACKAGE = 100_000;

    @TempDir
    Path home;

    private Database database;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void serve() {
        database = Database.sqlite(home.resolve("sendoff.db"), Duration.ofMillis(20));
        Routes routes = on -> {
            on.post("/save", _ -> database.change(_ -> {}));
            on.post("/keep", _ -> {
                throw new UncheckedIOException(new IOException("No space left on device"));
            });
            on.get("/slip", _ -> {
                throw new IllegalArgumentException("an introduction needs someone who asks");
            });
            on.get("/rows", _ -> {
                throw new IllegalStateException("rows were not written");
            });
            on.get("/gone", _ -> {
                throw new NoSuchThing("there is no version 7");
            });
            on.get("/later", _ -> {
                throw new NotPossible("An exercise is running already. Stop it first.");
            });
            on.get("/everything.zip", ctx -> {
                ctx.outputStream().write(new byte[A_PACKAGE]);
                ctx.outputStream().flush();
                throw new UnsupportedOperationException("in the middle");
            });
        };
        server = new WebServer(List.of(routes), Clock.fixed(Cast.NOW, ZoneOffset.UTC), ServerSettings.local(0));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        database.close();
    }

    @Test
    void what_keeps_the_data_from_being_written_is_said_and_no_word_is_lost() throws SQLException {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("sendoff.db"));
                var statement = other.createStatement()) {
            statement.execute("begin immediate");

            var answer = browser.post("/save", Map.of("text", "Dear Carla, no."));

            Document page = Jsoup.parse(answer.body());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(page.select("#what").text())
                    .isEqualTo("The data file is in use by another program for a long time. Nothing was changed: try"
                            + " again.");
            assertThat(page.select("#typed").text()).isEqualTo("Dear Carla, no.");
        }
        assertThat(browser.post("/save", Map.of()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/slip", "/rows"})
    void a_mistake_of_ours_is_told_as_one_and_its_message_stays_here(String path) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Something broke").doesNotContain("someone who asks", "rows were");
    }

    @Test
    void what_is_not_there_and_what_can_not_be_done_now_are_said_to_people() {
        assertThat(browser.get("/gone").statusCode()).isEqualTo(404);
        var later = browser.get("/later");
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.body()).contains("An exercise is running already. Stop it first.");
    }

    @Test
    void a_full_disk_is_named_wherever_it_shows() {
        var answer = browser.post("/keep", Map.of());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("The disk is full.").doesNotContain("What you wrote");
    }

    @Test
    void a_file_that_broke_off_does_not_look_whole() {
        assertThatThrownBy(() -> browser.get("/everything.zip")).isInstanceOf(UncheckedIOException.class);
    }
}
