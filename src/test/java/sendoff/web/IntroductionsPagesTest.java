package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.OptInState.Agreed;
import sendoff.domain.OptInState.Asked;
import sendoff.domain.OptInState.Done;
import sendoff.domain.OptInState.ToAsk;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.testing.Cast;
import sendoff.testing.TestDesk;

class IntroductionsPagesTest {
    private static final String BOARD = "/introductions";

    @TempDir
    Path home;

    private TestDesk desk;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void open() {
        desk = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z")).withAccount();
        server = WebServer.of(desk.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        desk.close();
    }

    @Test
    void an_empty_board_says_how_one_begins() {
        assertThat(page(BOARD).expectFirst("h1").text()).isEqualTo("Nobody is being introduced just now");
        assertThat(page(BOARD).select(".nothing").text()).contains("Whom would you bring together?");
        assertThat(page("/").select(".nav a[href=/introductions]")).hasSize(1);
    }

    @Test
    void what_is_missing_or_makes_no_sense_is_said_beside_what_was_typed() {
        var without = new HashMap<>(wish());
        without.remove("asker-name");
        without.remove("asker-address");
        var answer = browser.post(BOARD, without);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text())
                .isEqualTo("Say who the two are: a name or an address of each.");

        var same = new HashMap<>(wish());
        same.put("contact-address", "carla@example.net");
        Document again = Jsoup.parse(browser.post(BOARD, same).body());
        assertThat(again.select("[role=alert]").text()).startsWith("Both have the same address");
        assertThat(again.expectFirst("#about").attr("value")).isEqualTo("Heat storage");
    }

    @Test
    void the_toast_names_what_z_takes_back() {
        desk.desk
                .keeping()
                .note(
                        true,
                        Cast.CARLA,
                        new PromiseMade(What.SEND, "I will send the list.", Optional.of(LocalDate.of(2026, 11, 20))));
        desk.clock.pass(Duration.ofSeconds(2));
        String one = begin();
        page(one); // takes the note of the act itself
        browser.post(one + "/no", Map.of("on", "board"));
        page(BOARD);

        assertThat(page(BOARD).select("#toasts").text()).startsWith("They said no");
        browser.post("/undo", Map.of());
        assertThat(desk.desk.introducing().open()).hasSize(1);
        assertThat(desk.desk.keeping().lastAct()).isPresent();
    }

    @Test
    void one_is_begun_asked_answered_introduced_and_noted_and_each_step_can_be_taken_back() {
        String one = begin();
        assertThat(page(one).expectFirst("textarea#text").text()).contains("Carla Reyes would like to meet you");
        assertThat(page(one).select(".envelope").text()).contains("Freya Foxglove <freya@fox-labs.example>");

        var sent = browser.post(one + "/send", Map.of("text", text(one)));
        assertThat(sent.headers().firstValue("Location").orElse("")).endsWith(BOARD);
        assertThat(page(BOARD).select("#toasts").text()).contains("Sent to Freya Foxglove");
        desk.clock.pass(Duration.ofSeconds(11));
        desk.desk.sending().round();

        browser.post(one + "/yes", Map.of("on", "board"));
        assertThat(page(BOARD).select("section:has(#c-both-said-yes) .pair h3").text())
                .contains("Carla Reyes");
        browser.post("/undo", Map.of());
        assertThat(page(BOARD).select("section:has(#c-asked) .pair h3").text()).contains("Carla Reyes");
        assertThat(desk.desk.introducing().open().getFirst().state()).isInstanceOf(Asked.class);

        browser.post(one + "/yes", Map.of());
        browser.post(one + "/send", Map.of("text", text(one), "sure", "yes"));
        desk.clock.pass(Duration.ofSeconds(11));
        desk.desk.sending().round();
        assertThat(page(one).select("#went")).hasSize(1);
        browser.post(one + "/went", Map.of("went", "well", "note", "They met twice."));
        assertThat(desk.desk.introducing().ended())
                .singleElement()
                .satisfies(it -> assertThat(it.state()).isInstanceOf(Done.class));
        assertThat(page(BOARD).select(".pair.done").text()).contains("They met twice.");
    }

