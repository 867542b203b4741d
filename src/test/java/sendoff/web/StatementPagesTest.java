package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.outsiders.Stating.State;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.GivingGroup.Members;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.Party;
import sendoff.domain.RequestPage;
import sendoff.domain.StatementPlace;
import sendoff.testing.FakeSlack;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// What others read before they ask. It is Tuesday, 17 November 2026, 09:20.
class StatementPagesTest {
    private static final Instant NOW = Instant.parse("2026-11-17T08:20:00Z");
    private static final String ABOUT = "/plan/statements/about";

    @TempDir
    Path home;

    private TestDesk desk;
    private WebServer server;
    private Browser browser;
    private GivingGroup students;

    @BeforeEach
    void open() {
        desk = new TestDesk(home, NOW).withAccount();
        students = new GivingGroup(
                desk.desk.giving().newId(),
                "Students",
                "a note for Ada alone",
                Measure.CALLS,
                Period.MONTH,
                2,
                new Members(List.of(), List.of("student"), List.of(), List.of("zelda@quist.example")),
                "");
        desk.desk.giving().save(students);
        server = WebServer.of(desk.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        desk.close();
    }

    private String page(String path) {
        return browser.get(path).body();
    }

    private State state(StatementPlace place) {
        return desk.desk.stating().sheet(place).state();
    }

    @Test
    void each_place_has_its_text_and_a_counter_and_nothing_that_is_the_owners_alone() {
        for (StatementPlace place : StatementPlace.values()) {
            assertThat(page("/plan/statements/" + place.word()))
                    .contains("of " + place.longest() + " characters")
                    .doesNotContain("a note for Ada alone", "zelda@quist.example");
        }
        assertThat(page(ABOUT)).contains("I give two calls a month for students. When that is given, I say so.");
        assertThat(browser.get("/plan/statements/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_told_of_oneself_stands_in_every_text_at_once() {
        browser.post(
                "/plan/statements/made-from",
                Map.of(
                        "open", "about",
                        "projects", "freight and grids",
                        "welcome", "pilots in ports\r\npricing a first contract",
                        "limits", "No travel in winter",
                        "link", "https://ada.example/notes"));

        assertThat(page(ABOUT))
                .contains("I work on freight and grids. Ask me about pilots in ports and pricing a first contract.")
                .contains("No travel in winter.", "https://ada.example/notes");
        assertThat(page("/plan/statements/slack-status")).contains("Ask me about pilots in ports");
    }

    @Test
    void what_cannot_be_kept_is_shown_again_as_it_was_typed() {
        var refused = browser.post(
                "/plan/statements/made-from", Map.of("open", "about", "projects", "ports", "link", "ada.example"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The link begins with https://", "value=\"ada.example\"", ">\nports<");

        var over = browser.post("/plan/statements/slack-status", Map.of("text", "x".repeat(112)));
        assertThat(over.statusCode()).isEqualTo(422);
        assertThat(over.body()).contains("12 characters more than fits: the Slack status takes 100", "112 of 100");
        assertThat(desk.desk.stating().sheet(StatementPlace.SLACK_STATUS).own()).isFalse();
    }

    @Test
    void what_changes_nothing_leads_back_to_the_page() {
        String about = desk.desk.stating().text(StatementPlace.ABOUT);
        assertThat(leads(ABOUT, Map.of("text", about))).isEqualTo(ABOUT);
        assertThat(leads(ABOUT + "/leave", Map.of())).isEqualTo(ABOUT);
        assertThat(leads("/plan/statements/made-from", Map.of("open", "about"))).isEqualTo(ABOUT);
        assertThat(leads("/plan/statements/put-away", Map.of())).isEqualTo("/");
    }

    private String leads(String path, Map<String, String> form) {
        return browser.post(path, form).headers().firstValue("Location").orElse("nowhere");
    }

    @Test
    void a_status_that_slack_refuses_stands_on_the_page_with_the_reason() {
        try (var slack = new FakeSlack()) {

            desk.desk.slack().connect(FakeSlack.TOKEN, "", slack.api());
            String workspace = desk.desk.placing().workspaces().getFirst().id().toString();
            slack.refuses("users.profile.set", "missing_scope");

            var refused = browser.post(
                    "/plan/statements/slack-status/slack",
                    Map.of("text", "Two calls a month.", "workspace", workspace));

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Two calls a month.", "“users.profile:write”");
        }
    }

    @Test
    void own_words_stay_when_the_plan_changes_and_the_page_says_what_did() {
        browser.post(ABOUT, Map.of("text", "Students: two calls, gladly."));
        assertThat(page(ABOUT)).contains("In your own words", "Students: two calls, gladly.");

        desk.desk.giving().save(students.allowing(1));
        assertThat(page(ABOUT))
                .contains("Students: two calls, gladly.", "Your plan changed since you wrote these words")
                .contains("<del>two calls a month for</del>", "<ins>one call a month for</ins>");

        browser.post(ABOUT + "/anew", Map.of());
        assertThat(page(ABOUT)).contains("I give one call a month for students.");
        browser.post("/plan/statements/undo", Map.of());
        assertThat(page(ABOUT)).contains("Students: two calls, gladly.");
    }

    @Test
    void what_was_published_is_out_of_date_once_the_plan_says_something_else() {
        browser.post(ABOUT + "/publish", Map.of("day", "2026-11-03"));
        assertThat(state(StatementPlace.ABOUT)).isEqualTo(State.CURRENT);
        assertThat(page(ABOUT)).contains("published Tue 3 Nov");

        desk.desk.giving().save(students.allowing(3));
        assertThat(page("/plan/statements"))
                .contains("Your plan says something else by now")
                .contains("<del>two calls a month</del>", "<ins>three calls a month</ins>");
        assertThat(page("/")).contains("What others read is out of date", "LinkedIn about");

        desk.desk.giving().save(students.allowing(2));
        assertThat(state(StatementPlace.ABOUT)).isEqualTo(State.CURRENT);
        assertThat(page("/")).doesNotContain("What others read is out of date");
    }

    @Test
    void what_is_put_away_on_the_desk_is_still_out_of_date_on_its_page() {
        browser.post(ABOUT + "/publish", Map.of());
        browser.post("/plan/statements/headline/publish", Map.of());
        desk.desk.giving().save(students.allowing(3));
        browser.post("/plan/statements/put-away", Map.of());
        browser.post("/plan/statements/undo", Map.of());
        assertThat(page("/")).contains("LinkedIn headline, LinkedIn about");
        browser.post("/plan/statements/put-away", Map.of());

        assertThat(page("/")).doesNotContain("What others read is out of date");
        assertThat(state(StatementPlace.ABOUT)).isEqualTo(State.STALE);

        desk.desk.giving().save(students.allowing(4));
        assertThat(page("/")).contains("What others read is out of date");

        browser.post(ABOUT + "/leave", Map.of());
        assertThat(state(StatementPlace.ABOUT)).isEqualTo(State.CURRENT);
    }

    @Test
    void giving_something_away_makes_only_stale_what_tells_what_is_left() {
        browser.post(ABOUT + "/publish", Map.of());
        browser.post("/plan/statements/automatic-reply/publish", Map.of());
        desk.clock.pass(Duration.ofMinutes(1));
        desk.desk.giving().note(students.id(), 2, Party.named("Aya"));

        assertThat(state(StatementPlace.ABOUT)).isEqualTo(State.CURRENT);
        assertThat(state(StatementPlace.AUTOMATIC_REPLY)).isEqualTo(State.STALE);

        desk.clock.pass(Duration.ofDays(20));
        assertThat(state(StatementPlace.AUTOMATIC_REPLY)).isEqualTo(State.CURRENT);
    }

    @Test
    void a_letter_is_signed_so_by_one_press_and_not_any_more_by_another() {
        assertThat(page("/plan/statements/signature")).contains("Sign letters from ada@example.com so");
        String text = desk.desk.stating().text(StatementPlace.SIGNATURE);
        browser.post("/plan/statements/signature/sign", Map.of("text", text, "address", "ada@example.com"));

        var ada = Party.at("ada@example.com");
        assertThat(desk.desk.ownership().owner().identity(ada).signature()).isEqualTo(text);
        assertThat(state(StatementPlace.SIGNATURE)).isEqualTo(State.CURRENT);
        assertThat(page("/plan/statements/signature")).doesNotContain("Sign letters from ada@example.com");

        browser.post("/plan/statements/undo", Map.of());
        assertThat(desk.desk.ownership().owner().identity(ada).signature()).isEmpty();
        assertThat(state(StatementPlace.SIGNATURE)).isEqualTo(State.UNPUBLISHED);
    }

    @Test
    void the_request_page_says_what_holds_now_unless_its_owner_says_otherwise() {
        var letter = new RequestPage.Letter("Yours? {link}", NOW);
        desk.desk.asking().set(new RequestPage("ada", true, "", true, true, Optional.of(letter), Optional.empty()));
        assertThat(page("/ask/ada")).contains("I give two calls a month for students.");

        desk.desk.giving().save(students.allowing(1));
        assertThat(page("/ask/ada")).contains("I give one call a month for students.");

        browser.post("/plan/statements/request-page", Map.of("text", "Ask me about ports."));
        assertThat(page("/ask/ada")).contains("Ask me about ports.").doesNotContain("I give one call");
        browser.post("/plan/statements/undo", Map.of());
        assertThat(page("/ask/ada")).contains("I give one call a month for students.");
    }

    @Test
    void the_automatic_reply_takes_the_words_and_nothing_is_switched_on_by_that() {
        assertThat(page("/plan/statements/automatic-reply")).contains("href=\"/automatic-reply?text=statement\"");

        assertThat(page("/automatic-reply?text=statement")).contains("I answer every message within two business days");
        assertThat(page("/automatic-reply")).doesNotContain("I answer every message within two business days");
        assertThat(desk.desk.autoReplying().reply().on()).isFalse();
    }

    @Test
    void what_was_published_is_beside_the_asks_before_and_after_it_here_and_in_the_report() {
        assertThat(page(ABOUT)).contains("Once a statement is published");
        browser.post(ABOUT + "/publish", Map.of("day", "2026-11-03"));

        String words = "LinkedIn about, 3 November: 0 of 0 a poor fit after it, 0 of 0 before. Too few to say";
        assertThat(page(ABOUT)).contains(words);
        assertThat(page("/report/2026-11")).contains(words);
    }

    @Test
    void what_is_asked_again_and_again_leads_to_a_resource_with_its_words() {
        assertThat(page("/playbook/often")).contains("nothing was asked by three people or more");
        for (String name : List.of("Carla", "Elif", "Femi")) {
            desk.receivesRaw(Raw.from(name + " <" + name + "@example.net>", "Ada Lindqvist <ada@example.com>")
                    .subject("A call with " + name)
                    .id(name + "@example.net")
                    .at("Mon, 16 Nov 2026 10:00:00 +0100")
                    .says("Hi Ada, could we have a call of thirty minutes next week about climate tech?"));
        }
        String often = page("/playbook/often");
        assertThat(often).contains("One thing was asked by three people or more", "Climate, tech");

        assertThat(page("/playbook/resources/new?sort=guide&title=Climate%2C+tech&whom=Who+asks&tags=climate"))
                .contains("value=\"Climate, tech\"", "value=\"Who asks\"", "value=\"climate\"");
    }

    @Test
    void the_page_of_what_is_often_asked_says_that_asks_are_being_compared_and_asks_again() {
        desk.receivesRaw(Raw.from("Carla <carla@example.net>", "Ada Lindqvist <ada@example.com>")
                .subject("A call")
                .id("carla@example.net")
                .at("Mon, 16 Nov 2026 10:00:00 +0100")
                .says("Hi Ada, could we have a call of thirty minutes next week about climate tech?"));
        var begun = new ArrayDeque<Runnable>();
        desk.desk.oftenAsking().leaveTo(begun::add);

        assertThat(page("/playbook/often"))
                .contains("is being compared", "hx-trigger=\"every 1s\"", "Look again")
                .doesNotContain("nothing was asked");

        begun.remove().run();
        assertThat(page("/playbook/often"))
                .contains("nothing was asked by three people or more")
                .doesNotContain("hx-trigger=\"every 1s\"");
    }

    @Test
    void the_words_are_read_as_any_draft_is() {
        String told = browser.post(
                        ABOUT + "/check", Map.of("text", "I'm so sorry, I feel terrible, I am just so busy."))
                .body();

        assertThat(told)
                .contains("49 of 2600 characters", "More apology than needed")
                .doesNotContain("No thanks");
    }

    @Test
    void a_day_that_is_yet_to_come_counts_as_today() {
        browser.post(ABOUT + "/publish", Map.of("day", "2027-01-01"));

        assertThat(desk.desk
                        .stating()
                        .sheet(StatementPlace.ABOUT)
                        .published()
                        .orElseThrow()
                        .at())
                .isEqualTo(NOW);
    }
}
