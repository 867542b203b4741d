package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Preferences;
import sendoff.testing.Cast;
import sendoff.testing.TestDesk;

/// Public holidays as the owner chooses them.
class HolidaysPagesTest {
    @TempDir
    Path home;

    private TestDesk ada;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, Cast.TUESDAY.toInstant()).withAccount();
        server = WebServer.of(ada.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        ada.close();
    }

    @Test
    void each_country_on_the_page_can_be_chosen() {
        List<String> offered = Jsoup.parse(browser.get("/settings").body()).select("#holidays option[value]").stream()
                .map(option -> option.attr("value"))
                .toList();

        assertThat(offered).hasSizeGreaterThan(50).allSatisfy(code -> {
            browser.post("/settings/days", days(code));
            assertThat(preferences().holidays()).isEqualTo(code);
            assertThat(browser.get("/").statusCode()).isEqualTo(200);
        });
        assertThat(chosen()).isEqualTo(offered.getLast());
    }

    @Test
    void a_country_whose_holidays_nobody_knows_can_not_be_chosen() {
        browser.post("/settings/days", days("DE"));

        HttpResponse<String> refused = browser.post("/settings/days", days("IL"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The public holidays of Israel are not known here. Nothing was changed.");
        assertThat(preferences().holidays()).isEqualTo("DE");
    }

    @Test
    void one_that_was_chosen_before_keeps_the_desk_open_and_is_told() {
        ada.desk
                .ownership()
                .set(preferences().withDays(TestDesk.ZONE, preferences().workDays(), "IL", List.of()));

        assertThat(browser.get("/").body())
                .contains("The public holidays of Israel are not known here, so they count as working days.");
        assertThat(Jsoup.parse(browser.get("/settings").body())
                        .select("#holidays-h")
                        .text())
                .isEqualTo("The public holidays of Israel are not known here, so they count as working days."
                        + " Write them down as days off.");
        assertThat(browser.get(ReadingRoutes.PATH).body()).doesNotContain("holidays of IL");

        browser.post("/settings/days", days(""));
        assertThat(browser.get("/").body()).doesNotContain("not known here");
        assertThat(browser.get("/settings").body()).doesNotContain("not known here");
    }

    private static Map<String, String> days(String country) {
        return Map.of("zone", "Europe/Copenhagen", "day", "monday", "holidays", country);
    }

    private String chosen() {
        return Jsoup.parse(browser.get("/settings").body())
                .select("#holidays option[selected]")
                .attr("value");
    }

    private Preferences preferences() {
        return ada.desk.ownership().preferences();
    }
}
