package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import sendoff.desk.introducing.Introducing.Wish;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.OptInState;
import sendoff.domain.OptInState.Agreed;
import sendoff.domain.OptInState.Asked;
import sendoff.domain.OptInState.ToAsk;
import sendoff.domain.OptInState.ToClose;
import sendoff.domain.Party;

/// The board of introductions, by keys alone.
class IntroductionsTest extends InABrowser {
    private static final Gain SURE = new Gain(Optional.of(95), "He runs a pilot in three ports");

    @Test
    void from_the_question_to_a_yes_and_back_by_keys() {
        DoubleOptInId id = begin("Noor Bakker", "Theo Lambrakis");

        ada.open("/introductions");
        assertThat(ada.see("h1")).hasText("One on its way", patient());
        assertThat(ada.see(".pair.on .who")).hasText("Noor Bakker", patient());

        ada.press("Enter");
        assertThat(ada.see("h1")).hasText("Noor Bakker and Theo Lambrakis", patient());
        assertThat(ada.see("#text")).isVisible(seen());
        ada.press("Control+Enter");
        assertThat(ada.see("h1")).hasText("One on its way", patient());
        Assertions.assertThat(desk.ada.desk.sending().open()).hasSize(1);
        desk.ada.clock.pass(java.time.Duration.ofSeconds(11));
        desk.ada.desk.sending().round();
        Assertions.assertThat(state(id)).isInstanceOf(Asked.class);

        ada.open("/introductions").press("y");
        assertThat(ada.see(".pair .fact").first()).containsText("Due", contains());
        Assertions.assertThat(state(id)).isInstanceOf(Agreed.class);

        ada.press("z");
        ada.waitFor(() -> state(id) instanceof Asked);
        assertThat(ada.see(".toast")).containsText("Taken back", contains());

        ada.open("/introductions").press("x");
        ada.waitFor(() -> state(id) instanceof ToClose);
        assertThat(ada.see(".pair h3")).containsText("a contact");
    }

    @Test
    void columns_and_cards_are_reached_by_keys() {
        begin("Noor Bakker", "Theo Lambrakis");
        begin("Elif Kaya", "Theo Lambrakis");
        desk.ada.desk.introducing().yes(begin("Otto Reimann", "Mirela Popescu"));

        ada.open("/introductions");
        assertThat(ada.see(".pair")).hasCount(3);
        assertThat(ada.see(".pair.on .who")).hasText("Noor Bakker", patient());
        ada.press("j");
        assertThat(ada.see(".pair.on .who")).hasText("Elif Kaya", patient());
        ada.press("l");
        assertThat(ada.see(".pair.on .who")).hasText("Otto Reimann", patient());
        ada.press("h");
        assertThat(ada.see(".pair.on .who")).hasText("Noor Bakker", patient());
        Assertions.assertThat(ada.complaints()).isEmpty();
    }

    @Test
    void without_script_a_request_leads_to_its_question() {
        try (var plain =
                new Window(browser, desk.address(), Window.sized(390, 844).setJavaScriptEnabled(false))) {
            plain.open(desk.page(2));
            plain.see("text=Ask the contact first").click();
            assertThat(plain.see("#contact-name")).hasValue("Theo Lambrakis");
            plain.see("#contact-address").fill("theo@harbourmere.example");
            plain.see("button:has-text('Begin')").click();

            assertThat(plain.see("h1")).hasText("Noor Bakker and Theo Lambrakis", patient());
            Assertions.assertThat(desk.ada.desk.introducing().open())
                    .singleElement()
                    .satisfies(it -> {
                        Assertions.assertThat(it.state()).isInstanceOf(ToAsk.class);
                        Assertions.assertThat(it.contact().address()).contains("theo@harbourmere.example");
                    });
        }
    }

    private DoubleOptInId begin(String asker, String contact) {
        return desk.ada
                .desk
                .introducing()
                .begin(new Wish(
                        Optional.empty(),
                        true,
                        Party.of(asker, mail(asker)),
                        Party.of(contact, mail(contact)),
                        "Pilot customers in ports",
                        "I build meters for ports.",
                        SURE,
                        SURE));
    }

    private static String mail(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '@') + ".example";
    }

    private OptInState state(DoubleOptInId id) {
        return desk.ada.tables.optIns().find(id).map(DoubleOptIn::state).orElseThrow();
    }

    private static HasTextOptions patient() {
        return new HasTextOptions().setTimeout(Window.PATIENCE);
    }

    private static IsVisibleOptions seen() {
        return new IsVisibleOptions().setTimeout(Window.PATIENCE);
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions contains() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                .setTimeout(Window.PATIENCE);
    }
}
