package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sendoff.desk.people.Who;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.GivingGroup.Members;
import sendoff.domain.GivingGroup.Period;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// One bad field in each form: nothing that was typed beside it is lost, and the reason stands where it was typed.
class RefusedFormsTest {
    private static final String CARLA = PersonLink.href(new Who.At("carla@example.net"));
    private static final String GROUP = "/plan/{group}";

    @TempDir
    Path home;

    private TestDesk desk;
    private WebServer server;
    private Browser browser;
    private GivingGroup students;

    @BeforeEach
    void open() {
        desk = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z"))
                .withAccount()
                .receivesRaw(Raw.carla()
                        .subject("A question")
                        .id("a@example.net")
                        .at("Mon, 16 Nov 2026 10:00:00 +0100")
                        .says("Dear Ada, could we have a call of thirty minutes next week? Carla"));
        students = new GivingGroup(
                desk.desk.giving().newId(),
                "Students",
                "",
                Measure.CALLS,
                Period.MONTH,
                2,
                new Members(List.of(), List.of("student"), List.of(), List.of()),
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

    static List<Arguments> forms() {
        return List.of(
                form(
                        "/plan",
                        "as a number from 0 to 999",
                        Map.of("name", "Founders", "allowance", "2-3", "people", "elif@example.net", "period", "year")),
                form(
                        "/plan",
                        "Say whom the group is for",
                        Map.of("name", "", "allowance", "4", "words", "founder", "measure", "hours")),
                form(GROUP, "as a number", Map.of("name", "Pupils", "allowance", "many", "relationship", "stranger")),
                form(GROUP + "/allow", "as a number", Map.of("allowance", "some")),
                form(
                        "/settings/you",
                        "“ada” is no e-mail address",
                        Map.of("name", "Ada L.", "addresses", "ada@example.com, ada")),
                form(
                        "/settings/days",
                        "“Christmas” is no day off",
                        Map.of(
                                "day",
                                "sunday",
                                "zone",
                                "Asia/Tokyo",
                                "holidays",
                                "DK",
                                "off",
                                "2026-12-24\nChristmas")),
                form(
                        "/settings/days",
                        "no such time zone",
                        Map.of("day", "sunday", "zone", "Nowhere", "off", "2026-12-24")),
                form("/settings/days", "at least one working day", Map.of("zone", "Asia/Tokyo", "off", "2026-12-24")),
                form(
                        "/settings/times",
                        "“noon” is no time",
                        Map.of("times", "Tuesday 10:00\nnoon", "booking", "https://cal.example/ada")),
                form("/settings/times", "whole address", Map.of("times", "Tuesday 10:00", "booking", "cal.example")),
                form(
                        "/settings/reminders",
                        "begin before they end",
                        Map.of("from", "17:00", "until", "09:00", "digest", "on")),
                form(
                        "/settings/calendar/find",
                        "a user name and a password are needed",
                        Map.of("where", "ada@example.com", "user", "ada")),
                form(
                        "/settings/calendar/review",
                        "A day and a time",
                        Map.of("every", "month", "day", "tuesday", "at", "", "length", "45")),
                form(
                        "/settings/webhooks",
                        "Choose what it is to be told",
                        Map.of("url", "https://hooks.example.com/a", "names", "on")),
                form("/settings/tokens", "needs a scope", Map.of("name", "Morning script", "days", "90")),
                form("/settings/learnt/never", "Write an address, a domain", Map.of("from", "all of them and more")),
                form(
                        "/promises",
                        "Say to whom",
                        Map.of("side", "theirs", "words", "the deck", "what", "send", "day", "2026-11-20")),
                form("/promises", "within a year", Map.of("who", "Ben", "words", "the deck", "day", "2036-11-20")),
                form(
                        CARLA + "/guard",
                        "reaches a year ahead",
                        Map.of(
                                "glad-of",
                                "Founders\nno recruiters",
                                "times",
                                "3",
                                "per",
                                "year",
                                "rests",
                                "2036-01-01")),
                form(CARLA + "/address", "“carla” is no address", Map.of("address", "carla")),
                form(CARLA + "/merge", "Nobody else here matches “Zelda”", Map.of("with", "Zelda")),
                form(
                        "/playbook/import",
                        "no slot is called {nobody_knows}",
                        Map.of("text", "=== friendly/no-to-a-call.txt\nHello {nobody_knows},")));
    }

    private static Arguments form(String address, String why, Map<String, String> typed) {
        return Arguments.of(address, why, typed);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_that_cannot_be_kept_is_shown_again_as_it_was_typed(
            String address, String why, Map<String, String> typed) {
        String action = address.replace("{group}", students.id().toString());

        HttpResponse<String> refused = browser.post(action, typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        Element form = Jsoup.parse(refused.body()).expectFirst("form[action=" + action + "]");
        typed.forEach((field, text) -> assertThat(says(form, field)).as(field).isEqualTo(text));
        assertThat(reason(form)).contains(why);
    }

    private static String says(Element form, String field) {
        Element chosen = form.selectFirst(
                "[name=%1$s][checked], select[name=%1$s] option[selected], textarea[name=%1$s], input[name=%1$s]:not([type=checkbox]):not([type=radio])"
                        .formatted(field));
        return chosen == null
                ? ""
                : chosen.tagName().equals("textarea")
                        ? chosen.wholeText()
                        : chosen.hasAttr("value") ? chosen.attr("value") : "on";
    }

    private static String reason(Element form) {
        Element about = form.hasClass("stepper") ? Objects.requireNonNull(form.closest("li")) : form;
        return about.select("[role=alert]").text();
    }

    @Test
    void a_form_beside_the_refused_one_stands_as_it_is_kept() {
        Element page = Jsoup.parse(browser.post("/settings/you", Map.of("name", "Ada L.", "addresses", "ada"))
                .body());

        assertThat(says(page.expectFirst("#days"), "zone")).isEqualTo(TestDesk.ZONE.getId());
        assertThat(page.select("[role=alert]")).hasSize(1);
    }

    @Test
    void what_was_refused_or_checked_is_told_without_end_and_what_was_done_for_a_while() {
        Element refused = toast("/i/" + desk.only() + "/wait", Map.of("wait", "2026-11-01"));
        assertThat(refused.text()).startsWith("Choose a day after today");
        assertThat(refused.hasAttr("data-seconds")).isFalse();
        Element checked = toast("/settings/accounts/" + account() + "/check", Map.of());
        assertThat(checked.hasAttr("data-seconds")).isFalse();

        Element done = toast("/settings/tags", Map.of("tags", "intro"));
        assertThat(done.text()).isEqualTo("Saved.");
        assertThat(done.attr("data-seconds")).isEqualTo("6");
    }

    private String account() {
        return desk.desk.connecting().accounts().getFirst().id().toString();
    }

    private Element toast(String action, Map<String, String> form) {
        HttpResponse<String> led = browser.post(action, form);
        String note = led.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        String there = led.headers().firstValue("Location").orElseThrow();
        return Jsoup.parse(browser.get(there, "Cookie", note).body()).expectFirst(".toast");
    }

    @Test
    void a_password_is_not_shown_again() {
        assertThat(browser.post("/settings/calendar/find", Map.of("user", "ada", "password", "hunter-2"))
                        .body())
                .doesNotContain("hunter-2");
    }
}
