package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.people.Who;
import sendoff.domain.SafekeepingWishes;
import sendoff.testing.Cast;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class DataPagesTest {
    private static final String CARLA = "/people/" + new Who.At("carla@example.net").key();

    @TempDir
    Path home;

    private TestDesk desk;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void carla_asks() {
        desk = new TestDesk(home, Cast.TUESDAY.plusHours(1).toInstant()).withAccount();
        desk.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        server = WebServer.of(desk.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        desk.close();
    }

    private Document settings() {
        return Jsoup.parse(browser.get("/settings").body());
    }

    /// What the page says to which a form leads.
    private String said(String path, Map<String, String> form) {
        var answer = browser.post(path, form);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String next = answer.headers().firstValue("Location").orElseThrow();
        return Jsoup.parse(browser.get(next, "Cookie", cookie).body())
                .select("#toasts")
                .text();
    }

    @Test
    void everything_can_be_taken_along() {
        var answer = browser.get("/settings/data/export.zip");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"sendoff-2026-11-17.zip\"");
        assertThat(answer.body()).startsWith("PK").contains("conversations.mbox", "sendoff.json");
    }

    @Test
    void a_back_up_is_made_at_once_and_shown() {
        assertThat(settings().select("#data").text()).contains("None yet.");

        browser.post("/settings/data/backup", Map.of());

        assertThat(settings().select("#data li").text()).contains("you asked for it");
        assertThat(settings().select("#data li")).hasSize(1);
    }

    @Test
    void what_keeps_it_from_being_written_is_said() throws IOException {
        Files.writeString(home.resolve("backups"), "a file where the folder should be");

        assertThat(said("/settings/data/backup", Map.of())).startsWith("It could not be written");
    }

    @Test
    void the_owner_says_what_is_kept_for_how_long() {
        browser.post("/settings/data", Map.of("copies", "3", "forget", "24"));

        assertThat(desk.desk.safekeeping().wishes()).isEqualTo(new SafekeepingWishes(false, 3, 24));
        assertThat(settings().select("#forget option[selected]").text()).isEqualTo("After two years");
    }

    @Test
    void what_would_be_erased_is_said_first_and_that_it_was_done_afterwards() {
        Document asked = Jsoup.parse(browser.get(CARLA + "/erase").body());
        assertThat(asked.expectFirst("form[action$=/erase]").text()).contains("one conversation", "carla@example.net");
        assertThat(desk.queue()).hasSize(1);

        browser.post(CARLA + "/erase", Map.of());

        assertThat(desk.queue()).isEmpty();
        assertThat(browser.get(CARLA).statusCode()).isEqualTo(404);
        assertThat(settings().select("#data").text()).contains("Tuesday, 17 November 2026: one conversation");
        assertThat(said("/settings/data/erased", Map.of("address", "Carla@Example.net")))
                .startsWith("Yes, on Tuesday, 17 November 2026: one conversation.");
        assertThat(said("/settings/data/erased", Map.of("address", "ben@example.org")))
                .startsWith("No: nothing was erased");
    }
}
