package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Availability;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// The field under a yes says which day it is, whatever they proposed.
class AcceptedDayTest {
    @TempDir
    Path home;

    private TestDesk desk;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void open() {
        desk = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z")).withAccount();
        desk.desk.ownership().set(new Availability(List.of("2026-11-25 15:30"), ""));
        server = WebServer.of(desk.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        desk.close();
    }

    @Test
    void a_day_typed_instead_of_theirs_stands_in_the_letter_and_can_be_taken_out_again() {
        receives("Could we have a call of twenty minutes on Thursday 26 November?");
        says("");
        assertThat(letter()).contains("Thursday 26 November suits me.");
        assertThat(field()).isEmpty();

        says("Friday 27 November at 10:00");
        assertThat(letter())
                .contains("These times suit me: Friday 27 November at 10:00.")
                .doesNotContain("Thursday");
        assertThat(field()).isEqualTo("Friday 27 November at 10:00");

        says("");
        assertThat(letter()).contains("Thursday 26 November suits me.");
    }

    @Test
    void of_several_days_of_theirs_the_field_fills_the_open_one() {
        receives("Could we have a call of twenty minutes on Thursday 26 November or on Friday 27 November?");
        says("");
        assertThat(letter()).contains("{day: ");

        says("Friday 27 November at ten");
        assertThat(letter()).contains("Friday 27 November at ten suits me.").doesNotContain("{");
    }

    @Test
    void the_usual_times_can_be_taken_out() {
        receives("Could we have a call of twenty minutes next week?");
        says("Wednesday 25 November at 15:30 (CET)");
        assertThat(letter()).contains("Wednesday 25 November at 15:30");
        assertThat(field()).contains("15:30");

        says("");
        assertThat(letter()).contains("Send me two or three times that suit you");
    }

    private void receives(String ask) {
        desk.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Mon, 16 Nov 2026 10:00:00 +0100")
                .says("Dear Ada,\n\n" + ask + " It is about grid storage.\n\nCarla\n"));
        browser.post(path() + "/framework", Map.of("framework", "accept"));
    }

    private void says(String words) {
        browser.post(path() + "/framework", Map.of("framework", "accept", "detail", words));
    }

    private String letter() {
        return page().select("textarea").text();
    }

    private String field() {
        return page().select("#detail").attr("value");
    }

    private String path() {
        return "/i/" + desk.only();
    }

    private Document page() {
        return Jsoup.parse(browser.get(path()).body());
    }
}
