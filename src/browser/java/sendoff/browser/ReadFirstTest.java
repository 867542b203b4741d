package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// Who sees little of the page, hears it, or has colours of their own, still knows what they send.
class ReadFirstTest extends InABrowser {
    private Window sized(int width, int height) {
        return new Window(browser, desk.address(), Window.sized(width, height).setReducedMotion(ReducedMotion.REDUCE));
    }

    @Test
    void on_a_phone_the_draft_is_in_sight_before_it_can_be_sent() {
        desk.withDrafts();
        try (var phone = sized(390, 844)) {
            phone.open(desk.page(0));
            assertThat(phone.see("#send")).isHidden();
            assertThat(phone.see("#read")).isInViewport();

            phone.see("#read").click();

            assertThat(phone.see("#text")).isInViewport();
            assertThat(phone.see("#send")).isInViewport();
            assertThat(phone.see("#read")).isHidden();
        }
    }

    @Test
    void at_twice_the_size_the_keys_that_send_lead_to_the_draft_first_and_the_bar_stays_small() {
        desk.withDrafts();
        try (var zoomed = sized(640, 450)) {
            zoomed.open(desk.page(0)).press("Control+Enter");
            assertThat(zoomed.see("#send")).isInViewport();
            Assertions.assertThat(desk.ada.desk.sending().open()).isEmpty();
            Assertions.assertThat(zoomed.see("#actions").boundingBox().height).isLessThan(60);

            zoomed.press("Control+Enter");
            assertThat(zoomed.see(".toast")).containsText("Sent to Carla Reyes");
        }
    }

    @Test
    void a_key_is_no_part_of_a_name_and_what_stands_on_the_page_is_only_spoken() {
        ada.open(desk.page(0)).press("c");
        assertThat(ada.see("#toasts .spoken")).containsText("draft ready");

        assertThat(ada.see(".toast")).hasCount(0);
        assertThat(ada.see("#drafts")).hasAccessibleName("Put into Drafts");
        assertThat(ada.see("#drafts")).hasAttribute("aria-keyshortcuts", "d");
        assertThat(ada.see("#send")).hasAttribute("aria-keyshortcuts", "Control+Enter");
        assertThat(ada.see("#out-c")).hasAccessibleName("Close");
        assertThat(ada.see("[role=radiogroup]:has(#st-high)")).hasAccessibleName("Stakes");
    }

    @Test
    void in_colours_of_their_own_the_way_to_send_and_what_is_left_still_stand_out() {
        desk.withDrafts();
        var own = new NewContextOptions().setForcedColors(ForcedColors.ACTIVE);
        try (var window = new Window(browser, desk.address(), own)) {
            window.open(desk.page(0));
            Assertions.assertThat(colour(window, "#send")).isNotEqualTo(colour(window, "#drafts"));
            Assertions.assertThat(colour(window, "#know .seg label:has(:checked)"))
                    .isNotEqualTo(colour(window, "#know .seg label:not(:has(:checked))"));

            window.open("/");
            Assertions.assertThat(colour(window, ".stakes i.y")).isNotEqualTo(colour(window, ".stakes i:not(.y)"));
        }
    }

    private static Object colour(Window window, String of) {
        return window.see(of).first().evaluate("it => getComputedStyle(it).backgroundColor");
    }
}