    @Test
    void a_letter_to_both_from_elsewhere_is_asked_about_with_a_button() {
        String one = begin();
        desk.clock.pass(Duration.ofMinutes(1));
        desk.receivesRaw("""
                From: Ada Lindqvist <ada@example.com>
                To: freya@fox-labs.example, carla@example.net
                Subject: Heat
                Message-ID: <both@example.com>
                Date: Tue, 17 Nov 2026 11:20:00 +0100

                Carla, Freya: das passt zusammen.
                """);
        assertThat(page(one).select("#h").text()).isEqualTo("You wrote to both: was that the introduction?");
        assertThat(page(one).text())
                .contains("What you wrote to both needs your eye.")
                .doesNotContain("The word is with");
        assertThat(page(BOARD).select(".pair .quote").text()).isEqualTo("Carla, Freya: das passt zusammen.");

        browser.post(page(one).expectFirst("form[action$=/introduced]").attr("action"), Map.of());

        assertThat(page(one).select(".chip").eachText()).contains("Introduced");
        browser.post("/undo", Map.of());
        browser.post(page(one).expectFirst("form[action$=/not-introduced]").attr("action"), Map.of());
        assertThat(page(one).select("#h")).isEmpty();
    }

    @Test
    void what_goes_against_the_practice_is_asked_once_more() {
        var unsure = new HashMap<>(wish());
        unsure.put("sure-contact", "40");
        String one = begin(unsure);

        Document asked = Jsoup.parse(
                browser.post(one + "/send", Map.of("text", text(one))).body());

        assertThat(asked.select("[role=alert]").text()).contains("90 % sure");
        assertThat(asked.expectFirst("#send").attr("value")).isEqualTo("yes");
        assertThat(desk.tables.outbox().open()).isEmpty();
    }

    @Test
    void a_close_that_names_the_contact_is_refused_and_says_what_to_take_out() {
        String one = begin();
        browser.post(one + "/sent", Map.of());
        browser.post(one + "/no", Map.of());

        String text = text(one) + "\nFreya said no.";
        Document refused = Jsoup.parse(
                browser.post(one + "/send", Map.of("text", text, "sure", "yes")).body());

        assertThat(refused.select("[role=alert]").text()).startsWith("“Freya”: This tells them who was asked");
        assertThat(refused.select(".finding b").eachText()).contains("It gives a contact away");
        assertThat(desk.tables.outbox().open()).isEmpty();
        assertThat(page(BOARD).select(".pair").text()).contains("a contact").doesNotContain("Freya");
    }

    @Test
    void what_is_known_of_a_contact_can_be_changed_and_counts() {
        browser.post(
                BOARD + "/guard",
                Map.of(
                        "address",
                        "freya@fox-labs.example",
                        "name",
                        "Freya",
                        "glad-of",
                        "Heat",
                        "times",
                        "1",
                        "per",
                        "quarter",
                        "until",
                        "2027-01-01"));
        String one = begin();

        assertThat(page(BOARD).select("#guard ~ table tbody tr").text())
                .contains("Freya", "0 of 1 a quarter", "Heat", "1 Jan 2027");
        assertThat(page(BOARD).select(".pair .fact.warn").text()).contains("rests until 1 Jan 2027");
        browser.post(one + "/move", Map.of("day", "2027-01-01", "on", "board"));
        assertThat(page(BOARD).select(".pair").text()).contains("By 1 Jan 2027");
        browser.post(one + "/decline", Map.of());
        assertThat(page(one).select(".head .chip").text()).isEqualTo("To close");
    }

