package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.TestDesk;

/// What a desk says on which nobody waits, and where nobody is found.
class EmptyDeskTest {
    @TempDir
    Path home;

    private TestDesk ada;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, Instant.parse("2026-11-23T08:20:00Z"));
        server = WebServer.of(ada.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        ada.close();
    }

    private Document page(String path) {
        return Jsoup.parse(browser.get(path).body());
    }

    @Test
    void files_that_are_not_there_are_said_so_in_their_own_form() {
        Document page =
                Jsoup.parse(browser.post("/welcome/files", Map.of("me", "ada@example.com", "path", "/does/not/exist"))
                        .body());

        assertThat(page.select("form[action=/welcome/files] [role=alert]").text())
                .contains("/does/not/exist");
        assertThat(page.select("#connect [role=alert]")).isEmpty();
        assertThat(page.expectFirst("#f-path").attr("value")).isEqualTo("/does/not/exist");
    }

    @Test
    void what_is_not_there_leads_on_to_a_search() {
        Document page = Jsoup.parse(browser.get("/nowhere").body());

        assertThat(page.select("main a").eachAttr("href")).containsExactly("/", "/find");
    }

    @Test
    void without_a_mailbox_it_leads_to_connecting_one() {
        Document desk = page("/desk");

        assertThat(desk.expectFirst(".nothing .btn.main").attr("href")).isEqualTo("/welcome");
        assertThat(desk.text()).contains("No mailbox is connected yet").doesNotContain("still being read");
    }

    @Test
    void what_the_filter_does_not_find_may_be_looked_for_everywhere() {
        ada.receivesMail("asks-for-half-an-hour.eml");

        assertThat(page("/desk?q=a+b%26c").select("#queue-rows a").eachAttr("href"))
                .contains("/find?q=a+b%26c");
    }

    @Test
    void every_page_leads_to_find() {
        assertThat(page("/settings").select("header a").eachAttr("href")).contains("/find");
    }
}
