package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import sendoff.domain.Outgoing;
import sendoff.domain.Relationship;
import sendoff.domain.Stakes;

/// An answer that wants care: weighed, offered something, said in one's own words and sent, all on one page.
class CarefulTest extends InABrowser {
    private static final String OWN = "I still think of our evening by the harbour.";

    @Test
    void a_careful_answer_to_a_friend_never_leaves_the_page() {
        ada.open(desk.page(0));
        ada.page.evaluate("window.here = true");
        key("l");
        key("s");
        key("o");
        key("c");
        assertThat(ada.see("#text")).isVisible();
        assertThat(ada.see(".own")).containsText("one sentence of your own for Carla");

        ada.press("t");
        ada.page.evaluate("""
                () => { const text = document.querySelector('#text'), at = text.value.indexOf('\\n\\n') + 2;
                  text.setSelectionRange(at, at); }""");
        ada.page.keyboard().type(OWN + " ");
        assertThat(ada.see(".own")).hasCount(0);
        ada.press("Escape");
        while (ada.see("[data-key=f]").count() > 0) {
            int findings = ada.see(".finding").count();
            ada.press("Shift+F");
            ada.waitFor(() -> ada.see(".finding").count() < findings);
        }
        assertThat(ada.see("#offers")).isVisible();
        Assertions.assertThat(ada.page.evaluate("window.here")).isEqualTo(true);
        ada.press("Control+Enter");
        assertThat(ada.see(".toast")).containsText("Sent to Carla Reyes");

        Outgoing sent = desk.ada.desk.sending().open().getFirst();
        Assertions.assertThat(sent.reply().body()).contains(OWN);
        var known =
                desk.ada.desk.answering().open(sent.reply().answers()).filed().assessment();
        Assertions.assertThat(known.relationship()).isEqualTo(Relationship.FRIEND);
        Assertions.assertThat(known.stakes()).isEqualTo(Stakes.HIGH);
        Assertions.assertThat(known.wishToKeep()).contains(true);
    }

    @Test
    void whatever_takes_the_focus_on_the_answer_page_has_a_name_and_its_order_is_that_of_reading() {
        desk.withDrafts();
        ada.open(desk.page(0));
        ada.see("#offers").waitFor();
        ada.page.evaluate("document.activeElement.blur()");
        var names = new java.util.ArrayList<String>();
        double last = -1;
        int backwards = 0;
        for (int n = 0; n < 80; n++) {
            ada.page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(ada.page.evaluate("document.activeElement === document.body"))) {
                break;
            }
            String name = (String) ada.page.evaluate("""
                    () => { const el = document.activeElement, labels = [...(el.labels || [])].map(l => l.textContent);
                      return (el.getAttribute('aria-label') || labels.join(' ') || el.textContent || '').trim(); }""");
            names.add(name);
            double place = ((Number) ada.page.evaluate("""
                    () => { const all = [...document.querySelectorAll('*')];
                      return all.indexOf(document.activeElement); }""")).doubleValue();
            backwards += place < last ? 1 : 0;
            last = place;
        }

        Assertions.assertThat(names).allMatch(name -> !name.isBlank()).hasSizeGreaterThan(25);
        Assertions.assertThat(backwards).isZero();
        Assertions.assertThat(names)
                .anyMatch(Pattern.compile("Draft of your answer").asMatchPredicate());
        Assertions.assertThat(names.getFirst()).isEqualTo("Skip to the content");
        assertThat(ada.see("#text")).hasAccessibleName("Draft of your answer");
        assertThat(ada.see("#send")).hasAccessibleName(Pattern.compile("Send, with 10 s to undo.*"));
        assertThat(ada.see("#fw-direct-closure")).hasAccessibleName(Pattern.compile("Direct closure.*"));
        assertThat(ada.see("#st-high")).hasAccessibleName("High");
        assertThat(ada.see("#v-me")).hasAccessibleName("for you");
        assertThat(ada.see("#outcome")).hasAccessibleName("Outcome");
    }

    private void key(String key) {
        ada.press(key);
        assertThat(ada.see("[aria-busy=true]")).hasCount(0);
    }
}