    @Test
    void what_is_not_there_is_not_found_and_nonsense_changes_nothing() {
        String one = begin();

        assertThat(browser.get(BOARD + "/nonsense").statusCode()).isEqualTo(404);
        assertThat(browser.get(BOARD + "/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);
        assertThat(browser.get(BOARD + "/new?from=nonsense").statusCode()).isEqualTo(200);
        browser.post(one + "/went", Map.of("went", "splendid"));
        browser.post(one + "/move", Map.of("day", "yesterday"));
        browser.post(one + "/keep/x", Map.of("text", "Hello"));
        assertThat(page(one).select(".head .chip").text()).isEqualTo("To ask");
    }

    @Test
    void no_day_lies_further_ahead_than_a_year() {
        String one = begin();

        assertThat(browser.told(one + "/move", Map.of("day", "9999-12-31")))
                .startsWith("Choose today or a day after it, within a year.");
    }

    @Test
    void what_is_known_of_one_is_shown_again_as_it_was_typed_where_it_cannot_be() {
        String one = begin();

        var refused = browser.post(
                one + "/say",
                Map.of("contact-address", "carla@example.net", "about", "Heat pumps", "why-contact", "A founder"));

        assertThat(refused.statusCode()).isEqualTo(422);
        var form = Jsoup.parse(refused.body()).expectFirst("form[action$=/say]");
        assertThat(form.select("[role=alert]").text()).startsWith("Both have the same address");
        assertThat(form.select("[name=about]").val()).isEqualTo("Heat pumps");
        assertThat(form.select("[name=why-contact]").val()).isEqualTo("A founder");
    }

    @Test
    void what_a_contact_bears_is_shown_again_where_it_reaches_too_far() {
        browser.post(BOARD + "/guard", Map.of("address", "f@example.com", "name", "Freya", "glad-of", "Heat"));
        browser.post(BOARD + "/guard", Map.of("address", "h@example.com", "name", "Hana", "glad-of", "Ships"));

        var refused = browser.post(
                BOARD + "/guard",
                Map.of(
                        "address",
                        "h@example.com",
                        "glad-of",
                        "Ports",
                        "times",
                        "3",
                        "per",
                        "year",
                        "until",
                        "9999-12-31"));

        assertThat(refused.statusCode()).isEqualTo(422);
        var row = Jsoup.parse(refused.body()).expectFirst("tr:has([value=h@example.com])");
        assertThat(row.select("[role=alert]").text()).startsWith("“Not before” reaches a year ahead");
        assertThat(row.select("[name=glad-of]").val()).isEqualTo("Ports");
        assertThat(row.select("[name=per] [selected]").val()).isEqualTo("year");
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]")).hasSize(1);
    }

    @Test
    void letting_go_says_whose_wish_it_is_and_is_offered_as_long_as_it_can_be() {
        var wish = new HashMap<>(wish());
        wish.put("asked", "no");
        wish.put("asker-address", "otto@example.org");
        assertThat(letGo(begin(wish))).isEqualTo("Let my idea go");

        String one = begin();
        assertThat(letGo(one)).isEqualTo("Carla Reyes doesn’t want it any more");
        browser.post(one + "/sent", Map.of());
        browser.post(one + "/no", Map.of());
        assertThat(letGo(one)).isEqualTo("Let it go without a word");
        browser.post(one + "/yes", Map.of());
        browser.post(one + "/sent", Map.of());
        assertThat(letGo(one)).as("they are introduced").isEmpty();
        assertThat(page(one).select(".fold summary").eachText()).contains("Another day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"send", "drafts", "sent", "check", "keep/0", "anew"})
    void a_letter_is_only_for_whom_it_was_shown(String act) {
        String one = begin();
        browser.post(one + "/sent", Map.of());
        desk.clock.pass(Duration.ofDays(10));
        Map<String, String> nudge = shown(page(one), "#letter");
        nudge.put("text", "Hi Freya, between you and me: is it worth your while?");
        nudge.put("sure", "yes");
        browser.post(one + "/yes", Map.of());

        var answer = browser.post(one + "/" + act, nudge);

        assertThat(answer.statusCode()).isEqualTo(409);
        Document moved = Jsoup.parse(answer.body());
        assertThat(moved.select("[role=alert]").text()).startsWith("It has moved on meanwhile.");
        assertThat(moved.expectFirst("#mine").wholeText()).contains("between you and me");
        assertThat(desk.tables.outbox().open()).isEmpty();
        assertThat(desk.desk.introducing().open().getFirst().state()).isInstanceOf(Agreed.class);
        assertThat(text(one)).contains("Carla", "Freya").doesNotContain("between you and me");
    }

    @Test
    void a_letter_whose_address_was_changed_meanwhile_stays() {
        String one = begin();
        Map<String, String> question = shown(page(one), "#letter");
        question.put("text", text(one));
        browser.post(one + "/say", with(wish(), "contact-address", "f.foxglove@example.org"));

        assertThat(browser.post(one + "/send", question).statusCode()).isEqualTo(409);
        assertThat(desk.tables.outbox().open()).isEmpty();
    }

    @Test
    void what_is_typed_into_a_letter_that_is_past_is_not_taken_for_the_next() {
        String one = begin();
        Map<String, String> question = shown(page(one), "#letter");
        question.put("text", "Dear Freya, a question:");
        browser.post(one + "/sent", Map.of());
        browser.post(one + "/yes", Map.of());

        var part = browser.post(one + "/check", question, "HX-Request", "true");

        assertThat(Jsoup.parse(part.body()).select("#finds").text()).startsWith("It has moved on meanwhile");
        assertThat(text(one)).doesNotContain("a question:");
    }

    @ParameterizedTest
    @ValueSource(strings = {BOARD, "page"})
    void a_yes_is_said_once_and_for_whom_it_was_pressed(String place) {
        String one = begin(with(wish(), "asked", "no"));
        browser.post(one + "/sent", Map.of());
        Document before = page(place.equals("page") ? one : place);
        browser.post(one + "/yes", Map.of());

        assertThat(browser.told(one + "/yes", shown(before, "form[action$=/yes]")))
                .startsWith("It has moved on meanwhile: look where it stands now.");
        assertThat(desk.desk.introducing().open().getFirst().state())
                .isInstanceOfSatisfying(
                        ToAsk.class, next -> assertThat(next.side()).isEqualTo(Side.ASKER));
    }

    @Test
    void every_form_that_moves_it_says_from_where() {
        String one = begin();
        browser.post(one + "/sent", Map.of());

        assertThat(page(one).select("main form[action]:not([action$=/say])"))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form.select("[name=as-seen]")).hasSize(1));
        assertThat(page(BOARD).select(".pair form"))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form.select("[name=as-seen]")).hasSize(1));
    }

    private static Map<String, String> with(Map<String, String> wish, String field, String value) {
        var other = new HashMap<>(wish);
        other.put(field, value);
        return other;
    }

    /// The hidden fields of a form, as they were when its page was opened.
    private static Map<String, String> shown(Document page, String form) {
        var fields = new HashMap<String, String>();
        page.expectFirst(form)
                .select("input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        return fields;
    }

    private String letGo(String one) {
        return page(one).select("form[action$=/withdraw] button").text();
    }

    private String begin() {
        return begin(wish());
    }

    private String begin(Map<String, String> wish) {
        var answer = browser.post(BOARD, wish);
        assertThat(answer.statusCode()).isEqualTo(303);
        String place = answer.headers().firstValue("Location").orElseThrow();
        return place.substring(place.indexOf(BOARD));
    }

    private static Map<String, String> wish() {
        return Map.ofEntries(
                Map.entry("asked", "yes"),
                Map.entry("asker-name", "Carla Reyes"),
                Map.entry("asker-address", "carla@example.net"),
                Map.entry("contact-name", "Freya Foxglove"),
                Map.entry("contact-address", "freya@fox-labs.example"),
                Map.entry("about", "Heat storage"),
                Map.entry("pass-on", "I model heat storage for small towns."),
                Map.entry("why-asker", "Freya has built two."),
                Map.entry("why-contact", "Numbers she lacks."),
                Map.entry("sure-asker", "95"),
                Map.entry("sure-contact", "95"));
    }

    private String text(String one) {
        return page(one).expectFirst("textarea#text").wholeText().stripLeading();
    }

    private Document page(String path) {
        return Jsoup.parse(browser.get(path).body());
    }
}
