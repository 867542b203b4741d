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

/// In what the owner began an answer is an answer, too: nobody hears a close after a yes.
class AnsweredInOwnAskTest {
    private static final String CLOSE =
            "Hi Ben,\n\nThank you for your time. I don't need it any more. All the best.\n\nAda";

    @TempDir
    Path home;

    TestDesk ada;
    WebServer server;
    Browser browser;
    IntroductionId id;

    @BeforeEach
    void ben_asks_back() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount();
        ada.receivesRaw(
                Raw.from("Ada Lindqvist <ada@example.com>", "Ben Okafor <ben@example.org>")
                        .subject("Harbourmere")
                        .id("a@example.com")
                        .at("Fri, 13 Nov 2026 10:00:00 +0100")
                        .says("Hi Ben,\n\nCould you introduce me to Theo Lambrakis at Harbourmere?"
                                + " I would like to ask him about pilot customers in ports.\n\nAda\n"),
                Raw.from("Ben Okafor <ben@example.org>", "Ada Lindqvist <ada@example.com>")
                        .subject("Re: Harbourmere")
                        .id("b@example.org")
                        .answers("a@example.com")
                        .at("Mon, 16 Nov 2026 10:00:00 +0100")
                        .says("Hi Ada,\n\nHappy to. May I forward your mail to Theo as it is?\n\nBen\n"));
        id = ada.tables.introductions().all().getFirst().id();
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
    void an_answer_from_another_program_is_asked_about_before_a_second_one_leaves() {
        Document page = Jsoup.parse(browser.get("/i/" + id).body());
        ada.clock.pass(Duration.ofMinutes(10));
        ada.receivesRaw(Raw.from("Ada Lindqvist <ada@example.com>", "Ben Okafor <ben@example.org>")
                .subject("Re: Harbourmere")
                .id("c@example.com")
                .answers("b@example.org")
                .at("Tue, 17 Nov 2026 10:25:00 +0100")
                .says("Hi Ben,\n\nYes, please forward it.\n\nAda\n"));

        Document asked = send(page);

        assertThat(asked.select(".ask-once").text()).startsWith("You have answered this since you opened it");
        assertThat(ada.tables.outbox().latest(id)).isEmpty();
    }

    @Test
    void the_ask_itself_is_no_answer() {
        send(Jsoup.parse(browser.get("/i/" + id).body()));

        assertThat(ada.tables.outbox().latest(id)).isPresent();
    }

    private Document send(Document page) {
        return Jsoup.parse(browser.post(
                        "/i/" + id + "/send",
                        Map.of(
                                "text",
                                CLOSE,
                                "mine",
                                "yes",
                                "window",
                                page.expectFirst("[name=window]").val(),
                                "shown",
                                page.expectFirst("[name=shown]").val()))
                .body());
    }
}
