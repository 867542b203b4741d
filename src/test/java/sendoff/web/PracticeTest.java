package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Occasion;
import sendoff.domain.Prompt;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// The first week, what helps when reviews slip, and the exercise. It is Tuesday, 17 November 2026, 09:20.
class PracticeTest {
    private static final Instant NOW = Instant.parse("2026-11-17T08:20:00Z");

    @TempDir
    Path home;

    private TestDesk desk;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void open() {
        desk = new TestDesk(home, NOW).withAccount();
        server = WebServer.of(desk.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        desk.close();
    }

    private void asks(String name, int number, String at) {
        desk.receivesRaw(Raw.from(name + " <n" + number + "@example.net>", "Ada Lindqvist <ada@example.com>")
                .subject("A call, " + number)
                .id(number + "@example.net")
                .at(at)
                .says("Hi Ada, could we have a call of thirty minutes next week about climate tech?"));
    }

    private String page(String path) {
        return browser.get(path).body();
    }

    @Test
    void the_first_week_ticks_from_what_is_known_and_is_looked_back_at_after_a_month() {
        assertThat(page("/")).doesNotContain("Your first week");
        asks("Carla Reyes", 1, "Mon, 9 Nov 2026 10:00:00 +0100");
        asks("Elif Kaya", 2, "Mon, 16 Nov 2026 10:00:00 +0100");
        assertThat(page("/")).contains("Your first week", "The oldest two, with the checklist");

        browser.post("/review/first-week/away", Map.of());
        assertThat(page("/")).doesNotContain("Your first week");
        browser.post("/review/first-week/back", Map.of());

        desk.desk.answering().dismiss(desk.queue().getFirst().id(), "Spam");
        desk.desk.calendar().review(false, DayOfWeek.FRIDAY, LocalTime.of(15, 0), Duration.ofMinutes(20));
        desk.desk
                .editing()
                .save("friendly/my-no.txt", "# for: no-to-a-call\n\nHi {first_name},\n\nNo, thank you.\n\nAda");
        assertThat(page("/"))
                .contains("The oldest two, with the checklist; one done")
                .containsPattern("Done: </span>\\s*A template of your own for a close")
                .containsPattern("To do: </span>\\s*<a[^>]*>One for a redirect")
                .containsPattern("Done: </span>\\s*A time for the review");

        desk.clock.set(Instant.parse("2026-12-17T08:20:00Z"));
        assertThat(page("/"))
                .contains("A month ago you began", "Then two people waited, one past their two days.")
                .doesNotContain("Your first week");
        browser.post("/review/first-week/away", Map.of());
        assertThat(page("/")).doesNotContain("A month ago you began");
    }

    @Test
    void when_reviews_slip_a_reminder_to_close_one_a_week_is_offered_and_comes_once() {
        asks("Carla Reyes", 1, "Mon, 9 Nov 2026 10:00:00 +0100");
        asks("Elif Kaya", 2, "Mon, 16 Nov 2026 10:00:00 +0100");
        page("/");
        browser.post("/review/first-week/away", Map.of());
        desk.desk.answering().dismiss(desk.queue().getFirst().id(), "Spam");
        assertThat(page("/")).doesNotContain("Close just one a week?");

        desk.clock.set(Instant.parse("2026-11-24T08:20:00Z"));
        assertThat(page("/")).contains("Close just one a week?", "for a week nobody had an answer");
        browser.post("/review/one-a-week?wish=yes", Map.of());
        assertThat(page("/")).doesNotContain("Close just one a week?");
        assertThat(page("/review")).contains("On Fridays you are reminded to close one.");

        desk.clock.set(Instant.parse("2026-11-27T09:20:00Z"));
        desk.desk.reminding().round();
        desk.desk.reminding().round();
        assertThat(desk.desk.reminding().open(20))
                .filteredOn(prompt -> prompt.occasion() == Occasion.CLOSE_ONE)
                .extracting(Prompt::words)
                .singleElement()
                .asString()
                .startsWith("Elif Kaya");

        desk.desk.answering().dismiss(desk.queue().getFirst().id(), "Spam");
        assertThat(desk.desk.reminding().open(20)).extracting(Prompt::occasion).doesNotContain(Occasion.CLOSE_ONE);
        browser.post("/review/one-a-week?wish=no", Map.of());
        assertThat(page("/review")).doesNotContain("you are reminded to close one");
    }

    @Test
    void the_exercise_shows_days_and_facts_can_be_stopped_and_ends_with_what_changed() {
        assertThat(page("/review/exercise")).contains("Nothing came lately");
        asks("Carla Reyes", 1, "Mon, 9 Nov 2026 10:00:00 +0100");
        assertThat(page("/review/exercise")).contains("Where do you begin?", "one came lately, one open");
        browser.post("/review/exercise", Map.of("place", "nowhere"));
        assertThat(desk.desk.exercising().latest()).isEmpty();

        browser.post("/review/exercise", Map.of("place", "email"));
        assertThat(page("/review/exercise"))
                .contains("Day 1 of 30: E-mail", "its week ended on Mon 16 Nov", "<dt>open now</dt><dd>1</dd>");
        assertThat(browser.post("/review/exercise", Map.of("place", "slack")).statusCode())
                .isEqualTo(409);

        desk.clock.set(Instant.parse("2026-11-10T08:20:00Z"));
        assertThat(page("/review/exercise")).contains("Day 1 of 30");
        desk.clock.set(Instant.parse("2026-11-25T08:20:00Z"));
        asks("Elif Kaya", 2, "Wed, 18 Nov 2026 10:00:00 +0100");
        desk.desk.answering().dismiss(desk.queue().getLast().id(), "Spam");
        assertThat(page("/review/exercise"))
                .contains("Day 9 of 30", "<dt>came</dt><dd>1</dd>", "<dt>within a week</dt><dd>1</dd>");

        browser.post("/review/exercise/stop", Map.of());
        assertThat(page("/review/exercise")).contains("Stopped: E-mail", "Go on where you stopped", "The next place");
        browser.post("/review/exercise/go-on", Map.of());

        desk.clock.set(Instant.parse("2026-12-17T08:20:00Z"));
        assertThat(page("/review/exercise"))
                .contains("Thirty days are over: E-mail", "How did it feel?", "too few to say")
                .containsPattern("Open</th><td[^>]*>one</td><td[^>]*>one</td>");
        browser.post("/review/exercise/felt", Map.of("felt", "lighter", "note", "Ten minutes after lunch."));
        assertThat(page("/review/exercise")).contains("Ten minutes after lunch.");

        browser.post("/review/exercise", Map.of("place", "networking-request"));
        assertThat(page("/review/exercise")).contains("Day 1 of 30", "it felt lighter");
    }
}
