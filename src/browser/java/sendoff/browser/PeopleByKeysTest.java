package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import sendoff.desk.people.Who;

class PeopleByKeysTest extends InABrowser {
    @Test
    void a_person_is_found_opened_written_about_and_taken_back_by_keys_alone() {
        ada.open("/people").press("/");
        ada.page.keyboard().type("elif");
        ada.press("Enter");
        assertThat(ada.see("h1")).hasText("One person matches “elif”");

        ada.press("j", "Enter");
        assertThat(ada.see("h1")).hasText("Elif Kaya");
        ada.press("t");
        assertThat(ada.see("#notes")).isFocused();
        ada.page.keyboard().type("Plays the cello.");
        ada.press("Control+s");
        assertThat(ada.see(".toast")).containsText("Written down.");
        assertThat(ada.see("#notes")).hasValue("Plays the cello.");

        ada.press("z");
        assertThat(ada.page).hasURL(Pattern.compile(".*/people$"));
        ada.waitFor(() -> desk.ada.tables.known().all().isEmpty());
        ada.press("Escape");
        assertThat(ada.page).hasURL(desk.address() + "/");
        Assertions.assertThat(ada.complaints()).isEmpty();
    }

    @Test
    void a_name_on_the_answer_page_leads_to_the_person_and_back_to_what_they_asked() {
        ada.open(desk.page(0));
        ada.see("#know a:text-is('Ben Okafor')").click();
        assertThat(ada.see("h1")).hasText("Ben Okafor");
        assertThat(ada.see("#d-introduced")).hasText("They introduced someone to you");

        ada.press("j", "Enter");
        assertThat(ada.page).hasURL(desk.address() + desk.page(0));
    }

    @Test
    void people_are_put_together_without_script() {
        String carla = "/people/" + new Who.At("carla@example.net").key();
        try (var plain =
                new Window(browser, desk.address(), Window.sized(390, 844).setJavaScriptEnabled(false))) {
            plain.open(carla);
            plain.see("#with").fill("elif");
            plain.see("form:has(#with) button").click();
            assertThat(plain.see(".addresses")).containsText("elif@example.net");
        }
    }
}
