package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.receiving.LinkedInExports;
import sendoff.testing.LinkedInZip;
import sendoff.testing.TestDesk;

class LinkedInPagesTest {
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    @TempDir
    Path home;

    private TestDesk ada;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.plusHours(3).toInstant());
        server = WebServer.of(ada.desk, new ServerSettings("127.0.0.1", 0, List.of(), false, Optional.empty()));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        ada.close();
    }

    private Document page() {
        return Jsoup.parse(browser.get("/linkedin").body());
    }

    private void given(Path file) {
        assertThat(browser.post("/linkedin", Map.of("path", file.toString())).statusCode())
                .isEqualTo(303);
        waitUntilRead();
    }

    private void waitUntilRead() {
        long until = System.nanoTime() + PATIENCE;
        while (ada.desk.linkedIn().state().filter(LinkedInExports.State::isBusy).isPresent()
                && System.nanoTime() < until) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void an_export_is_given_read_answered_there_and_taken_back() {
        given(new LinkedInZip()
                .writes(
                        "2-Q2FybGE=",
                        "Carla Reyes",
                        "2026-11-17 08:14:05 UTC",
                        "Hi Ada, I read your talk on heat storage twice. Could we have a call of thirty minutes next"
                                + " week about moving from banking into climate tech?")
                .with(
                        "Connections.csv",
                        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                                + "Carla,Reyes,https://www.linkedin.com/in/carla-reyes,,Banco Norte,Analyst,16 Dec 2024\n")
                .write(home.resolve("Basic.zip")));

        Document page = page();
        assertThat(page.select("main").text())
                .contains("Basic.zip, given on")
                .contains("One new introduction.")
                .contains("One connection is in it as well");
        assertThat(Jsoup.parse(browser.get("/people/import").body()).text()).contains("Carla Reyes");

        String answer = "/i/" + ada.only();
        browser.post(answer + "/framework", Map.of("framework", "direct-closure"));
        assertThat(Jsoup.parse(browser.get(answer).body()).select("[data-copy]").attr("href"))
                .isEqualTo("https://www.linkedin.com/messaging/thread/2-Q2FybGE=/");
        assertThat(Jsoup.parse(browser.get(answer + "?copied=yes").body())
                        .select("#actions")
                        .text())
                .contains("Sent it there?");
        browser.post(answer + "/copied", Map.of("sent", "yes"));
        assertThat(ada.queue()).isEmpty();

        browser.post(
                "/linkedin/back", Map.of("id", page.select("input[name=id]").attr("value")));
        assertThat(page().select("main").text()).doesNotContain("given on");
        assertThat(ada.tables.introductions().count()).as("it was dealt with").isEqualTo(1);
    }

    @Test
    void what_only_might_be_an_introduction_is_called_so_and_led_to() {
        given(new LinkedInZip()
                .writes(
                        "2-Q2FybGE=",
                        "Carla Reyes",
                        "2026-11-17 08:14:05 UTC",
                        "Hi Ada, I'd enjoy swapping notes on wells some day.")
                .write(home.resolve("Basic.zip")));
        var filed = ada.tables.introductions().uncertain();
        assertThat(filed).hasSize(1);

        assertThat(page().select("main").text())
                .contains("One new introduction. It only might be one: say which it is, then it lies on the desk.");
        assertThat(page().select("a[href=/uncertain]").text()).isEqualTo("Say what they are");
        assertThat(ada.queue()).isEmpty();
        assertThat(Jsoup.parse(browser.get("/find?q=carla").body())
                        .select(".row .left b")
                        .text())
                .isEqualTo("Might be one");
        assertThat(Jsoup.parse(browser.get("/i/" + filed.getFirst().id()).body())
                        .select(".answer-head .chip")
                        .text())
                .isEqualTo("Might be an introduction");

        browser.post("/i/" + filed.getFirst().id() + "/is-one", Map.of());
        assertThat(page().select("a[href=/uncertain]")).isEmpty();
    }

    @Test
    void an_uploaded_file_is_called_as_its_owner_calls_it() {
        assertThat(browser.upload("/linkedin", "file", "bad.zip", "PK\u0003\u0004 and no more")
                        .statusCode())
                .isEqualTo(303);
        waitUntilRead();

        assertThat(page().select(".error").text()).startsWith("bad.zip is not a whole ZIP file");
    }

    @Test
    void what_is_wrong_with_a_file_is_said() throws Exception {
        given(Files.writeString(home.resolve("notes.zip"), "PK\u0003\u0004 and no more"));
        assertThat(page().select(".error").text())
                .isEqualTo("notes.zip is not a whole ZIP file: it may have been cut short on its way. Download it again"
                        + " and give the file as it came.");

        assertThat(Jsoup.parse(browser.post("/linkedin", Map.of("path", "/nowhere.zip"))
                                .body())
                        .select(".error")
                        .text())
                .isEqualTo("There is nothing at “/nowhere.zip” on this machine.");
        assertThat(Jsoup.parse(browser.post("/linkedin", Map.of()).body())
                        .select(".error")
                        .text())
                .isEqualTo("Choose the ZIP file first, as LinkedIn sent it.");
    }

    @Test
    void the_weekly_check_stands_on_the_desk_with_the_way_there() {
        browser.post("/linkedin/check", Map.of("weekly", "on"));
        ada.desk.reminding().round();

        assertThat(Jsoup.parse(browser.get("/desk").body())
                        .select("a[href=https://www.linkedin.com/messaging/]")
                        .text())
                .isEqualTo("Message requests and invitations on LinkedIn");
        assertThat(page().select("#check").text()).contains("next: ");
    }

    @Test
    void what_is_put_off_says_to_which_day_and_nothing_where_it_is_gone() {
        ada.clock.pass(Duration.ofDays(3));
        browser.post("/linkedin/check", Map.of("weekly", "on"));
        ada.desk.reminding().round();
        String id = ada.desk.reminding().open(20).getFirst().id();

        assertThat(later(id)).startsWith("Again on Monday");
        assertThat(later("x")).isEmpty();
    }

    private String later(String id) {
        String note = browser.post("/prompts/later", Map.of("id", id))
                .headers()
                .firstValue("Set-Cookie")
                .orElse("")
                .split(";", 2)[0];
        return Jsoup.parse(browser.get("/desk", "Cookie", note).body())
                .select(".toast")
                .text();
    }
}
