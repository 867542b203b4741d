package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.reflecting.Reviewing.Seat;
import sendoff.desk.reflecting.Reviewing.Stage;
import sendoff.domain.Framework;
import sendoff.domain.Party;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// The review by its addresses, as without script. It is Friday, 20 November 2026, 15:00.
class ReviewPagesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");

    @TempDir
    Path home;

    private TestDesk desk;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void open() {
        desk = new TestDesk(home, NOW).withAccount();
        serve();
    }

    @AfterEach
    void close() {
        server.stop();
        desk.close();
    }

    private void serve() {
        server = WebServer.of(desk.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
    }

    private void asks(String name, int number, String day) {
        String address = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.net";
        desk.receivesRaw(Raw.from(name + " <" + address + ">", "Ada Lindqvist <ada@example.com>")
                .subject("A call, " + number)
                .id(number + "@example.net")
                .at(day + " Nov 2026 10:00:00 +0100")
                .says("Hi Ada, could we have a call of thirty minutes next week about climate tech?"));
    }

    private void fourAsk() {
        asks("Carla Reyes", 1, "Mon, 9");
        asks("Dev Anand", 2, "Thu, 12");
        asks("Elif Kaya", 3, "Fri, 13");
        asks("Noor Bakker", 4, "Tue, 17");
    }

    private PromiseId slipped(String name, LocalDate day) {
        return desk.desk
                .keeping()
                .note(
                        true,
                        Party.of(name, "someone@example.org"),
                        new PromiseMade(What.SEND, "I will send the list.", Optional.of(day)))
                .id();
    }

    private List<Seat> seats() {
        return desk.desk.reviewing().now().seats();
    }

    private String key(int n) {
        return seats().get(n).place().key();
    }

    private String review() {
        return browser.get("/review").body();
    }

    private int act(String key, String act, String... form) {
        return browser.post("/review/" + key + "/" + act, form.length == 0 ? Map.of() : Map.of(form[0], form[1]))
                .statusCode();
    }

    @Test
    void it_quotes_what_was_asked_and_not_the_nudge_after_it() {
        asks("Carla Reyes", 1, "Mon, 9");
        desk.receivesRaw(Raw.from("Carla Reyes <carla.reyes@example.net>", "Ada Lindqvist <ada@example.com>")
                .subject("Re: A call, 1")
                .id("nudge@example.net")
                .answers("1@example.net")
                .at("Mon, 16 Nov 2026 10:00:00 +0100")
                .says("Hi Ada, just lifting this to the top of your pile."));

        assertThat(review()).contains("“Hi Ada, could we have a call").doesNotContain("top of your pile");
    }

    @Test
    void it_begins_with_the_one_who_has_waited_longest() {
        fourAsk();

        assertThat(review())
                .contains("The three that have waited longest", "Carla Reyes", "Waiting for 11 days", "1 of 4")
                .contains("Weekly review, Friday 20 November");
        assertThat(browser.post("/review/nonsense/skip", Map.of()).statusCode()).isEqualTo(404);
        act("00000000-0000-0000-0000-000000000000", "skip");
        assertThat(desk.tables.reviews().newest()).isEmpty();
    }

    @Test
    void nobody_is_a_review_that_says_so_and_one_is_a_whole_review() {
        assertThat(review()).contains("Nobody is waiting").contains("nothing to go through");
        assertThat(browser.get("/review/end").statusCode()).isEqualTo(303);

        asks("Carla Reyes", 1, "Mon, 9");
        assertThat(review()).contains("The one who has waited longest");

        act(key(0), "let-go");

        assertThat(desk.queue()).hasSize(1);
        assertThat(browser.get("/review?why=yes").body()).contains("Say why, then it is let go.");

        act(key(0), "let-go", "because", "It settled itself");

        assertThat(browser.get("/review").headers().firstValue("Location")).contains("/review/end");
        assertThat(browser.get("/review/end").body())
                .contains(
                        "That was everyone",
                        "One looked at",
                        "Nobody who wrote to you is left without a word or a day.");
        assertThat(desk.queue()).isEmpty();
        browser.post("/review/note", Map.of("note", "LinkedIn waits longest."));
        assertThat(browser.get("/review/end").body()).contains("LinkedIn waits longest.");
    }

    @Test
    void answering_now_opens_the_recommended_draft_and_comes_back() {
        fourAsk();
        var answer = browser.post("/review/" + key(0) + "/answer", Map.of());
        String there = answer.headers().firstValue("Location").orElseThrow();
        assertThat(there).startsWith("/i/" + key(0) + "?batch=review");
        assertThat(browser.get(there).body()).contains("In your review", "name=\"batch\" value=\"review\"");

        var sent = browser.post(
                "/i/" + key(0) + "/send",
                Map.of(
                        "text",
                        "Hi Carla, thank you for asking. I take no calls this month. Good luck!\n\nAda",
                        "sure",
                        "yes",
                        "batch",
                        "review"));

        assertThat(sent.headers().firstValue("Location")).contains("/review");
        assertThat(review()).contains("2 of 4", "Dev Anand");
    }

    @Test
    void closing_and_a_day_write_letters_and_after_a_restart_it_goes_on_where_it_was() {
        fourAsk();
        act(key(0), "close");
        act(key(1), "day");

        assertThat(desk.tables
                        .drafts()
                        .of(desk.queue().get(0).id())
                        .orElseThrow()
                        .framework())
                .isEqualTo(Framework.DIRECT_CLOSURE);
        assertThat(desk.tables
                        .drafts()
                        .of(desk.queue().get(1).id())
                        .orElseThrow()
                        .framework())
                .isEqualTo(Framework.BUY_TIME);
        assertThat(desk.desk.sending().open()).isEmpty();
        assertThat(seats()).extracting(Seat::stage).containsOnly(Stage.DUE);

        act(key(0), "skip");
        asks("Ben Okafor", 5, "Fri, 6");
        server.stop();
        desk.close();
        desk = new TestDesk(home, NOW.plus(Duration.ofMinutes(5)));
        serve();
        act(key(1), "let-go", "because", "Spam");
        assertThat(seats()).as("who writes meanwhile comes last").hasSize(5);
        assertThat(seats().getLast().place().pending().since()).isEqualTo(Instant.parse("2026-11-06T09:00:00Z"));
        assertThat(review()).contains("3 of 5", "Elif Kaya");
    }

    @Test
    void a_second_window_does_nothing_twice_and_who_was_answered_elsewhere_is_passed_over() {
        fourAsk();
        String carla = key(0);
        act(carla, "skip");
        act(carla, "skip");
        act(carla, "let-go", "because", "Spam");
        assertThat(seats()).extracting(Seat::stage).containsExactly(Stage.SKIPPED, Stage.DUE, Stage.DUE, Stage.DUE);
        assertThat(desk.queue()).hasSize(4);

        desk.receivesRaw(Raw.from("Ada Lindqvist <ada@example.com>", "Dev Anand <dev.anand@example.net>")
                .subject("Re: A call, 2")
                .id("own@example.com")
                .answers("2@example.net")
                .at("Fri, 20 Nov 2026 14:30:00 +0100")
                .says("Hi Dev, thank you for asking. I can't take calls this month. All the best, Ada"));

        assertThat(seats().get(1).stage()).isEqualTo(Stage.ANSWERED);
        assertThat(review()).contains("3 of 4", "Elif Kaya");
        assertThat(act(key(1), "skip")).isEqualTo(303);
        assertThat(seats().get(1).stage()).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void stopping_says_who_still_waits_and_the_next_one_begins_anew() {
        fourAsk();
        desk.desk.calendar().review(false, DayOfWeek.FRIDAY, LocalTime.of(15, 0), Duration.ofMinutes(20));
        act(key(0), "let-go", "because", "Spam");
        act(key(1), "skip");
        desk.clock.pass(Duration.ofMinutes(6));
        assertThat(review()).contains("about 14 minutes left of your 20");
        browser.post("/review/stop", Map.of());

        assertThat(browser.get("/review/end").body())
                .contains(
                        "That is enough for today",
                        "Two looked at in six minutes",
                        "One was skipped and waits, two were not come to",
                        "Next review: Friday 27 November, 15:00.");
        assertThat(review()).contains("1 of 3", "Dev Anand").doesNotContain("You noted");
    }

    @Test
    void the_line_for_oneself_is_read_again_in_the_next_review_and_only_there() {
        fourAsk();
        act(key(0), "skip");
        browser.post("/review/stop", Map.of());
        browser.post("/review/note", Map.of("note", "Say <no> sooner."));

        assertThat(review()).contains("You noted on Fri 20 Nov", "Say &lt;no&gt; sooner.");

        desk.clock.pass(Duration.ofDays(7));
        act(key(0), "skip");
        assertThat(review()).contains("You noted on Fri 20 Nov");
        browser.post("/review/stop", Map.of());
        assertThat(review()).doesNotContain("You noted");
    }

    @Test
    void every_step_is_taken_back_by_one_press() {
        fourAsk();
        PromiseId promise = slipped("Ben Okafor", LocalDate.of(2026, 11, 16));
        String key = promise.toString();
        for (var act : List.of(
                Map.entry("skip", Map.<String, String>of()),
                Map.entry("kept", Map.<String, String>of()),
                Map.entry("let-go", Map.<String, String>of()),
                Map.entry("day", Map.<String, String>of()))) {
            var before = desk.tables.promises().find(promise).orElseThrow();
            desk.clock.pass(Duration.ofSeconds(2));
            browser.post("/review/" + key + "/" + act.getKey(), act.getValue());
            assertThat(stage(key)).as(act.getKey()).isNotEqualTo(Stage.DUE);
            desk.clock.pass(Duration.ofSeconds(2));
            browser.post("/undo", Map.of());

            assertThat(desk.tables.promises().find(promise)).contains(before);
            assertThat(stage(key)).as(act.getKey()).isEqualTo(Stage.DUE);
        }
        desk.clock.pass(Duration.ofSeconds(2));
        String carla = key(0);
        act(carla, "let-go", "because", "Spam");
        desk.clock.pass(Duration.ofSeconds(2));
        browser.post("/undo", Map.of());

        assertThat(desk.queue()).hasSize(4);
        assertThat(stage(carla)).isEqualTo(Stage.DUE);
    }

    private Stage stage(String key) {
        return seats().stream()
                .filter(seat -> seat.place().key().equals(key))
                .findFirst()
                .orElseThrow()
                .stage();
    }

    @Test
    void enter_never_says_that_a_promise_is_kept() {
        String key = slipped("Ben Okafor", LocalDate.of(2026, 11, 16)).toString();
        var page = Jsoup.parse(review());

        assertThat(page.select(".choices [data-key=enter], .of-card")).isEmpty();
        assertThat(page.select(".choices [data-key=Shift+K]").text()).startsWith("It is kept");
        assertThat(page.select(".keys [data-for=Shift+K]").text()).isEqualTo("⇧K kept");

        act(key, "kept");
        assertThat(browser.get("/review/end").body())
                .contains("<dt>kept</dt><dd>1</dd>", "<dt>answered</dt><dd>0</dd>");
    }

    @Test
    void a_promise_that_slipped_can_be_closed_with_its_own_words() {
        String key = slipped("Ben Okafor", LocalDate.of(2026, 11, 16)).toString();
        assertThat(review()).contains("Slipped 4 days ago", "I will send the list.", "It is kept");
        act(key, "close");
        assertThat(review()).contains("What closing it would say", "/review/" + key + "/told");

        act(key, "told");

        assertThat(browser.get("/review/end").body()).contains("<dt>closed kindly</dt><dd>1</dd>");
    }

    @Test
    void whom_the_owner_waits_for_comes_last_and_may_be_given_a_week() {
        fourAsk();
        desk.receivesRaw(
                Raw.from("Ada Lindqvist <ada@example.com>", "Theo Lambrakis <theo@example.net>")
                        .subject("Could you help me?")
                        .id("ask@example.com")
                        .at("Mon, 9 Nov 2026 10:00:00 +0100")
                        .says(
                                "Hi Theo,\n\nCould we have a call of thirty minutes next week? I would like your advice on pilots in ports.\n\nAda"));
        assertThat(seats()).hasSize(5);
        String theo = key(4);
        desk.clock.ticks();

        act(theo, "day");

        assertThat(stage(theo)).isEqualTo(Stage.GIVEN_A_DAY);
        assertThat(desk.tables.reminders().open())
                .extracting(reminder -> reminder.due())
                .contains(LocalDate.of(2026, 11, 27));
        desk.clock.pass(Duration.ofSeconds(2));
        browser.post("/undo", Map.of());
        assertThat(stage(theo)).isEqualTo(Stage.DUE);
        assertThat(desk.tables.reminders().open()).isEmpty();
    }

    @Test
    void a_clock_that_was_set_back_loses_no_review_and_counts_no_day_below_none() {
        fourAsk();
        act(key(0), "skip");
        desk.clock.set(Instant.parse("2026-11-20T05:00:00Z"));
        assertThat(review()).contains("2 of 4");

        desk.clock.set(Instant.parse("2026-11-01T05:00:00Z"));
        assertThat(review()).contains("1 of 4", "Waiting since today");
        act(key(0), "skip");
        assertThat(review()).contains("2 of 4");
    }
}
