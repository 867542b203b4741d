package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// A window stands open with a letter that left from another one, or by the browser's way back.
class StaleWindowTest {
    private static final String LEFT =
            "Dear Carla,\n\nThank you for your letter. I can't take a call. I wish you luck.\n\nAda";
    private static final String MORE = LEFT + "\n\nOne more thing: the talk is online now.";

    @TempDir
    Path home;

    TestDesk ada;
    WebServer server;
    Browser browser;
    IntroductionId id;
    String carla;
    Document stale;

    @BeforeEach
    void the_letter_left_from_another_window() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount();
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:00:00 +0100")
                .says(Raw.CARLAS_ASK));
        id = ada.only();
        carla = "/i/" + id;
        server = WebServer.of(ada.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
        ada.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
        stale = page();
        ada.clock.pass(Duration.ofSeconds(5));
        ada.desk.approving().approve(id, LEFT, true);
    }

    @AfterEach
    void close() {
        server.stop();
        ada.close();
    }

    @Test
    void what_is_typed_there_is_a_new_letter_and_asked_about() {
        leave();

        post("check", MORE);
        assertThat(page().expectFirst("#text").wholeText().strip()).isEqualTo(MORE);

        Document asked = post("send", MORE);
        assertThat(asked.select(".ask-once").text())
                .isEqualTo("You have answered this since you opened it, today at 10:21. Send this one as well?");
        assertThat(asked.expectFirst("#text").wholeText().strip()).isEqualTo(MORE);
        assertThat(asked.select("#send").text()).startsWith("Send it all the same");
        assertThat(ada.post.carried).hasSize(1);
    }

    @Test
    void the_words_that_left_begin_no_new_letter() {
        leave();

        post("check", LEFT);
        Document asked = post("send", LEFT);

        assertThat(asked.select("#text, #send")).isEmpty();
        assertThat(asked.select(".ask-once").text()).startsWith("You have answered this since you opened it");
        assertThat(asked.select(".ask-once").text()).doesNotContain("Send this one");
        assertThat(ada.tables.drafts().of(id)).isEmpty();
    }

    @Test
    void what_is_typed_while_the_letter_is_on_its_way_stays_when_it_has_left() {
        post("check", LEFT);
        ada.desk.answering().type(id, MORE);
        leave();

        assertThat(ada.post.carried)
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).isEqualTo(LEFT));
        assertThat(page().expectFirst("#text").wholeText().strip()).isEqualTo(MORE);
    }

    @Test
    void what_is_typed_after_it_was_marked_as_sent_elsewhere_is_a_new_letter() {
        ada.desk.approving().callBack(id);
        ada.desk.answering().sentThere(id);

        post("check", LEFT);
        assertThat(ada.tables.drafts().of(id)).isEmpty();

        post("check", MORE);
        assertThat(page().expectFirst("#text").wholeText().strip()).isEqualTo(MORE);
    }

    private Document page() {
        return Jsoup.parse(browser.get(carla).body());
    }

    private Document post(String where, String text) {
        return Jsoup.parse(browser.post(
                        carla + "/" + where,
                        Map.of(
                                "text",
                                text,
                                "window",
                                stale.expectFirst("[name=window]").val(),
                                "shown",
                                stale.expectFirst("[name=shown]").val()))
                .body());
    }

    private void leave() {
        ada.clock.pass(Duration.ofMinutes(1));
        ada.desk.sending().round();
    }
}
