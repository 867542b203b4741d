package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.IntroductionId;

/// A second window, a letter that can't leave yet, a desk that does not answer, a key that leads away: the words stay.
class NothingTypedIsLostTest extends InABrowser {
    private final List<String> asked = new ArrayList<>();

    private IntroductionId first() {
        return desk.ada.queue().getFirst().id();
    }

    private void openADraft() {
        desk.withDrafts();
        ada.open(desk.page(0));
        ada.see("#text").waitFor();
    }

    private void type(String words) {
        ada.see("#text").focus();
        ada.page.keyboard().type(words);
    }

    /// Whoever is asked whether to leave a page stays on it.
    private void staysWhenAsked() {
        ada.page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
    }

    private void anotherWindowWrites() {
        desk.ada.clock.pass(Duration.ofSeconds(1));
        desk.ada.desk.answering().type(first(), "Hi Carla,\n\nNo, thank you.\n");
    }

    @Test
    void a_second_window_leaves_the_focus_where_one_writes() {
        openADraft();
        anotherWindowWrites();
        type("Dear Carla, ");
        assertThat(ada.see(".ask-once")).containsText("Which one stands?");
        ada.page.keyboard().type("exactly");

        assertThat(ada.see("#text")).isFocused();
        assertThat(ada.see("#text"))
                .hasValue(Pattern.compile("Dear Carla, exactly[\\s\\S]*|[\\s\\S]*Dear Carla, exactly"));
        Assertions.assertThat(desk.ada.queue()).hasSize(3);
    }

    @Test
    void where_the_page_to_find_on_does_not_come_one_writes_on() {
        openADraft();
        ada.page.route("**/find", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        ada.press("/");
        type("Ciao, Carla");

        assertThat(ada.see("#text")).hasValue(Pattern.compile("[\\s\\S]*Ciao, Carla[\\s\\S]*"));
    }

    @Test
    void until_it_is_said_which_text_stands_keys_rest_and_leaving_is_asked_about() {
        openADraft();
        anotherWindowWrites();
        type("Dear Carla, ");
        assertThat(ada.see(".ask-once")).containsText("Which one stands?");
        staysWhenAsked();
        ada.press("Escape", "e", "c", "n", "j");
        assertThat(ada.page).hasURL(desk.address() + desk.page(0));
        ada.press("Escape");
        ada.waitFor(() -> !asked.isEmpty());
        assertThat(ada.see("#text")).hasValue(Pattern.compile("[\\s\\S]*Dear Carla, [\\s\\S]*"));

        ada.see("#actions button").click();
        assertThat(ada.see("#send")).isVisible();
        Assertions.assertThat(desk.ada.tables.drafts().of(first()).orElseThrow().body())
                .contains("Dear Carla, ");
        Assertions.assertThat(asked).containsExactly("beforeunload");
    }

    @Test
    void a_letter_that_can_not_leave_yet_is_at_its_own_address_and_a_reload_keeps_what_came_after() {
        openADraft();
        type("For {company}. ");
        ada.press("Control+Enter");
        assertThat(ada.see(".ask-once")).containsText("slot");
        assertThat(ada.page).hasURL(desk.address() + desk.page(0));
        type("Extra words here. ");
        ada.waitFor(
                () -> desk.ada.tables.drafts().of(first()).orElseThrow().body().contains("Extra words here."));
        ada.page.reload();

        assertThat(ada.see("#text")).hasValue(Pattern.compile("[\\s\\S]*Extra words here\\.[\\s\\S]*"));
    }

    @Test
    void a_desk_that_does_not_answer_leaves_the_page_as_it_was_and_the_answer_can_be_sent_later() {
        openADraft();
        ada.page.route("**/*", Route::abort);
        ada.press("Control+Enter");
        assertThat(ada.see(".toast")).containsText("Sendoff does not answer");
        assertThat(ada.see("#send")).not().hasAttribute("aria-busy", "true");
        assertThat(ada.page).hasURL(desk.address() + desk.page(0));

        ada.page.unroute("**/*");
        ada.press("Control+Enter");
        assertThat(ada.see("h1")).hasText("Elif Kaya asks for your time");
        Assertions.assertThat(desk.ada.desk.sending().open()).hasSize(1);
    }

    @Test
    void a_row_of_a_desk_that_does_not_answer_says_so_and_speaks_of_no_text() {
        List<String> errors = new ArrayList<>();
        ada.page.onPageError(errors::add);
        ada.open("/");
        ada.page.route("**/answered", Route::abort);
        ada.press("e");

        assertThat(ada.see(".toast"))
                .containsText("Sendoff does not answer. Is it still running? Nothing was changed; try it again.");
        assertThat(ada.see("#queue-rows .row").first()).not().hasAttribute("data-busy", "yes");
        Assertions.assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/note, #name, Escape Escape",
        "/note, #pasted, Escape Escape",
        "/settings, #name, Escape g d",
        "/playbook/friendly.no-to-a-call.txt, #tb, Escape j Enter"
    })
    void a_key_that_leads_away_from_typed_words_asks_first(String page, String field, String keys) {
        ada.open(page);
        staysWhenAsked();
        ada.see(field).focus();
        ada.page.keyboard().type("Words of my own");
        ada.press(keys.split(" "));
        ada.waitFor(() -> !asked.isEmpty());

        assertThat(ada.see(field)).hasValue(Pattern.compile("[\\s\\S]*Words of my own[\\s\\S]*"));
    }

    @Test
    void what_was_found_in_pasted_words_is_asked_about_as_well_and_keeping_it_asks_nothing() {
        staysWhenAsked();
        ada.open("/note");
        ada.see("#pasted").fill("Carla Reyes would like thirty minutes with you.");
        ada.press("Control+Enter");
        assertThat(ada.see("h1")).hasText("Is this right?");
        Assertions.assertThat(asked).isEmpty();
        ada.press("Escape");
        ada.waitFor(() -> asked.size() == 1);
        ada.see("#name").fill("Carla Reyes");
        ada.press("Control+s");

        assertThat(ada.see("h1")).containsText("Carla Reyes");
        Assertions.assertThat(asked).hasSize(1);
    }

    @Test
    void a_reason_typed_for_a_draft_changed_by_hand_goes_into_the_one_that_replaces_it() {
        openADraft();
        type("Mine. ");
        ada.see("#detail").fill("Mornings are for the book.");
        ada.press("Tab");
        assertThat(ada.see(".offer")).containsText("left alone");
        assertThat(ada.see("#detail")).hasValue("Mornings are for the book.");
        ada.see(".offer button").click();

        assertThat(ada.see("#text")).hasValue(Pattern.compile("[\\s\\S]*mornings are for the book\\.[\\s\\S]*"));
    }
}
