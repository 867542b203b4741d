package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sendoff.desk.weighing.Offering.Card;
import sendoff.domain.Resource.Sort;

class PlaybookInBrowserTest extends InABrowser {
    @Test
    void the_preview_follows_what_is_typed() {
        ada.open("/playbook/friendly.no-to-a-call.txt");
        assertThat(ada.see("#preview")).containsText("Thanks to Ben");

        ada.see("#tb").fill("Hi {first_name}, a kind no.");
        assertThat(ada.see("#preview")).containsText(", a kind no.");
        ada.see("#tb").fill("Hi {first_nam");
        assertThat(ada.see("#preview .error")).containsText("line 1");
        assertThat(ada.see("#tb")).hasValue("Hi {first_nam");
    }

    @Test
    void a_slot_is_put_where_the_cursor_stands() {
        ada.open("/playbook/friendly.no-to-a-call.txt");
        ada.see("#tb").fill("Hi ");

        ada.see("summary[data-key='Ctrl+.']").click();
        ada.see("[data-insert='{first_name}']").click();

        assertThat(ada.see("#tb")).hasValue("Hi {first_name}");
    }

    @Test
    void what_fits_is_shown_beside_the_draft_and_goes_in_with_one_press() {
        desk.ada
                .desk
                .offering()
                .save(
                        Optional.empty(),
                        new Card(
                                Sort.COMMUNITY,
                                "Climate Operators",
                                "https://climate.example",
                                "for people changing fields",
                                List.of("climate", "banking", "advisors", "founder")),
                        Optional.empty());
        desk.withDrafts();
        ada.open(desk.page(0));

        assertThat(ada.see("#offers .who-s").first()).containsText("Climate Operators");
        ada.see("#offers button[name=resource]").first().click();

        assertThat(ada.see("#offers .chip.pine").first()).hasText("in the draft");
        assertThat(ada.see("#text")).hasValue(Pattern.compile("Climate Operators"));
    }
}
