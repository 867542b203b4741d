package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.MonthFacts.Weight;
import sendoff.testing.Raw;
import sendoff.testing.SimulatedYear;
import sendoff.testing.TestDesk;

/// The report and how an answer went, over HTTP and without script.
class ReportPagesTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir
    Path home;

    private TestDesk desk;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void open() {
        desk = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z"));
        SimulatedYear.fill(desk.tables, desk.desk.ownership().calendar(), 2026);
        server = WebServer.of(desk.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        desk.close();
    }

    @Test
    void the_report_opens_with_the_month_that_runs() {
        assertThat(browser.get("/report").headers().firstValue("Location")).hasValue("/report/2026-11");
        assertThat(page("/report/2026-11").select(".seg a").eachText()).containsExactly("October", "November so far");
        assertThat(page("/report/2026-10").select(".seg a").eachText())
                .containsExactly("September", "October", "November so far");
        assertThat(page("/report/2026-01").select(".seg a").eachText()).containsExactly("January", "February");
    }

    @Test
    void every_drawing_has_its_table_and_its_words() {
        Document page = page("/report/2026-10");

        assertThat(page.select("h1").text()).isEqualTo("October 2026");
        assertThat(page.select("svg.chart")).hasSizeGreaterThanOrEqualTo(4).allSatisfy(drawing -> {
            assertThat(drawing.select("desc").text()).isNotBlank();
            assertThat(drawing.parents().select("details table caption").text()).isNotBlank();
        });
        assertThat(page.select("[style], script:not([src])")).isEmpty();
        assertThat(page.select("section table th[scope=row]")).isNotEmpty();
        // On a phone each cell says what it is, and nothing is out of sight.
        assertThat(page.select("section table.cards td[data-l]"))
                .hasSize(page.select("section table td").size());
    }

    @Test
    void no_panel_leaves_a_hole_beside_it() {
        int inRow = 0;
        for (Element panel : page("/report/2026-10").select(".report > section")) {
            if (panel.hasClass("all")) {
                assertThat(inRow % 2).as(panel.select("h2").text()).isZero();
            } else {
                inRow++;
            }
        }
        assertThat(inRow).isPositive();
    }

    @Test
    void what_is_no_month_is_not_there() {
        assertThat(browser.get("/report/2026-13").statusCode()).isEqualTo(404);
        assertThat(browser.get("/report/october").statusCode()).isEqualTo(404);
        assertThat(page("/report/2025-03").select(".sheet").text()).startsWith("Nothing was asked");
    }

    @Test
    void csv_and_json_hold_the_same_numbers() {
        String csv = browser.get("/report/2026-10.csv").body();
        String json = browser.get("/report/2026-10.json").body();

        assertThat(csv).startsWith("what,row,column,value\r\n").contains("\r\nchannels,E-mail,All,23\r\n");
        assertThat(json).contains("\"month\":\"2026-10\"", "\"id\":\"channels\"");
    }

    @Test
    void a_name_that_looks_like_a_formula_is_none_in_a_spreadsheet() {
        desk.tables.plan().now().groups().stream()
                .findFirst()
                .ifPresent(group -> desk.desk
                        .giving()
                        .save(new sendoff.domain.GivingGroup(
                                group.id(),
                                "=HYPERLINK(\"x\"),a",
                                "",
                                group.measure(),
                                group.period(),
                                group.allowance(),
                                group.members(),
                                "")));

        assertThat(browser.get("/report/2026-10.csv").body()).contains("plan,\"'=HYPERLINK(\"\"x\"\"),a\",Used");
    }

    @Test
    void the_one_question_is_answered_and_taken_back() {
        browser.post("/report/2026-10/felt", Map.of("felt", "lighter"));
        assertThat(desk.desk.reflecting().felt(OCTOBER)).contains(Weight.LIGHTER);
        Document told = page("/report/2026-10");
        assertThat(told.select("button[aria-pressed=true]").text()).isEqualTo("Lighter");

        browser.post("/report/2026-10/felt?felt=", Map.of());
        assertThat(desk.desk.reflecting().felt(OCTOBER)).isEqualTo(Optional.empty());
        assertThat(page("/report/2026-11").select("#felt"))
                .as("asked of a month that is over")
                .isEmpty();
    }

    @Test
    void how_an_answer_went_is_on_its_page_and_one_key_takes_the_next_reading() {
        desk.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Mon, 16 Nov 2026 10:00:00 +0100")
                .says(Raw.CARLAS_ASK));
        String carla = "/i/" + desk.only();
        assertThat(page(carla).select("#went")).isEmpty();
        desk.receivesRaw(
                Raw.ada()
                        .id("b@example.com")
                        .answers("a@example.net")
                        .at("Mon, 16 Nov 2026 11:00:00 +0100")
                        .says("Hi Carla,\n\nthank you for asking. I have to decline. All the best.\n\nAda\n"),
                Raw.carla()
                        .id("c@example.net")
                        .answers("b@example.com")
                        .at("Mon, 16 Nov 2026 12:00:00 +0100")
                        .says("Thank you for being so clear, Ada.\n\nCarla\n"));

        assertThat(page(carla).select("#took").text()).isEqualTo("How they took it: Glad, as their reply reads.");
        assertThat(page(carla).select("#went [data-key=h]").attr("value")).isEqualTo("neutral");

        browser.post(carla + "/received", Map.of("received", "neutral"));
        browser.post(carla + "/felt", Map.of("felt", "no", "note", "Too short"));

        assertThat(page(carla).select("#took").text()).isEqualTo("How they took it: Fine, as you said.");
        assertThat(page(carla).select("#went [aria-pressed=true]").eachText()).isEqualTo(List.of("Fine", "No"));
        assertThat(page(carla).select("#note").attr("value")).isEqualTo("Too short");

        browser.post(carla + "/received", Map.of("received", "thanks", "note", "Too short, yet kind"));
        assertThat(page(carla).select("#note").attr("value")).isEqualTo("Too short, yet kind");
        browser.post("/undo", Map.of());
        assertThat(page(carla).select("#took").text()).isEqualTo("How they took it: Fine, as you said.");
        assertThat(page(carla).select("#note").attr("value")).isEqualTo("Too short");
    }

    private Document page(String path) {
        return Jsoup.parse(browser.get(path).body());
    }
}
