package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import sendoff.desk.connecting.SigningIn;
import sendoff.desk.introducing.Introducing.Wish;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.Party;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.RequestPage;
import sendoff.testing.Accounts;
import sendoff.testing.Raw;
import sendoff.web.ServerSettings;
import sendoff.web.WebServer;

class EveryPageTest extends InABrowser {
    private static final String LIGHT = "rgb(230, 234, 229)";
    private static final String DARK = "rgb(17, 23, 22)";
    private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 18);

    /// One that was begun, its letter open.
    private String between() {
        var introducing = desk.ada.desk.introducing();
        if (introducing.open().isEmpty()) {
            introducing.begin(new Wish(
                    Optional.empty(),
                    true,
                    Party.of("Noor Bakker", "noor@example.org"),
                    Party.of("Theo Lambrakis", "theo@harbourmere.example"),
                    "Pilot customers in ports",
                    "",
                    Gain.UNSAID,
                    Gain.UNSAID));
        }
        return "/introductions/" + introducing.open().getFirst().id();
    }

    /// Two templates alike, side by side.
    private String merging() {
        String text = "# for: no-to-a-call\n\nHi {first_name},\n\nThank you for {ask}. I take no calls this year,"
                + " so I won't take yours either.\n\nI wish you well with it.\n\nAda\n";
        desk.ada.desk.editing().save("friendly/my-no.txt", text);
        desk.ada.desk.editing().save("friendly/my-other-no.txt", text.replace("either", "now"));
        return "/playbook/review/merge?id=merge+friendly/my-other-no.txt+friendly/my-no.txt";
    }

    /// A sign-in at Google, begun.
    private String signingIn() {
        desk.ada
                .desk
                .signingIn()
                .begin(
                        Accounts.imap(new Endpoint("imap.gmail.com", 993, Security.TLS)),
                        new SigningIn.App("ada-s-own-app", "not-so-secret", ""),
                        URI.create("http://127.0.0.1:1/sign-in/back"));
        return "/sign-in";
    }

    /// The page on which strangers ask, open.
    private String asking() {
        var letter = new RequestPage.Letter("Is it yours? {link}", Instant.parse("2026-11-17T08:20:00Z"));
        desk.ada
                .desk
                .asking()
                .set(new RequestPage("ada", true, "Ports.", true, true, Optional.of(letter), Optional.empty()));
        return "/ask/ada";
    }

    private List<String> paths() {
        return List.of(
                "/",
                "/desk?q=elif&show=requests",
                "/desk?q=nobody-at-all",
                desk.page(0),
                desk.page(1),
                "/uncertain",
                "/find?q=call",
                "/people",
                "/people?q=nobody-at-all",
                "/people/import",
                "/linkedin",
                "/people/" + new sendoff.desk.people.Who.At("ben@example.org").key(),
                "/people/" + new sendoff.desk.people.Who.At("ben@example.org").key() + "/erase",
                "/promises",
                "/review",
                "/review/exercise",
                "/report/2026-11",
                "/report/2026-10",
                "/introductions",
                "/introductions/new",
                between(),
                "/plan",
                "/plan/statements",
                "/plan/statements/slack-status",
                "/plan/statements/signature",
                "/playbook",
                "/playbook/review",
                "/playbook/often",
                merging(),
                "/playbook/new",
                "/playbook/friendly.no-to-a-call.txt",
                "/playbook/resources/new",
                "/settings/assistant",
                "/settings",
                "/settings/slack",
                "/automatic-reply",
                desk.page(0) + "/offers",
                "/note",
                signingIn(),
                "/share?text=Met+Carla+Reyes+yesterday,+she+wants+a+call",
                asking(),
                "/welcome",
                "/welcome/jmap");
    }

    /// Each page once, since loading it takes most of the time: what it names, how it stands at every width, and
    /// whether
    /// everyone can read it in both themes. It stands still, so that no colour is on its way.
    @Test
    void every_page_has_one_heading_fits_every_width_hides_nothing_names_true_keys_and_can_be_read_by_everyone() {
        desk.withDrafts();
        desk.ada.desk.answering().choose(desk.ada.queue().getFirst().id(), sendoff.domain.Framework.REDIRECT, true);
        closing();
        var still = Looks.Look.LIGHT.options().setReducedMotion(ReducedMotion.REDUCE);
        try (var window = new Window(browser, desk.address(), still)) {
            var wrong = new ArrayList<String>();
            for (String path : paths()) {
                window.open(path);
                wrong.addAll(at(path, faults(window)));
            }

            Assertions.assertThat(wrong).isEmpty();
            Assertions.assertThat(window.complaints()).isEmpty();
        }
    }

    private static List<String> faults(Window window) {
        var faults = new ArrayList<>(inBothThemes(window.page));
        faults.addAll(Looks.idleKeys(window.page));
        if (window.see("h1").count() != 1) {
            faults.add(window.see("h1").count() + " headings");
        }
        for (int width : List.of(1280, 390, 320)) {
            window.page.setViewportSize(width, 900);
            faults.addAll(at("at " + width, Looks.width(window.page)));
            if (width > 320) {
                faults.addAll(at("at " + width, Looks.covered(window.page)));
                faults.addAll(at("at " + width, Looks.misplaced(window.page)));
            }
        }
        window.page.setViewportSize(1280, 900);
        return faults;
    }

    /// A promise that is being closed, its letter shown.
    private void closing() {
        var keeping = desk.ada.desk.keeping();
        var promise = keeping.note(
                true,
                Party.of("Ben Okafor", "ben@example.net"),
                new PromiseMade(What.SEND, "I will send the list.", Optional.of(TOMORROW)));
        keeping.beginClosing(promise.id());
    }

    @Test
    void a_name_without_end_makes_no_page_too_wide() {
        String name = "Wolfeschlegelsteinhausen".repeat(6);
        desk.ada.receivesRaw(Raw.from("\"" + name + "\" <wolfe@example.net>", "Ada Lindqvist <ada@example.com>")
                .subject("A call")
                .id("w@example.net")
                .at("Mon, 16 Nov 2026 16:00:00 +0100")
                .says(Raw.CARLAS_ASK));
        var id = desk.ada.queue().stream()
                .filter(row -> row.who().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        desk.withDrafts();
        var wrong = new ArrayList<String>();
        for (String path : List.of("/", "/i/" + id, "/i/" + id + "/offers", "/find?q=wolfe", "/people", "/review")) {
            ada.open(path);
            for (int width : List.of(1280, 390)) {
                ada.page.setViewportSize(width, 844);
                wrong.addAll(at(path + " at " + width, Looks.width(ada.page)));
            }
        }

        Assertions.assertThat(wrong).isEmpty();
    }

    @Test
    void everyone_can_read_all_keys_and_what_a_wrong_address_says() {
        try (var window = new Window(
                browser, desk.address(), Looks.Look.LIGHT.options().setReducedMotion(ReducedMotion.REDUCE))) {
            window.open("/nowhere");
            var wrong = new ArrayList<>(at("nowhere", inBothThemes(window.page)));
            window.open("/").press("?");
            assertThat(window.see("dialog[open]")).isVisible();
            wrong.addAll(at("all keys", inBothThemes(window.page)));

            Assertions.assertThat(wrong).isEmpty();
        }
    }

    /// The light page, then its colours once the system turns dark.
    private static List<String> inBothThemes(Page page) {
        var wrong = new ArrayList<>(at("light", Looks.violations(page)));
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        wrong.addAll(at("dark", Looks.pale(page)));
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return wrong;
    }

    @Test
    void everyone_can_read_the_page_that_asks_for_the_password() {
        var guarded = new ServerSettings("127.0.0.1", 0, List.of(), false, Optional.of(_ -> false));
        var server = WebServer.of(desk.ada.desk, guarded);
        try (var window = new Window(browser, "http://127.0.0.1:" + server.start())) {
            window.open("/");
            assertThat(window.see("input[type=password]")).isVisible();
            Assertions.assertThat(Looks.violations(window.page)).isEmpty();
        } finally {
            server.stop();
        }
    }

    private static List<String> at(String where, List<String> wrong) {
        return wrong.stream().map(one -> where + ": " + one).toList();
    }

    @Test
    void a_page_that_is_not_there_says_so() {
        ada.open("/nowhere");

        assertThat(ada.see("h1")).hasText("There is nothing here");
    }

    @Test
    void on_a_phone_the_buttons_stay_in_sight() {
        desk.withDrafts();
        try (var phone = new Window(browser, desk.address(), Window.sized(390, 844))) {
            phone.open(desk.page(0));
            assertThat(phone.see("#read")).isInViewport();
            phone.page.evaluate("scrollTo(0, document.body.scrollHeight)");
            assertThat(phone.see("#actions")).isInViewport();
            assertThat(phone.see("nav.nav")).isHidden();
            phone.page.evaluate("scrollTo(0, 0)");
            phone.see("a:text-is('Go to your draft')").click();
            assertThat(phone.see("#draft")).isInViewport();
            assertThat(phone.see("#send")).isInViewport();

            phone.open("/");
            assertThat(phone.see("nav.nav")).isInViewport();
        }
    }

    @Test
    void on_a_phone_no_deadline_runs_under_the_way_to_the_next_one_however_long() {
        try (var phone = new Window(browser, desk.address(), Window.sized(390, 844))) {
            phone.open(desk.page(1));
            assertThat(phone.see(".pager a")).hasCount(2);
            for (int words = 0; words < 12; words++) {
                Assertions.assertThat(Looks.covered(phone.page)).isEmpty();
                Assertions.assertThat(Looks.width(phone.page)).isEmpty();
                phone.page.evaluate("document.querySelector('.answer-head .chip').append(' late')");
            }
        }
    }

    @Test
    void the_theme_goes_round_and_stays() {
        ada.open("/");
        ada.waitFor(() -> background(ada).equals(LIGHT));
        ada.see("[data-theme-toggle]").click();
        ada.see("[data-theme-toggle]").click();
        ada.waitFor(() -> background(ada).equals(DARK));

        ada.open("/promises");
        assertThat(ada.see("html")).hasAttribute("data-theme", "dark");
        ada.waitFor(() -> background(ada).equals(DARK));
    }

    @Test
    void a_dark_system_gets_a_dark_desk() {
        var dark = Window.sized(1280, 900).setColorScheme(ColorScheme.DARK);
        try (var night = new Window(browser, desk.address(), dark)) {
            night.open("/");
            night.waitFor(() -> background(night).equals(DARK));
        }
    }

    /// Paper that fades from light to dark lags behind the words on it, which turn at once.
    @Test
    void when_the_theme_changes_nothing_fades() {
        ada.open("/plan");

        var fading = ada.page.evaluate("""
                () => {
                  document.documentElement.setAttribute("data-theme", "dark");
                  return document.getAnimations().map(it => it.effect.target.outerHTML.slice(0, 60));
                }""");

        Assertions.assertThat((List<?>) fading).isEmpty();
    }

    /// What is pointed at lies on darker paper: too dark for the paler ink.
    @Test
    void the_number_beside_a_place_takes_its_ink_while_pointed_at() {
        ada.open("/plan");
        ada.see(".nav a:has(#count-desk)").hover();

        Assertions.assertThat(ink("#count-desk")).isEqualTo(ink(".nav a:has(#count-desk)"));
    }

    private Object ink(String of) {
        return ada.see(of).evaluate("it => getComputedStyle(it).color");
    }

    @Test
    void an_introduction_is_declined_without_script() {
        NewContextOptions plain = Window.sized(1280, 900).setJavaScriptEnabled(false);
        try (var clicks = new Window(browser, desk.address(), plain)) {
            clicks.open("/");
            clicks.see(".row .who").first().click();
            clicks.see("#fw-direct-closure").check();
            clicks.see("#write").click();
            assertThat(clicks.see("#text")).not().isEmpty();
            clicks.see("#text").fill(clicks.see("#text").inputValue().replaceFirst("\n\n", "\n\nMy own line. "));
            clicks.see("#send").click();
            clicks.see(".ask-once, .toast").first().waitFor();
            if (clicks.see(".ask-once").count() > 0) {
                clicks.see("#send").click();
            }

            assertThat(clicks.see(".toast")).containsText("Sent to Carla Reyes");
        }
        Assertions.assertThat(desk.ada.desk.sending().open())
                .singleElement()
                .satisfies(
                        leaving -> Assertions.assertThat(leaving.reply().body()).contains("My own line. "));
    }

    private static Object background(Window window) {
        return window.page.evaluate("getComputedStyle(document.body).backgroundColor");
    }
}
