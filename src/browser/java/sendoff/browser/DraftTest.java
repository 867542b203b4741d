package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftTest extends InABrowser {
    private static final String APOLOGY = "I'm so sorry, I feel terrible about this.";

    @BeforeEach
    void open_a_draft() {
        desk.withDrafts();
        ada.open(desk.page(0));
        ada.see("#text").waitFor();
    }

    private void type(String words) {
        ada.page.evaluate(
                "() => { const t = document.querySelector('#text'); t.focus(); t.setSelectionRange(0, 0); t.mine = true; }");
        ada.page.keyboard().type(words);
    }

    @Test
    void findings_come_after_a_pause_and_never_touch_what_is_typed() {
        type(APOLOGY + " ");
        assertThat(ada.see(".finding b").first()).hasText("More apology than needed");
        ada.page.keyboard().type("On.");

        Assertions.assertThat(ada.see("#text").inputValue()).startsWith(APOLOGY + " On.");
        Assertions.assertThat(ada.page.evaluate("document.querySelector('#text').mine"))
                .isEqualTo(true);
        assertThat(ada.see("#text")).isFocused();
        ada.waitFor(() -> desk.ada
                .tables
                .drafts()
                .of(desk.ada.queue().getFirst().id())
                .orElseThrow()
                .body()
                .contains("On."));
    }

    @Test
    void what_has_not_reached_the_desk_outlives_a_reload() {
        ada.page.route("**/check", route -> route.abort());
        type("A line of my own. ");
        assertThat(ada.see(".toast")).containsText("Your text is kept here");
        ada.page.unroute("**/check");
        ada.page.reload();

        assertThat(ada.see("#text")).hasValue(java.util.regex.Pattern.compile("^A line of my own\\. [\\s\\S]*"));
        ada.waitFor(() -> desk.ada
                .tables
                .drafts()
                .of(desk.ada.queue().getFirst().id())
                .orElseThrow()
                .body()
                .startsWith("A line of my own."));
    }

    @Test
    void words_that_run_from_right_to_left_do() {
        Assertions.assertThat(ada.page.evaluate("""
                        () => {
                            const p = document.querySelector('.said');
                            p.textContent = 'תודה רבה,';
                            const range = document.createRange();
                            const left = (at) => {
                                range.setStart(p.firstChild, at);
                                range.setEnd(p.firstChild, at + 1);
                                return range.getBoundingClientRect().left;
                            };
                            return left(8) < left(0);
                        }
                        """)).isEqualTo(true);
    }

    @Test
    void what_keeps_the_desk_from_writing_is_said_where_one_types() {
        ada.page.route(
                "**/check",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setBody("<p id=\"what\">The disk is full. Nothing was changed: free some space.</p>")));
        type("A line of my own. ");

        assertThat(ada.see(".toast")).containsText("The disk is full.");
    }

    @Test
    void what_was_typed_over_other_words_is_not_put_over_new_ones() {
        ada.page.route("**/check", route -> route.abort());
        type("A line of my own. ");
        assertThat(ada.see(".toast")).containsText("Your text is kept here");
        ada.page.unroute("**/check");
        desk.ada.desk.answering().type(desk.ada.queue().getFirst().id(), "Hi Carla,\n\nNo, thank you.\n");
        ada.page.reload();

        assertThat(ada.see("#text")).hasValue(java.util.regex.Pattern.compile("Hi Carla,\\s+No, thank you\\.\\s*"));
    }

    @Test
    void f_takes_the_change_and_shift_f_keeps_mine() {
        type(APOLOGY + " Maybe we can circle back some day. ");
        assertThat(ada.see(".finding b").first()).hasText("More apology than needed");
        ada.press("Escape");
        int before = ada.see(".finding").count();

        ada.press("f");
        ada.waitFor(() -> ada.see(".finding").count() < before);
        Assertions.assertThat(ada.see("#text").inputValue()).doesNotContain("so sorry");
        ada.waitFor(() -> ada.focus().startsWith("Change it"));

        int left = ada.see(".finding").count();
        String mine = ada.see("#text").inputValue();
        ada.press("Shift+F");
        ada.waitFor(() -> ada.see(".finding").count() < left);
        assertThat(ada.see("#text")).hasValue(mine);
        while (ada.see(".finding").count() > 0) {
            int now = ada.see(".finding").count();
            ada.press("Shift+F");
            ada.waitFor(() -> ada.see(".finding").count() < now);
        }
        assertThat(ada.see("#send")).isFocused();
    }

    @Test
    void the_marks_lie_under_the_words_they_are_about() {
        type(APOLOGY + " Ünïcode — and a line\n\nthat breaks. ");
        assertThat(ada.see(".under mark").first()).hasText(APOLOGY.substring(0, APOLOGY.length()));

        Assertions.assertThat(ada.see(".under").textContent())
                .isEqualTo(ada.see("#text").inputValue() + "\n");
        Assertions.assertThat(ada.page.evaluate("""
                () => {
                  const under = document.querySelector('.under'), text = document.querySelector('#text');
                  const a = getComputedStyle(under), b = getComputedStyle(text);
                  return ['font', 'letterSpacing', 'wordSpacing', 'textIndent', 'tabSize', 'lineHeight', 'paddingLeft',
                      'paddingRight', 'paddingTop', 'overflowWrap', 'whiteSpaceCollapse', 'textWrapMode']
                    .filter(name => a[name] !== b[name]).map(name => name + ': ' + a[name] + ' | ' + b[name])
                    .concat(under.clientWidth !== text.clientWidth ? ['width'] : [])
                    .concat(text.scrollHeight > text.clientHeight ? ['the textarea scrolls'] : []).join();
                }""")).isEqualTo("");
    }

    @Test
    void marks_move_with_the_words_while_one_types() {
        type(APOLOGY + " ");
        assertThat(ada.see(".under mark").first()).isVisible();
        String marked = ada.see(".under mark").first().textContent();
        ada.page.evaluate("document.querySelector('#text').setSelectionRange(0, 0)");
        ada.page.keyboard().type("So: ");

        Assertions.assertThat(ada.see(".under mark").first().textContent()).isEqualTo(marked);
        Assertions.assertThat(ada.see(".under").textContent()).startsWith("So: " + APOLOGY);
    }

    @Test
    void a_draft_changed_by_hand_is_left_alone_when_another_way_is_chosen() {
        type("Mine. ");
        ada.press("Escape", "3");

        assertThat(ada.see(".offer")).containsText("left alone");
        Assertions.assertThat(ada.see("#text").inputValue()).startsWith("Mine. ");
        ada.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Replace it"))
                .click();
        assertThat(ada.see("#fw-buy-time")).isChecked();
        Assertions.assertThat(ada.see("#text").inputValue()).doesNotContain("Mine. ");
    }

    @Test
    void the_focus_stays_on_what_was_pressed_and_goes_on_with_the_next_letter() {
        ada.press("3");
        assertThat(ada.see("#fw-buy-time")).isFocused();
        assertThat(ada.see("#until")).isVisible();
        ada.press("c");
        assertThat(ada.see("#fw-direct-closure")).isChecked();
        assertThat(ada.see("#out-c")).isFocused();
        ada.press("t");
        assertThat(ada.see("#text")).isFocused();
        ada.press("Control+Enter");

        assertThat(ada.see("h1")).hasText("Elif Kaya asks for your time");
        assertThat(ada.see("h1")).isFocused();
        assertThat(ada.see(".toast")).containsText("Sent to Carla Reyes");
        ada.press("z");
        assertThat(ada.see("h1")).hasText("Ben Okafor would like you to meet Carla Reyes");
        assertThat(ada.see("#text")).isFocused();
    }

    @Test
    void copying_asks_whether_it_was_sent_there() {
        ada.press("y");
        assertThat(ada.see("#actions")).containsText("Sent it there?");
        assertThat(ada.see("#actions button:has-text('Yes')")).isFocused();
        ada.press("y");

        assertThat(ada.see("h1")).hasText("Elif Kaya asks for your time");
        Assertions.assertThat(desk.ada.queue()).hasSize(2);
    }

    @Test
    void the_draft_is_in_sight_and_the_way_to_send_it_too() {
        ada.page.evaluate("scrollTo(0, 0)");
        double bottom = ada.see("#text").boundingBox().y;

        Assertions.assertThat(bottom).isLessThan(640);
        assertThat(ada.see("#send")).isInViewport();
    }
}
