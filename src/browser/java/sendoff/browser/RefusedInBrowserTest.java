package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusedInBrowserTest extends InABrowser {
    @Test
    void why_a_form_can_not_be_kept_is_in_sight_where_it_was_typed() {
        ada.open("/settings");
        ada.see("#off").fill("Christmas");
        ada.see("#days button").click();

        assertThat(ada.see("#days [role=alert]")).isInViewport();
        assertThat(ada.see("#days [role=alert]")).isFocused();
        assertThat(ada.see("#off")).hasValue("Christmas");
    }

    @Test
    void what_was_refused_stays_until_it_is_closed() {
        desk.withDrafts();
        ada.open(desk.page(0));
        ada.see("details.wait summary").click();
        ada.see("#wait").fill("2020-01-01");
        ada.see("details.wait button").click();

        assertThat(ada.see(".toast")).containsText("Choose a day after today");
        ada.see(".toast [data-close]").click();
        assertThat(ada.page.locator(".toast")).hasCount(0);
    }
}
