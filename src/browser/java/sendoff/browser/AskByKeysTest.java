package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.GivingGroup.Members;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.Party;
import sendoff.domain.RequestPage;
import sendoff.testing.TestDesk;
import sendoff.web.PublicServer;

/// Oskar, whom Ada does not know, asks on her request page, as it is served to everybody. It is Tuesday, 17 November
/// 2026, 09:20, and his browser runs no script.
@ExtendWith(Chromium.class)
class AskByKeysTest {
    private static final Instant NOW = Instant.parse("2026-11-17T08:20:00Z");
    private static final Pattern CHECK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/ask/ada/confirm/[\\w-]+)");

    @TempDir
    Path home;

    private TestDesk ada;
    private PublicServer server;
    private Browser browser;
    private String address;

    @BeforeEach
    void open(Browser chromium) {
        browser = chromium;
        ada = new TestDesk(home, NOW).withAccount();
        var letter = new RequestPage.Letter("Is it yours? {link} Until {until}.\n\n{me}", NOW);
        ada.desk
                .asking()
                .set(new RequestPage(
                        "ada", true, "I like to help founders.", true, true, Optional.of(letter), Optional.empty()));
        server = PublicServer.of(ada.desk, "127.0.0.1", 0, false);
        address = "http://127.0.0.1:" + server.start();
    }

    @AfterEach
    void close() {
        server.stop();
        ada.close();
    }

    private Window oskars(int width, int height) {
        return new Window(browser, address, Window.sized(width, height).setJavaScriptEnabled(false));
    }

    /// The address of the check page, as the mail says it.
    private String link() {
        ada.clock.pass(Duration.ofSeconds(21));
        ada.desk.sending().round();
        Matcher link = CHECK.matcher(ada.post.standing.getLast().body());
        Assertions.assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /// `Tab`, as often as it takes to get there.
    private static void tabTo(Window window, String field) {
        for (int presses = 0; presses < 8; presses++) {
            window.press("Tab");
            if (window.see(field + ":focus").count() > 0) {
                return;
            }
        }
        throw new AssertionError(field + " can't be reached with Tab");
    }

    private static void type(Window window, String field, String text) {
        tabTo(window, field);
        window.page.keyboard().type(text);
    }

    private static void fillIn(Window window, String email) {
        window.see("#name").fill("Oskar Lindqvist");
        window.see("#email").fill(email);
        window.see("[value=something-else]").check();
        window.see("#line").fill("Speak at Nordic Grid Days in Malmö");
        window.see("#why").fill("Your talk on freight data is the one our planners quote.");
    }

    @Test
    void the_form_is_filled_in_and_confirmed_by_keys_alone() {
        try (var oskar = oskars(1280, 900)) {
            oskar.open("/ask/ada");
            type(oskar, "#name", "Oskar Lindqvist");
            type(oskar, "#email", "oskar@nordicgriddays.example");
            tabTo(oskar, "[name=want]");
            oskar.press("ArrowDown");
            type(oskar, "#line", "A word with whoever plans at Harbourmere");
            type(oskar, "#why", "Your talk on freight data is the one our planners quote.");
            type(oskar, "#gain", "They hear of a hundred buyers.");
            tabTo(oskar, "#minutes");
            oskar.press("ArrowDown", "ArrowDown");
            // The same in whatever order this browser asks for day and month.
            type(oskar, "#by", "12122026");
            type(oskar, "#link", "nordicgriddays.example/talks");
            oskar.press("Enter");

            assertThat(oskar.see("h1")).hasText("One more step: look into your mail");
            Assertions.assertThat(ada.queue()).isEmpty();

            oskar.open(link());
            assertThat(oskar.see("h1")).hasText("Is this request yours?");
            assertThat(oskar.see("blockquote")).containsText("A word with whoever plans at Harbourmere, 30 min");
            assertThat(oskar.see("blockquote")).containsText("By Saturday, 12 December 2026");
            Assertions.assertThat(ada.queue()).isEmpty();
            tabTo(oskar, "main button");
            oskar.press("Enter");

            assertThat(oskar.see("h1")).hasText("Your request has arrived");
            Assertions.assertThat(ada.queue())
                    .singleElement()
                    .satisfies(row -> Assertions.assertThat(row.requester()).isEqualTo("Oskar Lindqvist"));
            Assertions.assertThat(oskar.complaints()).isEmpty();
        }
    }

    @Test
    void what_the_browser_lets_through_is_marked_beside_its_field_and_nothing_typed_is_lost() {
        try (var oskar = oskars(390, 844)) {
            oskar.open("/ask/ada");
            fillIn(oskar, "oskar@nordicgriddays");
            oskar.see("main button").click();

            assertThat(oskar.see("[role=alert]")).containsText("Nothing was sent yet");
            assertThat(oskar.see("#email")).hasAttribute("aria-invalid", "true");
            assertThat(oskar.see("#email-err")).containsText("The ending is missing");
            assertThat(oskar.see("#line")).hasValue("Speak at Nordic Grid Days in Malmö");
            assertThat(oskar.see("[value=something-else]")).isChecked();

            oskar.see("#email").fill("oskar@nordicgriddays.example");
            oskar.see("main button").click();
            assertThat(oskar.see("h1")).hasText("One more step: look into your mail");
        }
    }

    @Test
    void when_the_month_is_full_a_stranger_reads_until_when_and_finds_no_form() {
        var calls = new GivingGroup(
                ada.desk.giving().newId(), "Students", "", Measure.CALLS, Period.MONTH, 1, Members.NOBODY, "");
        ada.desk.giving().save(calls);
        try (var oskar = oskars(390, 844)) {
            oskar.open("/ask/ada");
            assertThat(oskar.see(".lefts")).containsText("1call for students");
            fillIn(oskar, "oskar@nordicgriddays.example");

            // Somebody else gets the last one while he writes.
            ada.desk.giving().note(calls.id(), 1, Party.named("Mia"));
            oskar.see("main button").click();

            assertThat(oskar.see("main")).containsText("The form opens again on Tuesday, 1 December 2026");
            assertThat(oskar.see(".lefts")).containsText("calls for students; again from 1 December");
            assertThat(oskar.see("main form")).hasCount(0);
            Assertions.assertThat(ada.tables.requests().open()).isEmpty();
        }
    }

    @Test
    void every_page_a_stranger_sees_can_be_read_by_everyone_at_every_width() {
        var wrong = new ArrayList<String>();
        for (var look : List.of(Looks.Look.LIGHT, Looks.Look.PHONE_DARK)) {
            try (var oskar = new Window(browser, address, look.options())) {
                oskar.open("/ask/ada");
                judge(oskar, look, wrong);
                fillIn(oskar, "oskar@nordicgriddays");
                oskar.see("main button").click();
                assertThat(oskar.see("[role=alert]")).isVisible();
                judge(oskar, look, wrong);
                oskar.see("#email").fill(look.name() + "@nordicgriddays.example");
                oskar.see("main button").click();
                assertThat(oskar.see("h1")).hasText("One more step: look into your mail");
                judge(oskar, look, wrong);
                oskar.open(link());
                judge(oskar, look, wrong);
                oskar.see("main button").click();
                assertThat(oskar.see("h1")).hasText("Your request has arrived");
                judge(oskar, look, wrong);
                oskar.open("/ask/ada/confirm/made-up");
                judge(oskar, look, wrong);
            }
        }

        Assertions.assertThat(wrong).isEmpty();
    }

    private static void judge(Window window, Looks.Look look, List<String> wrong) {
        String where = window.see("h1").innerText() + ", " + look.name() + ": ";
        Looks.faults(window.page, look).forEach(fault -> wrong.add(where + fault));
        window.page.setViewportSize(320, 844);
        Looks.width(window.page).forEach(fault -> wrong.add(where + fault + " at 320"));
        window.page.setViewportSize(look.width(), look.height());
    }
}
