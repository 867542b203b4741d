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
import sendoff.desk.answering.Assisting.Job;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.testing.FakeModel;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class AssistantPagesTest {
    @TempDir
    Path home;

    TestDesk ada;
    WebServer server;
    Browser browser;
    IntroductionId carlas;

    @BeforeEach
    void carla_asks() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .says(Raw.CARLAS_ASK));
        carlas = ada.only();
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
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

    @Test
    void it_is_off_and_says_where_to_turn_it_on() {
        assertThat(page("/settings/assistant").select("h1").text()).isEqualTo("The assistant is off");
        assertThat(page("/i/" + carlas + "/assistant").select("a[href=/settings/assistant]"))
                .isNotEmpty();
        assertThat(page("/i/" + carlas + "/offers").select("a[href$=assistant]"))
                .isEmpty();
    }

    @Test
    void a_wrong_address_loses_nothing_and_says_what_is_wrong() {
        var answer = Jsoup.parse(
                browser.post("/settings/assistant", Map.of("address", "http://models.example.com/v1", "model", "m"))
                        .body());

        assertThat(answer.select("[role=alert]").text()).contains("needs an address with https://");
        assertThat(answer.expectFirst("#model").attr("value")).isEqualTo("m");
    }

    @Test
    void it_shows_to_the_letter_what_goes_where_and_proposes_without_blocking() throws InterruptedException {
        String draft = ada.tables.drafts().of(carlas).orElseThrow().body();
        String other = draft.replace("I wish you luck", "I wish you well")
                .replace("Carla", "Person2")
                .replace("Ada", "Person1");
        try (var model = FakeModel.saying(other)) {
            browser.post("/settings/assistant", Map.of("address", model.address(), "model", "m", "key", "k"));
            var before = page("/i/" + carlas + "/assistant");
            assertThat(before.select(".outgo").text()).contains("Person2").doesNotContain("Carla");
            assertThat(before.text()).contains("which is this machine");
            assertThat(page("/settings/assistant").html()).doesNotContain("value=\"k\"");

            String seen = before.expectFirst("[name=seen]").attr("value");
            assertThat(browser.post("/i/" + carlas + "/assistant", Map.of("seen", seen))
                            .statusCode())
                    .isEqualTo(303);
            if (ada.desk.assisting().job(carlas).orElseThrow() instanceof Job.Asking(Thread thread, String _)) {
                thread.join();
            }

            assertThat(page("/i/" + carlas + "/assistant").select("#job").text())
                    .contains("I wish you well");
            browser.post("/i/" + carlas + "/assistant/use", Map.of());
            assertThat(page("/i/" + carlas).expectFirst("#text").wholeText()).contains("I wish you well");
            browser.post("/undo", Map.of());
            assertThat(ada.tables.drafts().of(carlas).orElseThrow().body()).isEqualTo(draft);
        }
    }

    @Test
    void what_was_not_shown_is_not_sent() {
        try (var model = FakeModel.saying("x")) {
            browser.post("/settings/assistant", Map.of("address", model.address(), "model", "m"));

            var answer = Jsoup.parse(browser.post("/i/" + carlas + "/assistant", Map.of("seen", ""))
                    .body());

            assertThat(answer.select("[role=alert]").text()).contains("Look at it again; nothing was sent.");
            assertThat(model.asked()).isEmpty();
        }
    }

    @Test
    void the_notes_are_still_there_when_nothing_came_of_them() throws InterruptedException {
        String assistant = "/playbook/friendly.no-to-a-call.txt/assistant";
        try (var model = FakeModel.saying("See https://elsewhere.example/offer")) {
            browser.post("/settings/assistant", Map.of("address", model.address(), "model", "m"));
            var look = Jsoup.parse(browser.post(assistant + "/look", Map.of("notes", "very short"))
                    .body());
            String seen = look.expectFirst("[name=seen]").attr("value");

            browser.post(assistant, Map.of("seen", seen, "notes", "very short"));
            if (ada.desk.assisting().job("friendly/no-to-a-call.txt").orElseThrow()
                    instanceof Job.Asking(Thread thread, String _)) {
                thread.join();
            }

            var stands = page(assistant);
            assertThat(stands.select("#job h2").text()).isEqualTo("Your words stand");
            assertThat(stands.select("#notes").text()).isEqualTo("very short");
        }
    }

    @Test
    void a_standard_reply_is_written_from_notes_and_goes_into_the_editor_only() throws InterruptedException {
        String template = "/playbook/friendly.no-to-a-call.txt";
        String text = "Hi {first_name},\n\nThank you for {ask}. It's a no from me.\n\n{owner}";
        try (var model = FakeModel.saying(text)) {
            browser.post("/settings/assistant", Map.of("address", model.address(), "model", "m"));
            var look = Jsoup.parse(browser.post(template + "/assistant/look", Map.of("notes", "very short"))
                    .body());
            assertThat(look.select(".outgo").text()).contains("very short");

            String seen = look.expectFirst("[name=seen]").attr("value");
            browser.post(template + "/assistant", Map.of("seen", seen, "notes", "very short"));
            if (ada.desk.assisting().job("friendly/no-to-a-call.txt").orElseThrow()
                    instanceof Job.Asking(Thread thread, String _)) {
                thread.join();
            }

            var proposed = page(template + "/assistant");
            assertThat(proposed.select("#job .preview-text").text()).contains("It's a no from me.");
            assertThat(proposed.select("#job form").attr("action")).isEqualTo(template + "/preview");
            assertThat(page(template).expectFirst("#tb").wholeText()).isNotEqualTo(text);
        }
    }
}
