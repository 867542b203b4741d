package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.TestDesk;

class FeedTest {
    @TempDir
    Path home;

    private TestDesk ada;
    private Optional<WebServer> server = Optional.empty();

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
    }

    @AfterEach
    void close() {
        server.ifPresent(WebServer::stop);
        ada.close();
    }

    /// A desk with a password: the feed's address is the only key to the feed.
    private Browser serve() {
        var running = WebServer.of(
                ada.desk, new ServerSettings("127.0.0.1", 0, List.of(), false, Optional.of(typed -> false)));
        server = Optional.of(running);
        return new Browser(running.start());
    }

    private String address() {
        return "/feed/" + ada.desk.calendar().feedToken().orElseThrow() + ".ics";
    }

    @Test
    void a_calendar_program_reads_it_and_is_told_when_nothing_changed() {
        ada.desk.calendar().newFeed();
        Browser program = serve();

        var first = program.get(address());
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
        assertThat(first.body()).startsWith("BEGIN:VCALENDAR");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(program.get(address(), "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void a_revoked_address_leads_nowhere_and_guessing_is_slowed_down() {
        ada.desk.calendar().newFeed();
        String old = address();
        ada.desk.calendar().newFeed();
        Browser program = serve();

        assertThat(program.get(old).statusCode()).isEqualTo(404);
        for (int i = 0; i < 9; i++) {
            assertThat(program.get("/feed/guess" + i + ".ics").statusCode()).isEqualTo(404);
        }
        var tooOften = program.get(old);
        assertThat(tooOften.statusCode()).isEqualTo(429);
        assertThat(tooOften.headers().firstValue("Retry-After")).hasValue("3601");
        assertThat(program.get(address()).statusCode()).isEqualTo(200);
        ada.clock.pass(Duration.ofHours(1));
        assertThat(program.get(old).statusCode()).isEqualTo(404);
    }

    @Test
    void asking_too_often_is_slowed_down() {
        ada.desk.calendar().newFeed();
        Browser program = serve();
        for (int i = 0; i < 60; i++) {
            assertThat(program.get(address()).statusCode()).isEqualTo(200);
        }

        assertThat(program.get(address()).statusCode()).isEqualTo(429);
    }

    @Test
    void behind_a_proxy_each_device_is_counted_by_itself() {
        ada.desk.calendar().newFeed();
        Browser program = serve();
        for (int i = 0; i < 60; i++) {
            program.get(address(), "X-Forwarded-For", "203.0.113.7");
        }

        assertThat(program.get(address(), "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(429);
        assertThat(program.get(address(), "X-Forwarded-For", "198.51.100.9").statusCode())
                .isEqualTo(200);
    }

    @Test
    void behind_a_proxy_its_address_is_as_safe_as_the_page_that_shows_it() {
        ada.desk.calendar().newFeed();
        var running = WebServer.of(ada.desk, ServerSettings.local(0));
        server = Optional.of(running);

        assertThat(new Browser(running.start())
                        .get("/settings", "X-Forwarded-Proto", "https")
                        .body())
                .contains("value=\"https://127.0.0.1:" + running.port() + address() + "\"");
    }

    @Test
    void without_a_feed_and_for_everything_else_the_door_is_shut() {
        Browser program = serve();

        assertThat(program.get("/feed/.ics").statusCode()).isIn(404);
        assertThat(program.get("/feed/x.ics").statusCode()).isEqualTo(404);
        assertThat(program.get("/settings").statusCode()).isEqualTo(303);
        assertThat(program.post("/settings/calendar/feed", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(ada.desk.calendar().feedToken()).isEmpty();
    }
}
