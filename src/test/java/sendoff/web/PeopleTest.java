package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.Who;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class PeopleTest {
    private static final String CARLA = "/people/" + new Who.At("carla@example.net").key();
    private static final String ELSEWHERE = "/people/" + new Who.At("carla@ledgerleaf.example").key();

    @TempDir
    Path home;

    private TestDesk ada;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void carla_asks() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
        ada.receivesRaw(
                Raw.carla()
                        .id("a@example.net")
                        .at("Tue, 17 Nov 2026 09:20:00 +0100")
                        .says(Raw.CARLAS_ASK),
                Raw.from("Carla Reyes <carla@ledgerleaf.example>", "Ada Lindqvist <ada@example.com>")
                        .subject("The port of Rotterdam")
                        .id("b@ledgerleaf.example")
                        .at("Thu, 12 Nov 2026 10:00:00 +0100")
                        .says("Hi Ada,\n\nCould you introduce me to someone at the port of Rotterdam?\n\nCarla\n"));
        server = WebServer.of(ada.desk, new ServerSettings("127.0.0.1", 0, List.of(), false, Optional.empty()));
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

    private String posted(String path, Map<String, String> form) {
        var answer = browser.post(path, form);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void names_on_the_desk_and_the_answer_page_lead_to_the_person() {
        String answer = "/i/" + ada.queue().getLast().id();

        assertThat(page("/").select(".row a.person").eachAttr("href")).containsExactlyInAnyOrder(CARLA, ELSEWHERE);
        assertThat(page(answer).select("#know a[href^=/people/]").eachText()).contains("Carla Reyes");
        assertThat(page(CARLA).select("h1").text()).isEqualTo("Carla Reyes");
        assertThat(page(CARLA).select("#d-asked + .rows .who").eachText()).containsExactly("Carla Reyes");
        assertThat(page("/find?q=carla").select("a[href=" + CARLA + "]")).hasSize(1);
    }

    @Test
    void what_is_known_is_written_down_shown_and_taken_back() {
        String there = posted(
                CARLA,
                Map.of("name", "Carla Reyes", "relationship", "mentor", "role", "Engineer", "notes", "Two <dogs>."));
        Document page = page(there);

        assertThat(page.select("#rel option[selected]").text()).isEqualTo("Mentor");
        assertThat(page.select("#notes").text()).isEqualTo("Two <dogs>.");
        assertThat(page.select(".head").text()).contains("Engineer. One mail from them");
        assertThat(browser.get(CARLA).headers().firstValue("Location")).contains(there);
        posted("/people/undo", Map.of());
        assertThat(page(CARLA).select("#notes").text()).isEmpty();
    }

    @Test
    void a_namesake_is_put_together_with_one_press_and_taken_apart_with_another() {
        String key = page(CARLA).select("#same ~ * button[name=other]").attr("value");
        String there = posted(CARLA + "/merge", Map.of("other", key));
        Document both = page(there);

        assertThat(both.select(".addresses a").eachText())
                .containsExactly("carla@example.net", "carla@ledgerleaf.example");
        assertThat(both.select("#d-asked + .rows .who")).hasSize(2);
        posted(
                there + "/part",
                Map.of("other", both.select("button[name=other]").attr("value")));
        assertThat(page(there).select(".addresses a").eachText()).containsExactly("carla@example.net");
    }

    @Test
    void whom_to_put_together_with_has_to_be_clear() {
        posted(CARLA + "/merge", Map.of("with", "nobody"));
        assertThat(ada.tables.known().all()).isEmpty();
        posted(CARLA + "/merge", Map.of("with", "ledgerleaf.example"));
        assertThat(ada.tables.known().all()).hasSize(1);
    }

    @Test
    void nobody_in_particular_has_no_page() {
        assertThat(browser.get("/people/bm9ib2R5QGV4YW1wbGUubmV0").statusCode()).isEqualTo(404);
        assertThat(browser.get("/people/!!!").statusCode()).isEqualTo(404);
        assertThat(browser.get("/people/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_list_says_how_many_and_finds() {
        assertThat(page("/people").select("h1").text()).isEqualTo("Two people you have to do with");
        assertThat(page("/people?q=ledgerleaf.example").select(".row .who").eachText())
                .containsExactly("Carla Reyes");
        assertThat(page("/people?q=zzz").select("h1").text()).isEqualTo("Nobody matches “zzz”");
    }
}
