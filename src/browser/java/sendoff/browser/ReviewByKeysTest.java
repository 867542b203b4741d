package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import sendoff.domain.Party;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;

/// Carla, Elif and Noor wait; a promise to Theo has slipped.
class ReviewByKeysTest extends InABrowser {
    private void promiseSlips() {
        desk.ada
                .desk
                .keeping()
                .note(
                        true,
                        Party.of("Theo Lambrakis", "theo@example.org"),
                        new PromiseMade(What.SEND, "I will send the list.", Optional.of(LocalDate.of(2026, 11, 16))));
    }

    @Test
    void a_whole_review_is_done_by_keys() {
        promiseSlips();
        ada.open("/").press("g", "w");
        assertThat(ada.see("#rv")).hasText("Carla Reyes");
        assertThat(ada.see("h1")).hasText("The three that have waited longest");

        ada.press("c");
        assertThat(ada.see("h1")).containsText("Carla Reyes");
        assertThat(ada.see("#text")).isVisible();
        ada.press("Escape");
        assertThat(ada.see("#rv")).hasText("Carla Reyes");
        ada.press("s");
        assertThat(ada.see("#rv")).hasText("Theo Lambrakis");
        ada.press("z");
        assertThat(ada.see("#rv")).hasText("Carla Reyes");
        ada.press("s");
        assertThat(ada.see("#rv")).hasText("Theo Lambrakis");
        ada.press("Enter");
        assertThat(ada.see("#rv")).hasText("Theo Lambrakis");
        ada.press("Shift+K");
        assertThat(ada.see("#rv")).hasText("Elif Kaya");

        ada.press("x");
        assertThat(ada.see("input[name=because]").first()).isFocused();
        ada.press("Escape");
        assertThat(ada.see("input[name=because]").first()).isHidden();
        ada.press("x");
        ada.see("#other").fill("We spoke at the fair");
        ada.press("Enter");
        assertThat(ada.see("h1")).hasText("Then the rest");
        assertThat(ada.see("#rv")).hasText("Noor Bakker");

        ada.press("d");
        assertThat(ada.see("#fw-buy-time")).isChecked();
        ada.press("Control+Enter");
        ada.waitFor(() ->
                ada.page.url().endsWith("/review/end") || ada.see(".ask-once").count() > 0);
        if (ada.see(".ask-once").count() > 0) {
            ada.see("#send").click();
        }

        assertThat(ada.see("h1")).hasText("That is enough for today");
        assertThat(ada.see("dl.ends")).containsText("let go");
        Assertions.assertThat(desk.ada.queue()).hasSize(1);
        ada.press("Enter");
        assertThat(ada.see("h1")).hasText("One person is waiting to hear from you");
    }

    @Test
    void enter_on_a_button_presses_that_button_and_escape_stops() {
        ada.open("/review");
        ada.see("button:has-text('Skip for now')").focus();
        ada.press("Enter");
        assertThat(ada.see("#rv")).hasText("Elif Kaya");

        ada.press("Escape");
        assertThat(ada.see("h1")).hasText("That is enough for today");
        Assertions.assertThat(desk.ada.queue()).hasSize(3);
        Assertions.assertThat(ada.complaints()).isEmpty();
    }
}
