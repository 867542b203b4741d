package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PageAssertions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.FakeImap;
import sendoff.testing.FakeOAuth;
import sendoff.testing.TestDesk;
import sendoff.web.Passwords;
import sendoff.web.ServerSettings;
import sendoff.web.WebServer;

/// The way over to another site and back, with what a real browser makes of cookies and policies on it.
@ExtendWith(Chromium.class)
class SignInTest {
    private static final Passwords SESAME = typed -> Arrays.equals(typed, "open sesame now".toCharArray());

    @TempDir
    Path home;

    @Test
    void the_owner_of_a_guarded_desk_signs_in_at_the_provider_and_is_led_back(Browser browser) {
        try (var provider = FakeOAuth.start();
                var imap = new FakeImap(0).start();
                var ada = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z"), provider, "google")) {
            var settings = new ServerSettings("127.0.0.1", 0, List.of(), false, Optional.of(SESAME));
            var server = WebServer.of(ada.desk, settings);
            String address = "http://127.0.0.1:" + server.start();
            try (var window = new Window(browser, address)) {
                window.open("/welcome");
                window.see("#password").fill("open sesame now");
                window.see("button.main").click();

                window.see("#c-name").fill("Ada Lindqvist");
                window.see("#c-address").fill("ada@example.com");
                window.see("#servers > summary").click();
                window.see("#c-imap").fill("127.0.0.1");
                window.see("#c-imap-port").fill(String.valueOf(imap.port()));
                window.see("#c-imap-sec").selectOption("none");
                window.see("#connect button.main").click();

                assertThat(window.see("h1")).hasText("Sign in with Google");
                Assertions.assertThat(faults(window)).isEmpty();
                window.see("#client-id").fill(FakeOAuth.CLIENT);
                window.see("#client-secret").fill(FakeOAuth.SECRET);
                window.see("button.main").click();

                assertThat(window.see("h2")).hasText("Agree at Google");
                Assertions.assertThat(faults(window)).isEmpty();
                window.see("a.main").click();

                assertThat(window.page)
                        .hasURL(
                                Pattern.compile(".*/welcome$"),
                                new PageAssertions.HasURLOptions().setTimeout(Window.PATIENCE));
                Assertions.assertThat(ada.desk.connecting().accounts()).hasSize(1);
                Assertions.assertThat(window.complaints()).isEmpty();
            } finally {
                server.stop();
                ada.desk.watching().close();
            }
        }
    }

    private static List<String> faults(Window window) {
        return Looks.faults(window.page, Looks.Look.LIGHT);
    }
}
