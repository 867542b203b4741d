package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendoff.store.Queue.Row;

/// `Z` takes one back after the other, and is never a letter of a letter.
class TakenBackTest extends InABrowser {
    @BeforeEach
    void drafts_are_ready() {
        desk.withDrafts();
        desk.ada.clock.pass(Duration.ofSeconds(1));
    }

    private List<String> drafts() {
        return desk.ada.queue().stream()
                .map(Row::id)
                .map(id -> desk.ada.tables.drafts().of(id).orElseThrow().body())
                .toList();
    }

    @Test
    void two_answers_on_their_way_are_called_back_one_after_the_other() {
        List<String> before = drafts();
        ada.open(desk.page(0)).press("Control+Enter");
        assertThat(ada.see("h1")).hasText("Elif Kaya asks for your time");
        desk.ada.clock.pass(Duration.ofSeconds(1));
        ada.press("t", "Control+Enter");
        assertThat(ada.see("h1")).containsText("Noor Bakker");

        ada.press("z");
        assertThat(ada.see("h1")).hasText("Elif Kaya asks for your time");
        assertThat(ada.see("#text")).isFocused();
        assertThat(ada.see(".toast")).containsText("Called back");
        ada.press("z");
        assertThat(ada.see("h1")).hasText("Ben Okafor would like you to meet Carla Reyes");
        assertThat(ada.see("#text")).isFocused();
        Assertions.assertThat(desk.ada.desk.sending().open()).isEmpty();
        Assertions.assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void whoever_writes_on_in_what_was_called_back_writes_at_its_end_also_a_z() {
        ada.open(desk.page(0)).press("Control+Enter");
        assertThat(ada.see("h1")).hasText("Elif Kaya asks for your time");
        ada.press("z");
        assertThat(ada.see("#text")).isFocused();
        String before = ada.see("#text").inputValue();
        ada.page.keyboard().type("Ciao, zia");

        assertThat(ada.see("#text")).hasValue(before + "Ciao, zia");
    }

    @Test
    void what_is_no_answer_is_taken_back_without_a_step_into_the_letter() {
        List<String> before = drafts();
        ada.open(desk.page(0));
        ada.see("#kind").selectOption("networking-request");
        ada.see("button:text-is('Correct it')").click();
        assertThat(ada.see(".toast")).containsText("Undo");
        ada.press("z");
        assertThat(ada.see(".toast")).containsText("Taken back");
        assertThat(ada.see("#text")).not().isFocused();

        ada.press("w");
        assertThat(ada.see("#wait")).isFocused();
        Assertions.assertThat(drafts()).isEqualTo(before);
    }
}
