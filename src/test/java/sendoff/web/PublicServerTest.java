package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.RequestPage;
import sendoff.testing.TestDesk;

class PublicServerTest {
    private static final Instant NOW = Instant.parse("2026-11-17T08:20:00Z");

    /// All that everybody may reach.
    private static final List<String> OPEN = List.of(
            "GET /ask/{handle}",
            "GET /ask/{handle}/confirm/{token}",
            "GET /feed/{token}.ics",
            "GET /static/<file>",
            "POST /ask/{handle}",
            "POST /ask/{handle}/confirm/{token}");

    @TempDir
    Path home;

    private TestDesk ada;
    private PublicServer server;
    private Browser stranger;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, NOW).withAccount();
        server = PublicServer.of(ada.desk, "127.0.0.1", 0, false);
        stranger = new Browser(server.start());
        ada.desk.asking().set(page(Optional.empty()));
    }

    @AfterEach
    void close() {
        server.stop();
        ada.close();
    }

    private static RequestPage page(Optional<String> address) {
        return new RequestPage(
                "ada", true, "", true, true, Optional.of(new RequestPage.Letter("Yours? {link}", NOW)), address);
    }

    @Test
    void it_knows_these_addresses_and_no_other() {
        assertThat(server.endpoints()).containsExactlyElementsOf(OPEN);
    }

    @Test
    void no_page_and_no_action_of_the_desk_can_be_reached_through_it() {
        var desk = WebServer.of(ada.desk, ServerSettings.local(0));
        try {
            desk.start();
            for (String endpoint : desk.endpoints()) {
                String method = endpoint.substring(0, endpoint.indexOf(' '));
                String path = endpoint.substring(endpoint.indexOf(' ') + 1);
                if (OPEN.contains(endpoint)) {
                    continue;
                }
                String address = path.replaceAll("[{<][^}>]+[}>]", "1");
                var answer = method.equals("GET") ? stranger.get(address) : stranger.post(address, Map.of("text", "x"));
                assertThat(answer.statusCode()).as(endpoint).isEqualTo(404);
                assertThat(answer.body()).as(endpoint).contains("There is no such page here");
            }
        } finally {
            desk.stop();
        }
    }

    @Test
    void ways_around_the_paths_lead_nowhere() {
        for (String path : List.of(
                "/",
                "//",
                "/ask/../plan",
                "/ask/%2e%2e/plan",
                "/static/../plan",
                "/static/sendoff.js",
                "/static/htmx.js",
                "/ask/ada/../../settings",
                "/login",
                "/events",
                "/ask/ada%00")) {
            assertThat(stranger.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void the_page_its_style_and_the_feed_are_served_without_any_cookie() {
        ada.desk.calendar().newFeed();
        var page = stranger.get("/ask/ada");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(stranger.get("/static/sendoff.css").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/static/fonts/newsreader-latin.woff2").statusCode())
                .isEqualTo(200);
        assertThat(stranger.get("/feed/" + ada.desk.calendar().feedToken().orElseThrow() + ".ics")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_check_link_never_believes_what_a_request_calls_the_server() {
        stranger.post("/ask/ada", AskTest.form());
        ada.clock.pass(Duration.ofMinutes(1));
        ada.desk.sending().round();
        assertThat(ada.post.standing.getLast().body()).contains("http://127.0.0.1:");

        ada.desk.asking().set(page(Optional.of("https://ask.example.org")));
        stranger.post("/ask/ada", AskTest.form("email", "b@example.net"));
        ada.clock.pass(Duration.ofMinutes(1));
        ada.desk.sending().round();
        assertThat(ada.post.standing.getLast().body()).contains("https://ask.example.org/ask/ada/confirm/");
    }

    @Test
    void listening_everywhere_it_takes_nothing_until_the_owner_says_its_address() {
        var everywhere = PublicServer.of(ada.desk, "0.0.0.0", 0, false);
        try {
            var browser = new Browser(everywhere.start());
            assertThat(browser.post("/ask/ada", AskTest.form()).statusCode()).isEqualTo(503);
            ada.desk.asking().set(page(Optional.of("https://ask.example.org")));
            assertThat(browser.post("/ask/ada", AskTest.form()).statusCode()).isEqualTo(200);
        } finally {
            everywhere.stop();
        }
    }

    @Test
    void too_large_a_request_is_refused_also_without_saying_how_large_it_is() {
        assertThat(stranger.offer("/ask/ada", "why=" + "x".repeat(40_000)).statusCode())
                .isEqualTo(413);
        assertThat(stranger.post("/ask/ada", AskTest.form(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }
}
