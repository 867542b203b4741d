package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Channel;
import sendoff.domain.Decision;
import sendoff.domain.Delivery;
import sendoff.domain.Framework;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.GivingGroup.Members;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.KeptDraft;
import sendoff.domain.KindName;
import sendoff.domain.PageRequest;
import sendoff.domain.Party;
import sendoff.domain.Reply;
import sendoff.domain.RequestPage;
import sendoff.domain.StandingLetter;
import sendoff.testing.TestDesk;

/// Oskar, whom Ada does not know, asks on her request page. It is Tuesday, 17 November 2026, 09:20.
class AskTest {
    private static final Instant NOW = Instant.parse("2026-11-17T08:20:00Z");
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/ask/ada/confirm/[\\w-]+)");

    @TempDir
    Path home;

    private TestDesk ada;
    private WebServer server;
    private Browser oskar;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, NOW).withAccount();
        var guarded = new ServerSettings("127.0.0.1", 0, List.of(), false, Optional.of(_ -> false));
        server = WebServer.of(ada.desk, guarded);
        oskar = new Browser(server.start());
        ada.desk.asking().set(page());
    }

    @AfterEach
    void close() {
        server.stop();
        ada.close();
    }

    private static RequestPage page() {
        return new RequestPage(
                "ada",
                true,
                "I like to help founders in grids.",
                true,
                true,
                Optional.of(new RequestPage.Letter("Hello,\n\nis it yours? {link} until {until}\n\n{me}", NOW)),
                Optional.empty());
    }

    static Map<String, String> form(String... changes) {
        var form = new HashMap<>(Map.of(
                "name", "Oskar Lindqvist",
                "email", "oskar@nordicgriddays.example",
                "want", "something-else",
                "line", "Speak at Nordic Grid Days in Malmö",
                "why", "Your talk on freight data is the one our planners quote.\r\n\r\nWe asked two others.",
                "gain", "A room of people who buy forecasting software.",
                "minutes", "45",
                "by", "2026-11-27",
                "link", "https://nordicgriddays.example/talks"));
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form;
    }

    /// The letters that left once their hold is over.
    private List<StandingLetter> mailed() {
        ada.clock.pass(Duration.ofSeconds(21));
        ada.desk.sending().round();
        return ada.post.standing;
    }

    private String link() {
        Matcher link = LINK.matcher(mailed().getLast().body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void oskarAsks() {
        assertThat(oskar.post("/ask/ada", form()).statusCode()).isEqualTo(200);
        assertThat(oskar.post(link(), Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_stranger_asks_confirms_and_has_an_answer_by_mail() {
        assertThat(oskar.get("/ask/ada").body())
                .contains("Ask Ada Lindqvist", "founders in grids", "You will hear by Thursday, 19 November 2026");
        assertThat(oskar.post("/ask/ada", form()).body())
                .contains("look into your mail", "oskar@nordicgriddays.example");
        assertThat(ada.queue()).isEmpty();

        String link = link();
        assertThat(oskar.get(link).body()).contains("Is this request yours?", "Speak at Nordic Grid Days", "45 min");
        assertThat(ada.queue()).isEmpty();

        assertThat(oskar.post(link, Map.of()).body()).contains("Your request has arrived", "19 November");
        var filed = ada.tables.introductions().find(ada.only()).orElseThrow();
        assertThat(filed.introduction().channel()).isEqualTo(Channel.REQUEST_PAGE);
        assertThat(filed.introduction().kind().name()).isEqualTo(KindName.NETWORKING_REQUEST);
        assertThat(filed.introduction().ask().line()).isEqualTo("Speak at Nordic Grid Days in Malmö, 45 min");
        assertThat(filed.due()).contains(Instant.parse("2026-11-19T08:20:21Z"));
        assertThat(ada.desk.asking().saidIn(filed.id()))
                .get()
                .extracting(PageRequest::minutes, PageRequest::by)
                .containsExactly(Optional.of(45), Optional.of(LocalDate.of(2026, 11, 27)));

        var answering = ada.desk.answering();
        answering.choose(filed.id(), Framework.DIRECT_CLOSURE, true);
        ada.desk.approving().approve(filed.id(), "Hi Oskar,\n\nThank you, but no. Good luck!\n\nAda", true);
        ada.clock.pass(Duration.ofMinutes(1));
        ada.desk.sending().round();

        Reply.Approved answer = ada.post.carried.getLast();
        assertThat(answer.envelope().to()).containsExactly(Party.of("Oskar Lindqvist", "oskar@nordicgriddays.example"));
        assertThat(answer.envelope().references())
                .containsExactly(ada.post.standing.getFirst().as());
        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void the_letter_holds_nothing_that_was_typed() {
        oskar.post("/ask/ada", form("name", "Cheap pills at pills.example", "line", "Buy at pills.example"));

        StandingLetter letter = mailed().getFirst();
        assertThat(letter.body() + letter.envelope()).doesNotContain("pills", "Nordic");
        assertThat(letter.envelope().to()).containsExactly(Party.at("oskar@nordicgriddays.example"));
        assertThat(letter.envelope().subject()).isEqualTo("Is this request to Ada Lindqvist yours?");
    }

    @Test
    void a_program_that_only_follows_the_link_confirms_nothing() {
        oskar.post("/ask/ada", form());
        String link = link();
        IntStream.range(0, 3).forEach(_ -> oskar.get(link));

        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void a_link_works_once_and_for_two_days() {
        oskar.post("/ask/ada", form());
        String link = link();
        oskar.post(link, Map.of());
        assertThat(oskar.post(link, Map.of()).body()).contains("has arrived");
        assertThat(oskar.get(link).body()).contains("has arrived");
        assertThat(ada.queue()).hasSize(1);

        oskar.post("/ask/ada", form("email", "late@example.net"));
        String late = link();
        ada.clock.pass(Duration.ofHours(48));
        assertThat(oskar.get(late).statusCode()).isEqualTo(404);
        assertThat(oskar.post(late, Map.of()).body()).contains("does not work any more");
        assertThat(ada.queue()).hasSize(1);
        ada.desk.sending().round();
        assertThat(ada.tables.requests().open()).isEmpty();
    }

    @Test
    void a_closed_page_is_not_there_but_who_asked_before_can_still_confirm() {
        oskar.post("/ask/ada", form());
        ada.desk.asking().set(page().closed());

        assertThat(oskar.get("/ask/ada").statusCode()).isEqualTo(404);
        assertThat(oskar.post("/ask/ada", form("email", "b@example.net")).statusCode())
                .isEqualTo(404);
        assertThat(oskar.get("/ask/somebody").body()).contains("no such page").doesNotContain("Back to the desk");
        oskar.post(link(), Map.of());
        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void one_address_gets_one_letter_an_hour() {
        oskar.post("/ask/ada", form());
        assertThat(oskar.post("/ask/ada", form("line", "Something more")).body())
                .contains("There is a mail for you already");
        assertThat(mailed()).hasSize(1);

        ada.clock.pass(Duration.ofHours(1));
        oskar.post("/ask/ada", form("line", "Something more"));
        assertThat(mailed()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-reply@example.com",
                "list-request@example.com",
                "mailer-daemon@example.com",
                "ada@example.com"
            })
    void nothing_is_mailed_where_nobody_reads_it(String address) {
        var answer = oskar.post("/ask/ada", form("email", address));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Nobody reads what is sent to that address.");
        assertThat(mailed()).isEmpty();
    }

    @Test
    void a_flood_from_one_place_leaves_nothing_behind() {
        for (int i = 0; i < 60; i++) {
            oskar.post("/ask/ada", form("email", "victim" + i + "@example.net"));
        }

        assertThat(oskar.post("/ask/ada", form("email", "more@example.net")).statusCode())
                .isEqualTo(429);
        assertThat(mailed()).isEmpty();
        assertThat(ada.tables.requests().open()).isEmpty();
        ada.clock.pass(Duration.ofMinutes(11));
        assertThat(oskar.post("/ask/ada", form()).statusCode()).isEqualTo(200);
        assertThat(mailed()).hasSize(1);
    }

    @Test
    void a_flood_from_everywhere_leaves_nothing_behind() {
        for (int i = 0; i < 60; i++) {
            oskar.post("/ask/ada", form("email", "victim" + i + "@example.net"), "X-Forwarded-For", "198.51.100." + i);
        }

        assertThat(mailed()).isEmpty();
        assertThat(ada.tables.requests().open()).isEmpty();
        assertThat(oskar.get("/ask/ada").statusCode()).isEqualTo(200);
    }

    @Test
    void a_field_that_people_do_not_see_catches_machines() {
        assertThat(oskar.post("/ask/ada", form("homepage", "https://spam.example"))
                        .body())
                .contains("look into your mail");
        assertThat(mailed()).isEmpty();
    }

    @Test
    void what_is_missing_or_too_long_is_said_beside_its_field_and_nothing_typed_is_lost() {
        var answer = oskar.post(
                "/ask/ada",
                form(
                        "email",
                        "oskar@nordicgriddays",
                        "line",
                        "x".repeat(121),
                        "by",
                        "2026-11-01",
                        "link",
                        "javascript:alert(1)"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "The ending is missing",
                        "That is 121 characters; 120 is the most.",
                        "That day has passed.",
                        "A link begins with https://",
                        "Oskar Lindqvist",
                        "We asked two others.");
        assertThat(mailed()).isEmpty();
    }

    @Test
    void html_and_header_injection_in_the_form_stay_plain_text() {
        oskar.post(
                "/ask/ada",
                form(
                        "name", "<script>alert(1)</script>\r\nBcc: all@example.org",
                        "line", "Hi\r\nSubject: other<img src=x onerror=alert(1)>"));
        String link = link();
        String shown = oskar.get(link).body();
        assertThat(shown).doesNotContain("<script>alert", "<img");
        oskar.post(link, Map.of());

        var message = ada.tables
                .messages()
                .find(ada.tables
                        .introductions()
                        .find(ada.only())
                        .orElseThrow()
                        .introduction()
                        .arrivedAs())
                .orElseThrow()
                .message();
        assertThat(message.subject()).doesNotContain("\n", "\r");
        assertThat(message.from().name().orElseThrow()).doesNotContain("\n", "\r");
        assertThat(oskar.post("/ask/ada", form("email", "a@example.net\r\nBcc: all@example.org"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(oskar.post("/ask/ada", form("email", "a@example.net, b@example.net"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void too_much_at_once_is_not_even_read() {
        assertThat(oskar.offer("/ask/ada", "why=" + "x".repeat(40_000)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void another_website_cannot_send_the_form() {
        assertThat(oskar.post("/ask/ada", form(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(oskar.post("/ask/ada", form(), "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void it_shows_what_is_left_and_rests_when_nothing_is() {
        var students = new GivingGroup(
                ada.desk.giving().newId(), "Students", "", Measure.CALLS, Period.MONTH, 2, Members.NOBODY, "");
        ada.desk.giving().save(students);
        ada.desk.giving().note(students.id(), 1, Party.named("Mia"));
        assertThat(oskar.get("/ask/ada").body())
                .contains("What is left in November", "<b>1</b><span>call for students");

        ada.desk.giving().note(students.id(), 1, Party.named("Pia"));
        assertThat(oskar.get("/ask/ada").body())
                .contains("calls for students; again from 1 December", "opens again on Tuesday, 1 December 2026")
                .doesNotContain("<form");
        oskar.post("/ask/ada", form());
        assertThat(mailed()).isEmpty();
    }

    @Test
    void a_letter_of_which_nobody_knows_whether_it_left_is_not_sent_again() {
        ada.post.then(new Delivery.Unknown("cut off"));
        oskar.post("/ask/ada", form());
        assertThat(mailed()).hasSize(1);
        ada.clock.pass(Duration.ofHours(2));
        ada.desk.sending().round();

        assertThat(ada.post.standing).hasSize(1);
    }

    @Test
    void a_passing_trouble_is_tried_again_as_the_same_mail() {
        ada.post.then(new Delivery.TryAgain(Duration.ofMinutes(1), "busy"));
        oskar.post("/ask/ada", form());
        mailed();
        ada.clock.pass(Duration.ofMinutes(2));
        ada.desk.sending().round();

        assertThat(ada.post.standing).hasSize(2);
        assertThat(ada.post.standing.getFirst().as())
                .isEqualTo(ada.post.standing.getLast().as());
    }

    @Test
    void what_was_asked_for_draws_on_the_plan_by_its_length() {
        var founders = new GivingGroup(
                ada.desk.giving().newId(),
                "Founders",
                "",
                Measure.HOURS,
                Period.MONTH,
                180,
                new Members(List.of("nordicgriddays.example"), List.of(), List.of(), List.of()),
                "");
        ada.desk.giving().save(founders);
        oskarAsks();

        ada.desk.answering().choose(ada.only(), Framework.ACCEPT, true);
        ada.desk.approving().approve(ada.only(), "Hi Oskar,\n\nYes, gladly. Tuesday at 10?\n\nAda", true);
        assertThat(ada.desk.giving().rooms().getFirst().left()).isEqualTo(135);
    }

    @Test
    void what_the_form_said_stands_among_what_is_known_and_bounds_the_time_that_is_bought() {
        oskar.post("/ask/ada", form("by", "2026-11-19"));
        oskar.post(link(), Map.of());

        var own = WebServer.of(ada.desk, ServerSettings.local(0));
        try {
            assertThat(new Browser(own.start()).get("/i/" + ada.only()).body())
                    .contains(
                            "Time wanted",
                            "45 minutes",
                            "Needs to know by",
                            "Thu 19 Nov",
                            "A room of people",
                            "Request page");
        } finally {
            own.stop();
        }
        ada.desk.answering().choose(ada.only(), Framework.BUY_TIME, true);
        assertThat(ada.tables.drafts().of(ada.only()).flatMap(KeptDraft::decision))
                .contains(new Decision.BuyTime(LocalDate.of(2026, 11, 19)));
    }

    @Test
    void the_owner_opens_it_once_the_mail_is_approved() {
        ada.desk.asking().set(RequestPage.NONE);
        var own = WebServer.of(ada.desk, ServerSettings.local(0));
        try {
            var browser = new Browser(own.start());
            assertThat(browser.get("/plan").body()).contains("Your request page", "closed", "value=\"ada\"");
            var page = Map.of("handle", "ada", "about", "Grids.", "letter", "Yours? {link}", "open", "yes");

            var unapproved = browser.post("/request-page", page);
            assertThat(unapproved.statusCode()).isEqualTo(422);
            assertThat(unapproved.body()).contains("tick that you approve it for this use", "Grids.");
            assertThat(ada.desk.asking().page().open()).isFalse();

            var approved = new HashMap<>(page);
            approved.put("approve", "yes");
            assertThat(browser.post("/request-page", approved).statusCode()).isEqualTo(303);
            assertThat(browser.get("/plan").body())
                    .contains("public", "/ask/ada", "approved Tue 17 Nov", "Only this machine can open that.");
            assertThat(browser.post("/request-page", page).statusCode()).isEqualTo(303);

            approved.put("handle", "Ada L");
            assertThat(browser.post("/request-page", approved).body()).contains("small letters, digits and hyphens");
            approved.put("handle", "ada");
            approved.put("letter", "Yours?");
            assertThat(browser.post("/request-page", approved).body()).contains("The mail needs {link}");
            approved.put("letter", "Yours? {link}");
            approved.put("address", "ask.example.org");
            assertThat(browser.post("/request-page", approved).body()).contains("begins with https://");

            approved.put("address", "https://ask.example.org");
            browser.post("/request-page", approved);
            assertThat(browser.get("/plan").body())
                    .contains("https://ask.example.org/ask/ada")
                    .doesNotContain("Only this machine");

            assertThat(browser.post("/request-page/close", Map.of()).statusCode())
                    .isEqualTo(303);
            assertThat(oskar.get("/ask/ada").statusCode()).isEqualTo(404);
        } finally {
            own.stop();
        }
    }

    @Test
    void a_copy_for_another_web_space_opens_a_mail_with_the_same_questions() {
        var own = WebServer.of(ada.desk, ServerSettings.local(0));
        try {
            var copy = new Browser(own.start()).get("/request-page/copy");
            assertThat(copy.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"ask-ada.html\"");
            assertThat(copy.body())
                    .contains(
                            "mailto:ada@example.com?subject=A%20request", "By%20when%20I%20need%20to%20know", "<style>")
                    .doesNotContain("/static/", "<form", "<script", "127.0.0.1");
        } finally {
            own.stop();
        }
    }

    @Test
    void it_knows_nothing_of_the_desk_and_needs_no_session() {
        assertThat(oskar.get("/").statusCode()).isEqualTo(303);
        var page = oskar.get("/ask/ada");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body()).doesNotContain("<script", "href=\"/\"", "/plan", "/settings", "hx-");
        assertThat(Stream.of("default-src 'none'", "form-action 'self'"))
                .allMatch(page.headers().firstValue("Content-Security-Policy").orElseThrow()::contains);
    }
}
