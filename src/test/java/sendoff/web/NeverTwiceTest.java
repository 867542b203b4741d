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

/// A letter that left is no draft any more, and the same words to the same people are asked about once.
class NeverTwiceTest {
    private static final String LETTER =
            "Dear Carla,\n\nThank you for your letter. I can't take a call. I wish you luck.\n\nAda";

    @TempDir
    Path home;

    TestDesk ada;
    WebServer server;
    Browser browser;
    IntroductionId id;
    String carla;

    @BeforeEach
    void carla_asks() {
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
    }

    @AfterEach
    void close() {
        server.stop();
        ada.close();
    }

    @Test
    void an_answered_conversation_says_so_and_offers_no_letter() {
        send(page());
        leave();

        Document page = page();
        assertThat(page.select("#dr").text()).isEqualTo("Answered today, 10:21");
        assertThat(page.select("#write").text()).isEqualTo("Write again");
        assertThat(page.select("#text, #send, #drafts, [data-key=y]")).isEmpty();
    }

    @Test
    void a_new_letter_starts_empty_and_is_taken_back_like_any_act() {
        send(page());
        leave();

        browser.post(carla + "/write", Map.of());
        assertThat(page().expectFirst("#text").wholeText().strip()).isEmpty();
        assertThat(page().select(".finding")).isEmpty();

        browser.post("/undo", Map.of());
        assertThat(page().select("#dr").text()).startsWith("Answered today");
    }

    @Test
    void writing_again_never_replaces_what_is_being_written() {
        ada.desk.answering().type(id, LETTER);

        browser.post(carla + "/write", Map.of());

        assertThat(page().expectFirst("#text").wholeText()).contains("I wish you luck");
    }

    @Test
    void the_same_words_once_more_are_asked_about_once() {
        send(page());
        leave();
        browser.post(carla + "/write", Map.of());

        Document asked = send(page());
        assertThat(asked.select(".ask-once").text())
                .isEqualTo("You sent these very words to Carla Reyes today at 10:21. Send it all the same?");
        assertThat(ada.post.carried).hasSize(1);

        send(asked);
        leave();
        assertThat(ada.post.carried).hasSize(2);
    }

    @Test
    void other_words_leave_unasked() {
        send(page());
        leave();
        browser.post(carla + "/write", Map.of());

        send(page(), LETTER + "\n\nOne more thing: the talk is online now.");
        leave();

        assertThat(ada.post.carried).hasSize(2);
    }

    @Test
    void a_page_that_was_asked_before_another_window_sent_it_is_asked_again() {
        Document here = page();
        Document sure = Jsoup.parse(here.outerHtml());
        sure.expectFirst("#send").attr("value", "yes");
        send(here);
        leave();
        browser.post(carla + "/write", Map.of());

        Document asked = send(sure);

        assertThat(asked.select(".ask-once").text())
                .contains("You have answered this since you opened it, today at 10:21");
        assertThat(ada.post.carried).hasSize(1);
    }

    @Test
    void a_draft_older_than_an_answer_given_elsewhere_is_asked_about() {
        ada.desk.answering().type(id, LETTER);
        ada.clock.pass(Duration.ofMinutes(5));
        ada.desk.correcting().answeredAlready(id);
        ada.clock.pass(Duration.ofMinutes(5));

        Document asked = send(page());

        assertThat(asked.select(".ask-once").text()).startsWith("You have answered this already, today at 10:25.");
        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void what_was_sent_elsewhere_by_hand_is_no_draft_any_more() {
        browser.post(carla + "/copied", Map.of("text", LETTER, "sent", "yes"));

        assertThat(page().select("#dr").text()).isEqualTo("Answered today, 10:20");
        assertThat(page().select("#send, [data-key=y]")).isEmpty();
    }

    @Test
    void who_was_let_go_of_is_not_let_go_of_again() {
        ada.desk.answering().choose(id, Framework.DISMISS, true);
        browser.post(carla + "/send", Map.of("detail", "It is spam"));

        assertThat(page().select("#dr").text()).isEqualTo("Let go today, 10:20");
        assertThat(page().select("#send")).isEmpty();

        browser.post("/undo", Map.of());
        assertThat(page().select("#send").text()).startsWith("Let it go");
    }

    @Test
    void who_was_let_go_of_comes_back_with_the_letter_hours_later() {
        ada.desk.answering().type(id, LETTER);
        ada.desk.answering().dismiss(id, "It is spam");
        ada.clock.pass(Duration.ofHours(5));
        assertThat(page().select("button[formaction=" + carla + "/back]").text())
                .isEqualTo("Take it back");

        assertThat(browser.told(carla + "/back", Map.of())).startsWith("Taken back: Let go: Carla Reyes.");

        assertThat(page().expectFirst("#text").wholeText().strip()).isEqualTo(LETTER);
        assertThat(ada.only()).isEqualTo(id);
    }

    @Test
    void what_left_is_not_taken_back_from_its_page() {
        send(page());
        leave();

        assertThat(page().select("button[formaction=" + carla + "/back]")).isEmpty();
        browser.post(carla + "/back", Map.of());
        assertThat(page().select("#dr").text()).startsWith("Answered today");
    }

    @Test
    void to_whom_was_let_go_of_a_new_letter_can_be_written() {
        ada.desk.answering().choose(id, Framework.DISMISS, true);
        browser.post(carla + "/send", Map.of("detail", "It is spam"));

        browser.post(carla + "/write", Map.of());

        assertThat(page().expectFirst("#text").wholeText().strip()).isEmpty();
        assertThat(page().select("#send").text()).startsWith("Send");
    }

    @Test
    void a_promise_that_is_open_is_owed_still_and_kept_with_one_press() {
        ada.desk.answering().choose(id, Framework.BUY_TIME, true);
        send(page(), ada.tables.drafts().of(id).orElseThrow().body());
        leave();

        assertThat(page().select(".owed").text()).startsWith("By Fri 20 Nov you promised: “An answer by then”");
        assertThat(page().select("#draft .quiet").text()).startsWith("Nothing else is owed now.");

        browser.post(page().select(".owed button").attr("formaction"), Map.of());

        assertThat(page().select(".owed")).isEmpty();
        assertThat(page().select("#draft .quiet").text()).startsWith("Nothing is owed now.");
    }

    @Test
    void a_new_ask_finds_no_old_letter() {
        send(page());
        leave();
        ada.clock.pass(Duration.ofHours(1));
        ada.receivesRaw(Raw.carla()
                .id("b@example.net")
                .answers("a@example.net")
                .at("Tue, 17 Nov 2026 11:10:00 +0100")
                .says("Dear Ada, I see. Could I ask you for fifteen minutes instead, at the end of the month? Carla"));

        assertThat(ada.queue()).hasSize(1);
        assertThat(page().select("#text")).isEmpty();
        assertThat(page().select("#write").text()).startsWith("Write it");
    }

    private Document page() {
        return Jsoup.parse(browser.get(carla).body());
    }

    /// Presses Send on a page as it came.
    private Document send(Document page) {
        return send(page, LETTER);
    }

    private Document send(Document page, String text) {
        var answer = browser.post(
                carla + "/send",
                Map.of(
                        "text",
                        text,
                        "mine",
                        "yes",
                        "sure",
                        page.expectFirst("#send").attr("value"),
                        "window",
                        page.expectFirst("[name=window]").val(),
                        "shown",
                        page.expectFirst("[name=shown]").val()));
        return Jsoup.parse(answer.body());
    }

    private void leave() {
        ada.clock.pass(Duration.ofMinutes(1));
        ada.desk.sending().round();
    }
}
