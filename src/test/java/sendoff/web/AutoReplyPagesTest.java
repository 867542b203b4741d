package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.boundaries.FilterWrapper;
import sendoff.domain.AccountId;
import sendoff.testing.FakeSieve;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class AutoReplyPagesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String BOX = "/automatic-reply/boxes/" + new AccountId(new UUID(1, 1));

    @TempDir
    Path home;

    private final FakeSieve sieve = new FakeSieve();
    private TestDesk ada;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, NOW).withAccount();
        server = WebServer.of(ada.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        ada.close();
        sieve.close();
    }

    @Test
    void a_text_is_proposed_and_nothing_is_asked_before_the_owner_wants_it() {
        Document page = page("");
        assertThat(page.select(".head [role=status]").text()).isEqualTo("Off. Nobody gets one.");
        assertThat(page.select("#ar-words").text()).contains("I am away until {until}");
        assertThat(page.text()).contains("Its mail server was not asked yet what it can.");
        assertThat(sieve.heard()).isEmpty();
    }

    @Test
    void the_plan_and_the_reply_say_the_same() {
        server();
        assertThat(onThePlan()).isEqualTo("off");

        browser.post("/automatic-reply/on", Map.of("text", "Away.", "from", "2026-12-21", "apart", "168"));
        assertThat(onThePlan()).isEqualTo("on from Mon 21 Dec");

        browser.post("/automatic-reply/on", Map.of("text", "Away.", "apart", "168"));
        assertThat(onThePlan()).isEqualTo("on");
        browser.post("/automatic-reply/off", Map.of());
        assertThat(onThePlan()).isEqualTo("off");
    }

    private String onThePlan() {
        return Jsoup.parse(browser.get("/plan").body())
                .select("a[href=/plan/statements/automatic-reply] + .chip")
                .text();
    }

    @Test
    void it_is_switched_on_and_off_and_taken_back() {
        server();
        var on = browser.post(
                "/automatic-reply/on", Map.of("text", "Away until {until}.", "until", "2026-12-04", "apart", "168"));
        assertThat(on.statusCode()).isEqualTo(303);
        Document page = page("");
        assertThat(page.select(".head [role=status]").text()).isEqualTo("On until the end of Fri 4 Dec.");
        assertThat(page.select(".said").text()).isEqualTo("Away until Friday 4 December.");
        assertThat(page.select("pre.code").text()).contains(":days 7").contains("Away until Friday 4 December.");
        assertThat(page.select("form[action=/automatic-reply/undo]")).isNotEmpty();
        assertThat(sieve.active()).isEqualTo(FilterWrapper.NAME);

        browser.post("/automatic-reply/undo", Map.of());
        assertThat(sieve.active()).isEmpty();
        assertThat(page("").select(".head [role=status]").text()).isEqualTo("Off. Nobody gets one.");
    }

    @Test
    void what_keeps_it_off_is_said_and_what_was_typed_stays() {
        var refused = browser.post("/automatic-reply/on", Map.of("text", "Away until {until}."));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("[role=alert]").text())
                .isEqualTo("The text says {until}, and no last day is set: set one, or take it out.");
        assertThat(page.select("#ar-words").text()).isEqualTo("Away until {until}.");
    }

    @Test
    void switched_off_it_keeps_what_was_typed_for_the_next_time() {
        browser.post("/automatic-reply/on", Map.of("text", "Away."));

        browser.post("/automatic-reply/off", Map.of("text", "Away until {until}.", "from", "2026-12-24"));

        Document page = page("");
        assertThat(page.select(".head [role=status]").text()).isEqualTo("Off. Nobody gets one.");
        assertThat(page.select("#ar-words").text()).isEqualTo("Away until {until}.");
        assertThat(page.select("#ar-from").attr("value")).isEqualTo("2026-12-24");
        browser.post("/automatic-reply/undo", Map.of());
        assertThat(page("").select("#ar-words").text()).isEqualTo("Away.");
    }

    @Test
    void no_single_key_switches_it_on() {
        assertThat(page("").select("[formaction=/automatic-reply/on]").attr("data-key"))
                .isEqualTo("Ctrl+Enter");
    }

    @Test
    void findings_show_beside_the_text_as_everywhere() {
        browser.post("/automatic-reply", Map.of("text", "I'm so sorry, I feel terrible. Things are crazy right now."));
        assertThat(page("").select(".finding")).isNotEmpty();
    }

    @Test
    void a_server_that_is_none_is_refused() {
        var refused = browser.post(BOX, Map.of("server", "not a server", "way", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text())
                .startsWith("“not a server” is no server: type its name");
    }

    @Test
    void where_another_script_is_active_one_press_puts_it_beside_that() {
        server();
        browser.post("/automatic-reply/on", Map.of("text", "Away."));
        sieve.keep("new", "keep;");
        sieve.activate("new");
        ada.clock.pass(java.time.Duration.ofMinutes(31));
        ada.desk.autoReplying().round();
        assertThat(page("").select("form[action=" + BOX + "/again]")).hasSize(1);
        browser.post(BOX + "/again", Map.of());
        assertThat(sieve.active()).isEqualTo(FilterWrapper.NAME);
        assertThat(page("").select("form[action=" + BOX + "/again]")).isEmpty();
    }

    @Test
    void who_would_have_got_one_is_shown() {
        ada.receivesRaw(Raw.from("Carla Reyes <carla@example.net>", "Ada Lindqvist <ada@example.com>")
                .subject("A call")
                .id("3@example.net")
                .at("Mon, 16 Nov 2026 11:20:00 +0100")
                .says("Hi Ada, could we have a call of thirty minutes next week about climate tech?"));
        assertThat(page("").select("[aria-labelledby=ar-before]").text())
                .contains("one person would have got one")
                .contains("Carla Reyes (carla@example.net)");
    }

    @Test
    void the_statement_of_the_giving_plan_can_be_taken_as_the_text() {
        String statement = ada.desk.stating().text(sendoff.domain.StatementPlace.AUTOMATIC_REPLY);
        assertThat(page("?text=statement").select("#ar-words").text()).isEqualToNormalizingWhitespace(statement);
    }

    private void server() {
        assertThat(browser.post(
                                BOX,
                                Map.of("server", "127.0.0.1:" + sieve.endpoint().port(), "way", ""))
                        .statusCode())
                .isEqualTo(303);
    }

    private Document page(String query) {
        return Jsoup.parse(browser.get("/automatic-reply" + query).body());
    }
}
