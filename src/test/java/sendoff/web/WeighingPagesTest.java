package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Stakes;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// The giving plan, facts by one key, two windows and answers in a row, over HTTP and without script.
class WeighingPagesTest {
    @TempDir
    Path home;

    private TestDesk desk;
    private WebServer server;
    private Browser browser;
    private String carla;

    @BeforeEach
    void open() {
        desk = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z"))
                .withAccount()
                .receivesRaw(Raw.carla()
                        .subject("A student's question")
                        .id("a@example.net")
                        .at("Mon, 16 Nov 2026 10:00:00 +0100")
                        .says("Dear Ada, I am a student. Could we have a call of thirty minutes next week"
                                + " about grid storage? I would be grateful for your advice. Carla"));
        server = WebServer.of(desk.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
        carla = "/i/" + desk.only();
    }

    @AfterEach
    void close() {
        server.stop();
        desk.close();
    }

    private Document page(String path) {
        return Jsoup.parse(browser.get(path).body());
    }

    private void students(String allowance) {
        browser.post(
                "/plan",
                Map.of(
                        "name",
                        "Students",
                        "allowance",
                        allowance,
                        "measure",
                        "calls",
                        "period",
                        "month",
                        "words",
                        "student"));
    }

    @Test
    void a_new_day_shows_the_desk_at_once_and_says_that_it_is_being_weighed() {
        students("1");
        List<Runnable> background = new ArrayList<>();
        desk.desk.reckoning().leaveTo(background::add);
        desk.clock.pass(Duration.ofDays(1));

        Document early = page("/");
        assertThat(early.select("#desk-head .eyebrow").text()).endsWith("being weighed anew");
        assertThat(early.select(".row .who").eachText()).containsExactly("Carla Reyes");
        assertThat(early.select(".row .frame").text()).isEqualTo("How to answer: being weighed");
        assertThat(early.select("noscript meta[http-equiv=refresh]")).hasSize(1);

        background.forEach(Runnable::run);
        Document weighed = page("/");
        assertThat(weighed.select("#desk-head").outerHtml()).doesNotContain("weighed", "weighing");
        assertThat(weighed.select(".row .frame").text()).isEqualTo("How to answer: " + likely());
        assertThat(weighed.select("meta[http-equiv=refresh]")).isEmpty();
    }

    private String likely() {
        return desk.queue().getFirst().framework().shown();
    }

    @Test
    void an_answer_in_a_row_waits_until_todays_recommendations_are_weighed() {
        desk.desk.reckoning().leaveTo(_ -> {});
        desk.clock.pass(Duration.ofDays(1));

        browser.post(
                "/in-a-row", Map.of("batch", desk.queue().getFirst().framework().word()));

        assertThat(desk.desk.reckoning().isOfToday()).isTrue();
    }

    @Test
    void a_group_of_the_plan_is_written_changed_and_ended() {
        students("2");
        assertThat(page("/plan").select(".plan-row .who").text()).isEqualTo("Students");
        assertThat(page("/").select("#give ~ dl").text()).contains("Students").contains("two calls left");
        assertThat(page(carla).select("#know").text())
                .contains("Students: two calls of two calls left. A yes takes one call.");

        String group = "/plan/" + page("/plan").expectFirst(".plan-row").attr("data-id");
        browser.post(group + "/allow", Map.of("step", "less"));
        assertThat(page("/plan").expectFirst(".plan-row input").attr("value")).isEqualTo("1");
        browser.post(group + "/end", Map.of());
        assertThat(page("/plan").select(".plan-row")).isEmpty();
    }

    @Test
    void of_a_group_that_gets_nothing_nothing_is_left_and_nothing_said_of_nothing() {
        students("0");

        assertThat(page("/").select("#give ~ dl").text())
                .contains("Students", "none this month", "No calls are allowed")
                .doesNotContain("no calls left");
    }

    @Test
    void an_allowance_below_what_is_given_says_what_that_means() {
        students("2");
        desk.desk.answering().choose(desk.only(), Framework.ACCEPT, true);
        browser.post(
                carla + "/send", Map.of("text", page(carla).expectFirst("#text").wholeText(), "sure", "yes"));
        String group = "/plan/" + page("/plan").expectFirst(".plan-row").attr("data-id");
        browser.post(group + "/allow", Map.of("allowance", "0"));

        assertThat(page("/plan").select(".below").text())
                .isEqualTo(
                        "One call given already is more than you allow now. Nothing is taken back; there is room again"
                                + " from Tue 1 Dec.");
        assertThat(page("/plan").select("#hi ~ ul").text())
                .contains("One call, Students")
                .contains("Give it back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plan", "/settings"})
    void z_takes_nothing_back_on_a_page_where_the_act_is_out_of_sight(String path) {
        assertThat(page(path).select("#undo-form")).isEmpty();
        assertThat(page("/").select("#undo-form")).hasSize(1);
        assertThat(page(carla).select("#undo-form")).hasSize(1);
        assertThat(page("/promises").select("#undo-form")).hasSize(1);
    }

    @Test
    void a_step_of_an_allowance_is_said_and_taken_back() {
        browser.post("/plan", Map.of("name", "Students", "allowance", "2", "measure", "calls"));
        String group = "/plan/" + page("/plan").expectFirst(".plan-row").attr("data-id");

        Document stepped = browser.led(group + "/allow", Map.of("step", "more"));
        assertThat(stepped.select(".toast").text()).startsWith("Three calls a month for students Undo");

        Document before = browser.led(stepped.expectFirst(".toast form").attr("action"), Map.of());
        assertThat(before.expectFirst(".plan-row input").attr("value")).isEqualTo("2");
        assertThat(before.select(".toast").text()).startsWith("Two calls a month for students, as before");
    }

    @Test
    void an_older_step_does_not_take_back_a_newer_one() {
        browser.post("/plan", Map.of("name", "Students", "allowance", "2", "measure", "calls"));
        String group = "/plan/" + page("/plan").expectFirst(".plan-row").attr("data-id");
        String back = browser.led(group + "/allow", Map.of("step", "more"))
                .expectFirst(".toast form")
                .attr("action");
        browser.post(group + "/allow", Map.of("step", "more"));

        browser.post(back, Map.of());

        assertThat(page("/plan").expectFirst(".plan-row input").attr("value")).isEqualTo("4");
    }

    @Test
    void nonsense_in_the_plan_changes_nothing_and_is_named() {
        assertThat(Jsoup.parse(browser.post("/plan", Map.of("name", "Students", "allowance", "many"))
                                .body())
                        .select("[role=alert]")
                        .text())
                .isEqualTo("Say how much it allows as a number from 0 to 999. Nothing was changed.");
        assertThat(desk.desk.giving().plan().groups()).isEmpty();
        assertThat(browser.post("/plan/nonsense/allow", Map.of("step", "more")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void each_proposal_has_its_reason_beside_it_until_the_owner_speaks() {
        assertThat(page(carla).select("dt:has(#l-st) + dd .proposed").text()).startsWith("Proposed: ");
        assertThat(page(carla).select("dd:has(#rel) .proposed").text())
                .isEqualTo("Proposed: you have not written to each other before.");

        browser.post(carla + "/assess", Map.of("stakes", "high"));

        assertThat(page(carla).select("dt:has(#l-st) + dd .proposed")).isEmpty();
        assertThat(page(carla).select("dd:has(#rel) .proposed").text())
                .isEqualTo("Proposed: you have not written to each other before.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"redirect", "buy-time", "accept"})
    void what_is_recommended_stays_so_whatever_is_chosen(String chosen) {
        Document before = page(carla);
        assertThat(before.select(".pick").getFirst().text()).isEqualTo("Direct closure1Recommended");
        assertThat(before.select("#answer .why").text()).startsWith("Why direct closure:");

        browser.post(carla + "/framework", Map.of("framework", chosen));

        Document after = page(carla);
        assertThat(after.select(".pick b").eachText())
                .isEqualTo(before.select(".pick b").eachText());
        assertThat(after.select(".pick.best").text()).isEqualTo("Direct closure1Recommended");
        assertThat(after.select("#answer .why").text())
                .startsWith(before.select("#answer .why").text())
                .endsWith("You chose " + Framework.of(chosen).shown().toLowerCase(Locale.ROOT) + ".");
        assertThat(after.expectFirst("[name=framework][checked]").attr("value")).isEqualTo(chosen);
        assertThat(after.expectFirst("#answer").attr("data-announce"))
                .startsWith(Framework.of(chosen).shown() + " chosen");
    }

    @Test
    void a_yes_that_nobody_weighed_fits_no_rule_until_both_sides_gain() {
        browser.post(carla + "/framework", Map.of("framework", "accept"));
        assertThat(tick("Framework fits"))
                .startsWith("To do: Framework fits A yes needs 90 % on both sides, and room in your plan.");

        browser.post(carla + "/assess", Map.of("value-me", "95", "value-them", "90", "certain", "yes"));

        assertThat(tick("Framework fits")).isEqualTo("Done: Framework fits");
        assertThat(page(carla).select(".pick.best").text()).isEqualTo("Accept4Recommended");
    }

    @Test
    void a_no_of_the_owners_own_fits() {
        browser.post(carla + "/framework", Map.of("framework", "direct-closure"));
        assertThat(tick("Framework fits")).isEqualTo("Done: Framework fits");
        assertThat(tick("Stakes assessed")).isEqualTo("Done: Stakes assessed low, as proposed");
    }

    @Test
    void with_an_open_slot_neither_the_parts_nor_the_promises_are_ticked() {
        browser.post(carla + "/framework", Map.of("framework", "redirect"));

        assertThat(tick("Thanks, clarity, goodwill")).startsWith("To do: ").contains("A slot is still open.");
        assertThat(tick("Promises can be kept")).startsWith("To do: ");
    }

    @Test
    void an_open_slot_leads_from_its_finding_to_the_field_that_fills_it() {
        browser.post(carla + "/framework", Map.of("framework", "redirect"));
        assertThat(page(carla).select(".finding[data-blocks] a[href=#detail]").text())
                .isEqualTo("Say it F");
        assertThat(page(carla).select("#detail")).hasSize(1);

        browser.post(
                carla + "/framework",
                Map.of("framework", "redirect", "detail", "a page on grids", "until", "2026-11-23"));

        assertThat(page(carla).select(".finding[data-blocks], a[href=#detail]")).isEmpty();
    }

    private String tick(String name) {
        return page(carla).select(".ticks li").eachText().stream()
                .filter(item -> item.contains(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_key_moves_a_fact_to_its_next_value_and_the_proposal_becomes_the_owners_word() {
        assertThat(page(carla).select("#know .proposed").text()).contains("Proposed:");
        browser.post(carla + "/assess", Map.of("next", "stakes"));

        assertThat(desk.desk.answering().open(desk.only()).filed().assessment().stakes())
                .isNotEqualTo(Stakes.LOW);
        browser.post(carla + "/assess", Map.of("next", "value-me"));
        assertThat(page(carla).select("#reason-me")).hasSize(1);
        browser.post(carla + "/assess", Map.of("value-me", "90", "reason-me", "A fresh look", "tenfold-me", "yes"));
        assertThat(desk.desk
                        .answering()
                        .open(desk.only())
                        .weighed()
                        .weighing()
                        .mine()
                        .reason())
                .isEqualTo("A fresh look");
        assertThat(page(carla).select("#tenfold-me").hasAttr("checked")).isTrue();
    }

    @Test
    void a_second_window_is_told_and_nothing_is_lost() {
        browser.post(carla + "/assess", Map.of("outcome", "close"));
        Document first = page(carla);
        Document second = page(carla);
        desk.clock.pass(Duration.ofSeconds(5));
        String letter = first.expectFirst("#text").wholeText();
        browser.post(carla + "/check", Map.of("window", mark(first), "text", letter + "\nFrom the first window."));

        HttpResponse<String> answer = browser.post(
                carla + "/check", Map.of("window", mark(second), "text", letter + "\nFrom the second window."));

        Document told = Jsoup.parse(answer.body());
        assertThat(told.select("[role=alert]").text())
                .startsWith("This draft was changed in another window meanwhile.");
        assertThat(told.expectFirst("#text").wholeText()).contains("From the second window.");
        assertThat(page(carla).expectFirst("#text").wholeText()).contains("From the first window.");
        browser.post(
                carla + "/check",
                Map.of("window", mark(second), "text", letter + "\nFrom the second window.", "mine", "yes"));
        assertThat(page(carla).expectFirst("#text").wholeText()).contains("From the second window.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fix", "keep"})
    void a_finding_pressed_in_a_second_window_writes_over_nothing(String button) {
        browser.post(carla + "/assess", Map.of("outcome", "close"));
        Document first = page(carla);
        Document second = page(carla);
        desk.clock.pass(Duration.ofSeconds(5));
        String letter = first.expectFirst("#text").wholeText();
        browser.post(carla + "/check", Map.of("window", mark(first), "text", letter + "\nFrom the first window."));

        String sorry = letter + "\nI'm so sorry, I feel terrible.";
        HttpResponse<String> answer = browser.post(
                carla + "/" + button + "/0", Map.of("window", mark(second), "text", sorry, "rule", rule(sorry)));

        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text())
                .startsWith("This draft was changed in another window meanwhile.");
        assertThat(page(carla).expectFirst("#text").wholeText()).contains("From the first window.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait", "offer", "offer/none", "reword", "proposed"})
    void a_button_beside_the_letter_pressed_in_a_second_window_writes_over_nothing(String button) {
        browser.post(carla + "/assess", Map.of("outcome", "close"));
        Document first = page(carla);
        Document second = page(carla);
        desk.clock.pass(Duration.ofSeconds(5));
        String letter = first.expectFirst("#text").wholeText();
        browser.post(carla + "/check", Map.of("window", mark(first), "text", letter + "\nFrom the first window."));

        HttpResponse<String> answer = browser.post(
                carla + "/" + button, Map.of("window", mark(second), "text", letter, "wait", "2026-11-20"));

        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text())
                .startsWith("This draft was changed in another window meanwhile.");
        assertThat(page(carla).expectFirst("#text").wholeText()).contains("From the first window.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fix", "keep"})
    void who_pressed_a_finding_is_no_other_window(String button) {
        browser.post(carla + "/assess", Map.of("outcome", "close"));
        Document open = page(carla);
        desk.clock.pass(Duration.ofSeconds(5));
        String sorry = open.expectFirst("#text").wholeText() + "\nI'm so sorry, I feel terrible.";
        browser.post(carla + "/" + button + "/0", Map.of("window", mark(open), "text", sorry, "rule", rule(sorry)));

        browser.post(carla + "/check", Map.of("window", mark(open), "text", "One letter more."));

        assertThat(page(carla).expectFirst("#text").wholeText()).isEqualTo("One letter more.");
    }

    private String rule(String text) {
        return desk.desk
                .answering()
                .check(desk.only(), text)
                .findings()
                .getFirst()
                .rule();
    }

    private static String mark(Document page) {
        return page.expectFirst("[name=window]").attr("value");
    }

    @Test
    void what_was_answered_elsewhere_meanwhile_is_told_before_sending() {
        browser.post(carla + "/assess", Map.of("outcome", "close"));
        Document open = page(carla);
        desk.clock.pass(Duration.ofMinutes(5));
        desk.desk.correcting().answeredAlready(IntroductionId.of(carla.substring(3)));
        Map<String, String> letter =
                Map.of("window", mark(open), "text", open.expectFirst("#text").wholeText());

        Document asked = Jsoup.parse(browser.post(carla + "/send", letter).body());
        assertThat(asked.select("[role=alert]").text()).startsWith("You have answered this since you opened it");
        assertThat(desk.desk.sending().open()).isEmpty();
    }

    @Test
    void several_of_a_kind_are_answered_in_a_row() {
        for (int n = 1; n <= 2; n++) {
            desk.receivesRaw("""
                    Message-ID: <row-%1$d@example.org>
                    From: Elif Kaya %1$d <elif%1$d@example.org>
                    To: Ada Lindqvist <ada@example.com>
                    Subject: Topic number %1$d
                    Date: Mon, 16 Nov 2026 1%1$d:00:00 +0100
                    Content-Type: text/plain; charset=utf-8

                    Dear Ada, could we have a call of thirty minutes next week about topic number %1$d? I would be grateful.
                    """.formatted(n));
        }
        assertThat(page("/").select("#desk-head form").text()).contains("Three × Direct closure");

        String at = location(browser.post("/in-a-row", Map.of("batch", "direct-closure")));
        for (int left = 3; left > 0; left--) {
            Document page = page(at);
            assertThat(page.select(".answer-head .chip.pine").text()).contains("left in this row, about ");
            at = location(browser.post(
                    at.replaceFirst("\\?.*", "") + "/send",
                    Map.of(
                            "text", page.expectFirst("#text").wholeText(),
                            "batch", page.expectFirst("[name=batch]").attr("value"),
                            "sure", "yes")));
        }
        assertThat(at).isEqualTo("/");
        assertThat(desk.desk.sending().open()).hasSize(3);
    }

    @Test
    void letting_go_without_a_reply_needs_its_reason() {
        browser.post(carla + "/framework", Map.of("framework", "dismiss"));

        Document asked = Jsoup.parse(browser.post(carla + "/send", Map.of()).body());
        assertThat(asked.select("[role=alert]").text())
                .isEqualTo("Say why no reply is owed; it is kept for you alone.");
        assertThat(desk.queue()).hasSize(1);
        browser.post(carla + "/send", Map.of("detail", "We spoke about it"));
        assertThat(desk.queue()).isEmpty();
    }

    @Test
    void how_like_cases_took_it_stands_beside_the_recommendation_once_there_are_three() {
        for (int n = 1; n <= 4; n++) {
            desk.receivesRaw(Raw.from("Elif Kaya %1$d <elif%1$d@n%1$d.example>".formatted(n), "Ada <ada@example.com>")
                    .subject("Topic number " + n)
                    .id("like-%d@example.org".formatted(n))
                    .at("Mon, 16 Nov 2026 1%d:00:00 +0100".formatted(n))
                    .says("Dear Ada, could we have a call of thirty minutes next week about topic number " + n
                            + "? I would be grateful."));
        }
        List<IntroductionId> elifs = desk.queue().stream()
                .filter(row -> row.requester().startsWith("Elif"))
                .map(row -> row.id())
                .toList();
        for (IntroductionId id : elifs.subList(0, 3)) {
            desk.desk.answering().choose(id, Framework.DIRECT_CLOSURE, true);
            String text = desk.tables.drafts().of(id).orElseThrow().body();
            desk.desk.approving().approve(id, text, true);
        }
        desk.clock.pass(Duration.ofSeconds(11));
        desk.desk.sending().round();
        for (int n = 1; n <= 2; n++) {
            String answer = desk.tables
                    .outbox()
                    .latest(elifs.get(n - 1))
                    .orElseThrow()
                    .reply()
                    .as()
                    .value();
            desk.receivesRaw(Raw.from("Elif Kaya %1$d <elif%1$d@n%1$d.example>".formatted(n), "Ada <ada@example.com>")
                    .subject("Re: Topic number " + n)
                    .id("thanks-%d@example.org".formatted(n))
                    .answers(answer)
                    .at("Tue, 17 Nov 2026 10:0%d:00 +0100".formatted(n))
                    .says("Thank you for telling me so quickly, Ada. All the best, Elif"));
        }

        assertThat(page("/i/" + elifs.getLast()).select(".why").text())
                .endsWith("Of three like it, two took it well and one has not reacted.");
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void the_times_an_acceptance_offers_are_kept_and_nonsense_is_not() {
        browser.post("/settings/times", Map.of("times", "Tuesday 10:00\nsoon", "booking", ""));
        assertThat(desk.desk.ownership().availability().times()).isEmpty();

        browser.post("/settings/times", Map.of("times", "Tuesday 10:00", "booking", ""));
        assertThat(page("/settings").expectFirst("#offer").wholeText()).contains("Tuesday 10:00");
    }
}
