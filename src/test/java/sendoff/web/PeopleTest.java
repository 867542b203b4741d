package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.net.http.HttpResponse;
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
import sendoff.desk.people.Who;
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
    void who_stands_there_twice_is_asked_about() {
        String asked = page("/people").select("a[href$=#same]").attr("href");
        assertThat(page("/people").select("a[href$=#same]").text()).isEqualTo("Carla Reyes");

        String key = page(CARLA).select("#same ~ * button[name=other]").attr("value");
        assertThat(page(asked.replace("#same", "")).select("#same")).hasSize(1);
        posted(CARLA + "/merge", Map.of("other", key));

        assertThat(page("/people").select("a[href$=#same]")).isEmpty();
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
        assertThat(browser.post(CARLA + "/merge", Map.of("with", "nobody")).statusCode())
                .isEqualTo(422);
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

    private static final String CARDS = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Carla Reyes\r\nEMAIL:carla@example.net\r\n"
            + "TITLE:Engineer\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Nora <New>\r\n"
            + "EMAIL:nora@example.com\r\nEND:VCARD\r\n";

    @Test
    void a_file_is_looked_at_first_and_only_those_chosen_come_in() {
        assertThat(browser.upload("/people/import", "file", "cards.vcf", CARDS).statusCode())
                .isEqualTo(303);
        Document preview = page("/people/import");
        assertThat(preview.select("h1").text()).isEqualTo("Two people would come in");
        assertThat(preview.select(".row .who-s").eachText()).containsExactly("Carla Reyes", "Nora <New>");
        assertThat(preview.select("button[name=which]").eachText())
                .containsExactly("Only the one you have written with", "All 2", "None");
        assertThat(ada.tables.known().all()).isEmpty();

        posted("/people/import/take", Map.of("which", "written", "preview", shown(preview)));
        assertThat(ada.tables.known().all()).hasSize(1);
        assertThat(page("/people/import").select("h1").text()).isEqualTo("Bring people in");
        posted("/people/undo", Map.of());
        assertThat(ada.tables.known().all()).isEmpty();
    }

    @Test
    void what_was_read_in_another_window_comes_in_only_once_it_was_seen() {
        browser.upload("/people/import", "file", "cards.vcf", CARDS);
        Document first = page("/people/import");
        browser.upload("/people/import", "file", "more.vcf", CARDS.replace("Nora", "Otto") + CARDS);

        HttpResponse<String> answer =
                browser.post("/people/import/take", Map.of("which", "all", "preview", shown(first)));

        assertThat(answer.headers().firstValue("Location")).hasValue("/people/import");
        assertThat(ada.tables.known().all()).isEmpty();
        assertThat(page("/people/import").text()).contains("From more.vcf");
    }

    private static String shown(Document page) {
        return page.select("[name=preview]").attr("value");
    }

    @Test
    void what_can_not_be_read_says_why() {
        Document page = Jsoup.parse(browser.upload("/people/import", "file", "a.zip", "PK\u0003\u0004")
                .body());
        assertThat(page.select("[role=alert]").text()).contains("“a.zip” is a ZIP or a spreadsheet");
        Document none = Jsoup.parse(
                browser.post("/people/import/server", Map.of("where", "x")).body());
        assertThat(none.select("[role=alert]").text()).isEqualTo("An address, a user name and a password are needed.");
    }

    @Test
    void one_person_or_all_are_taken_along_and_notes_stay_unless_asked_for() {
        String there = posted(CARLA, Map.of("name", "Carla Reyes", "notes", "Secret."));

        var one = browser.get(there + "/card.vcf");
        assertThat(one.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"Carla-Reyes.vcf\"");
        assertThat(one.body()).contains("FN:Carla Reyes", "carla@example.net").doesNotContain("Secret");
        assertThat(browser.get(there + "/card.vcf?notes=yes").body()).contains("NOTE:Secret.");
        assertThat(browser.get("/people/export.vcf").body().split("BEGIN:VCARD"))
                .hasSize(3);
    }

    @Test
    void what_they_are_glad_of_is_written_down_and_taken_back() {
        posted(CARLA + "/guard", Map.of("glad-of", "Climate founders", "times", "1", "per", "month", "rests", ""));
        Document page = page(CARLA);
        assertThat(page.select("#glad-of").text()).isEqualTo("Climate founders");
        assertThat(page.select("#times").attr("value")).isEqualTo("1");
        assertThat(ada.tables.guards().of("carla@example.net")).isPresent();

        posted("/people/undo", Map.of());
        assertThat(ada.tables.guards().of("carla@example.net")).isEmpty();
    }

    @Test
    void nobody_rests_until_the_year_9999() {
        assertThat(browser.post(CARLA + "/guard", Map.of("rests", "9999-12-31")).body())
                .contains("“Not before” reaches a year ahead");
        assertThat(ada.tables.guards().of("carla@example.net")).isEmpty();
    }
}
