package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Delivery;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Outgoing;
import sendoff.domain.Outgoing.Status;
import sendoff.store.Queue.Row;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// `Z` takes back what was done last, also within the seconds in which an answer can be called back.
class LastActTest {
    @TempDir
    Path home;

    TestDesk ada;
    WebServer server;
    Browser browser;
    IntroductionId carlas;
    IntroductionId devs;

    @BeforeEach
    void an_answer_is_on_its_way() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount();
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Tue, 17 Nov 2026 09:00:00 +0100")
                .says(Raw.CARLAS_ASK));
        carlas = ada.only();
        ada.receivesRaw(Raw.from("Dev Malhotra <dev@cold.example>", "ada@example.com")
                .subject("Your depot")
                .id("d@cold.example")
                .at("Tue, 17 Nov 2026 09:10:00 +0100")
                .says("Dear Ada, could I have a call of twenty minutes to ask how you run your depot? Dev"));
        devs = ada.queue().stream()
                .map(Row::id)
                .filter(id -> !id.equals(carlas))
                .findFirst()
                .orElseThrow();
        server = WebServer.of(ada.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        ada.clock.pass(Duration.ofSeconds(1));
        browser.post(
                "/i/" + carlas + "/send",
                Map.of("text", "Dear Carla, I can't take a call. I wish you luck. Ada", "sure", "yes"));
        assertThat(answer()).contains(Status.WAITING);
        ada.clock.pass(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        server.stop();
        ada.close();
    }

    @Test
    void a_row_let_go_of_after_it_comes_back_first_and_the_answer_after_that() {
        browser.post("/i/" + devs + "/not-one", Map.of());
        assertThat(Jsoup.parse(browser.get("/").body()).select(".toast").text()).startsWith("Not an introduction");

        browser.post("/undo", Map.of());
        assertThat(answer()).contains(Status.WAITING);
        assertThat(ada.queue()).extracting(Row::id).containsExactly(devs);

        browser.post("/undo", Map.of());
        assertThat(answer()).contains(Status.CALLED_BACK);
        assertThat(ada.queue()).hasSize(2);
    }

    @Test
    void what_was_done_before_it_waits_until_it_is_called_back() {
        browser.post("/undo", Map.of());

        assertThat(answer()).contains(Status.CALLED_BACK);
        assertThat(ada.tables.drafts().of(carlas)).isPresent();
    }

    @Test
    void a_part_of_the_page_before_does_not_swallow_what_the_next_page_says() {
        String note = browser.post("/i/" + carlas + "/undo", Map.of())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
        browser.get("/desk", "HX-Request", "true", "Cookie", note);

        assertThat(Jsoup.parse(browser.get("/i/" + carlas, "Cookie", note).body())
                        .select(".toast")
                        .text())
                .startsWith("Called back");
    }

    @Test
    void a_moment_too_late_nothing_older_is_taken_back_in_its_place() {
        ada.desk.answering().choose(devs, Framework.DIRECT_CLOSURE, true);
        ada.clock.pass(Duration.ofMinutes(1));
        ada.desk.sending().round();

        assertThat(browser.told("/undo", Map.of())).startsWith("Too late: what you did last was at ");
        assertThat(ada.tables.drafts().of(devs)).isPresent();
    }

    @Test
    void after_its_time_it_says_when_the_answer_left() {
        ada.clock.pass(Duration.ofMinutes(1));
        ada.desk.sending().round();

        assertThat(browser.told("/undo", Map.of(), "Referer", "http://127.0.0.1/promises"))
                .startsWith("Too late: sent to Carla Reyes at 10:21.");
        assertThat(answer()).contains(Status.SENT);
        assertThat(browser.post("/undo", Map.of(), "Referer", "http://127.0.0.1/promises")
                        .headers()
                        .firstValue("Location"))
                .contains("/promises");
    }

    @Test
    void an_act_is_taken_back_as_long_as_its_toast_is_held() {
        browser.post("/i/" + devs + "/not-one", Map.of());
        String toast = toast();
        ada.clock.pass(Duration.ofMinutes(2));
        browser.post("/undo", Map.of());
        assertThat(ada.queue()).isEmpty();

        browser.post("/undo", Map.of("toast", toast));
        assertThat(ada.queue()).extracting(Row::id).containsExactly(devs);
    }

    @Test
    void a_toast_that_is_held_takes_back_no_other_act() {
        browser.post("/i/" + devs + "/not-one", Map.of());
        String toast = toast();
        ada.clock.pass(Duration.ofMinutes(1));
        ada.desk.answering().choose(carlas, Framework.REDIRECT, true);

        assertThat(browser.told("/undo", Map.of("toast", toast))).startsWith("Too late: what you did last was at ");
        assertThat(ada.tables.drafts().of(carlas).orElseThrow().framework()).isEqualTo(Framework.REDIRECT);
        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void a_toast_stays_no_longer_on_the_page_that_is_opened_next() {
        browser.post("/i/" + devs + "/not-one", Map.of());
        ada.clock.pass(Duration.ofSeconds(5));

        assertThat(Jsoup.parse(browser.get("/").body()).select(".toast").attr("data-seconds"))
                .isEqualTo("7");
    }

    @Test
    void an_answer_that_waits_for_a_server_is_called_back_however_long_it_waits() {
        ada.post.then(new Delivery.TryAgain(Duration.ofMinutes(30), "451 try again later"));
        ada.clock.pass(Duration.ofMinutes(1));
        ada.desk.sending().round();
        assertThat(answer()).contains(Status.WAITING);
        ada.clock.pass(Duration.ofMinutes(10));

        assertThat(browser.told("/undo", Map.of())).startsWith("Taken back.");
        assertThat(answer()).contains(Status.CALLED_BACK);
    }

    @Test
    void of_an_answer_nobody_knows_of_it_is_not_said_that_it_was_sent() {
        ada.post.then(new Delivery.Unknown("the line went dead"));
        ada.clock.pass(Duration.ofMinutes(1));
        ada.desk.sending().round();

        assertThat(browser.told("/undo", Map.of())).startsWith("Nobody knows whether it left");
        assertThat(answer()).contains(Status.UNCLEAR);
    }

    /// How the toast that shows now names its act.
    private String toast() {
        return Jsoup.parse(browser.get("/").body())
                .select(".toast [name=toast]")
                .val();
    }

    private Optional<Status> answer() {
        return ada.tables.outbox().latest(carlas).map(Outgoing::status);
    }
}
