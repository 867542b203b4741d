package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class LearntTest {
    @TempDir
    Path home;

    private TestDesk ada;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void carla_asks() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        server = WebServer.of(ada.desk, new ServerSettings("127.0.0.1", 0, List.of(), false, Optional.empty()));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        ada.close();
    }

    @Test
    void one_click_on_the_answer_page_rules_a_sender_out_and_undo_brings_them_back() {
        String page = "/i/" + ada.only();
        assertThat(Jsoup.parse(browser.get(page).body()).select("#from option").eachAttr("value"))
                .containsExactly("address carla@example.net", "domain example.net");
        var gone = browser.post(page + "/never", Map.of("from", "address carla@example.net"));

        assertThat(gone.headers().firstValue("Location")).hasValue("/");
        assertThat(ada.queue()).isEmpty();
        browser.post("/undo", Map.of());
        assertThat(ada.queue()).hasSize(1);
        assertThat(settings()).doesNotContain("Never from carla@example.net");
    }

    @Test
    void the_settings_list_rules_take_new_ones_and_let_them_go() {
        browser.post("/settings/learnt/never", Map.of("from", "example.net"));
        assertThat(settings()).contains("Never from anyone at example.net");
        assertThat(ada.queue()).isEmpty();
        browser.post("/settings/learnt/remove", Map.of("from", "domain example.net"));
        assertThat(settings()).doesNotContain("Never from anyone");
        assertThat(ada.queue()).hasSize(1);
        browser.post("/settings/learnt/always", Map.of("from", "not an address"));
        assertThat(ada.desk.learning().rules()).isEmpty();
    }

    @Test
    void what_was_learnt_is_a_text_file_to_keep() {
        browser.post("/i/" + ada.only() + "/not-one", Map.of());

        var file = browser.get("/settings/learnt.txt");
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"learnt.txt\"");
        assertThat(file.body()).contains("from:carla@example.net").contains("\tnone\t");
        assertThat(settings()).contains("correction or answer of yours");
    }

    private String settings() {
        return Jsoup.parse(browser.get("/settings").body()).select("#learnt").text();
    }
}
