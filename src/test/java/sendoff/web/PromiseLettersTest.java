package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.CARLA;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.testing.TestDesk;

/// What the promises page would say to whoever waits for something that does not come, or comes later.
class PromiseLettersTest {
    @TempDir
    Path home;

    private TestDesk ada;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, Instant.parse("2026-11-23T08:20:00Z"));
        server = WebServer.of(ada.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        ada.close();
    }

    private PromiseId promised(LocalDate due) {
        return promised("You'll have my notes on the pilot", due);
    }

    private PromiseId promised(String words, LocalDate due) {
        var made = new PromiseMade(What.SEND, words, Optional.of(due));
        return ada.desk.keeping().note(true, CARLA, made).id();
    }

    private String page() {
        return Jsoup.parse(browser.get("/promises").body()).text();
    }

    @Test
    void a_promise_by_hand_says_when_it_was_written_down_not_said() {
        promised(LocalDate.of(2026, 11, 14));

        assertThat(page())
                .contains("to Carla Reyes, written down on Mon 23 Nov")
                .contains("Nine days over");
    }

    @Test
    void a_close_that_comes_late_is_sorry_once_and_reads_as_sentences() {
        ada.desk.keeping().beginClosing(promised(LocalDate.of(2026, 11, 17)));

        assertThat(page())
                .contains("I said: “You'll have my notes on the pilot.” I’m sorry that you waited for it."
                        + " I have looked at it again");
    }

    @Test
    void what_was_promised_with_a_cry_ends_with_it() {
        ada.desk.keeping().beginClosing(promised("You'll have my notes!", LocalDate.of(2026, 11, 27)));

        assertThat(page()).contains("I said: “You'll have my notes!” I have looked at it again");
    }

    @Test
    void a_close_in_time_is_not_sorry() {
        ada.desk.keeping().beginClosing(promised(LocalDate.of(2026, 11, 27)));

        assertThat(page()).contains("on the pilot.” I have looked at it again").doesNotContain("sorry");
    }

    @Test
    void a_new_day_is_said_for_whatever_was_promised() {
        ada.desk.keeping().move(promised(LocalDate.of(2026, 11, 24)), LocalDate.of(2026, 11, 27));

        assertThat(page()).contains("I need until Fri 27 Nov for it").doesNotContain("you will have it");
    }
}
