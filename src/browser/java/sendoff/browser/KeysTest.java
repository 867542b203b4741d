package sendoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import sendoff.domain.Filed;
import sendoff.domain.GivingGroup;
import sendoff.domain.Party;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.Recognition;
import sendoff.store.Queue.Row;

class KeysTest extends InABrowser {
    @Test
    void j_and_k_move_and_enter_opens_the_chosen_one() {
        ada.open("/").press("j", "j", "k");
        assertThat(ada.see(".row.on .who")).hasText("Elif Kaya");
        assertThat(ada.see(".row.on .who")).isFocused();

        ada.press("Enter");
        assertThat(ada.see("h1")).hasText("Elif Kaya asks for your time");
        ada.press("j");
        assertThat(ada.see("h1")).hasText(Pattern.compile("Noor Bakker.*"));
        ada.press("Escape");
        assertThat(ada.see("h1")).hasText("Three people are waiting to hear from you");
    }

    @Test
    void what_was_being_weighed_comes_by_itself_and_the_keyboard_stays_where_it_is() {
        var background = new ConcurrentLinkedQueue<Runnable>();
        desk.ada.desk.reckoning().leaveTo(background::add);
        desk.ada.clock.pass(Duration.ofDays(1));
        ada.open("/");
        assertThat(ada.see("#queue-rows .frame:has-text('being weighed')")).hasCount(3);
        ada.press("j");
        assertThat(ada.see(".row.on .who")).hasText("Elif Kaya");

        background.forEach(Runnable::run);

        assertThat(ada.see("#queue-rows .frame:has-text('being weighed')")).hasCount(0);
        assertThat(ada.see("#desk-head")).not().hasAttribute("data-weighing", "yes");
        assertThat(ada.see(".row.on .who")).hasText("Elif Kaya");
        assertThat(ada.see(".row.on .who")).isFocused();
    }

    @Test
    void a_slash_finds_and_keys_do_not_act_in_a_field() {
        ada.open("/").press("/");
        assertThat(ada.see("#q")).isFocused();

        ada.page.keyboard().type("noor ex?");
        assertThat(ada.see("#q")).hasValue("noor ex?");
        assertThat(ada.see("dialog[open]")).hasCount(0);
        ada.see("#q").fill("noor");
        assertThat(ada.see("#queue-rows .row .who")).hasText(new String[] {"Noor Bakker"});
        assertThat(ada.see("#q")).isFocused();
        assertThat(ada.page).hasURL(Pattern.compile(".*/desk\\?q=noor.*"));

        ada.press("Escape");
        assertThat(ada.see("#q")).not().isFocused();
    }

    @Test
    void a_slash_elsewhere_leads_into_the_field_and_no_letter_after_it_is_a_key() {
        ada.open("/promises").press("/");
        assertThat(ada.see("#q")).isFocused();
        ada.press("n", "o", "o", "r");

        assertThat(ada.see("#q")).hasValue("noor");
        assertThat(ada.page).hasURL(desk.address() + "/find");
    }

    @Test
    void escape_leads_back_to_the_list_as_it_was_filtered_and_to_its_row() {
        ada.open("/desk?show=requests").press("j", "Enter");
        String who = ada.see("h1").textContent();
        ada.press("Escape");

        assertThat(ada.page).hasURL(desk.address() + "/desk?show=requests");
        assertThat(ada.see(".row.on .who")).isFocused();
        Assertions.assertThat(who).startsWith(ada.see(".row.on .who").textContent());
    }

    @Test
    void a_question_mark_shows_all_keys_and_escape_closes_them() {
        ada.open("/").press("?");
        assertThat(ada.see("dialog h2")).hasText("All keys");
        ada.press("e");
        ada.press("Escape");

        assertThat(ada.see("dialog[open]")).hasCount(0);
        Assertions.assertThat(desk.ada.queue()).hasSize(3);
    }

    @Test
    void g_r_leads_to_the_report_and_t_opens_its_tables() {
        ada.open("/").press("g", "r");
        assertThat(ada.see("h1")).hasText("November 2026");

        ada.press("t");
        assertThat(ada.see(".report details").first()).hasAttribute("open", "");
        ada.press("t");
        assertThat(ada.see(".report details[open]")).hasCount(0);
    }

    @Test
    void one_key_changes_a_fact_and_the_focus_stays_where_it_was() {
        ada.open(desk.page(1)).press("9");
        assertThat(ada.see("#reason-me")).isVisible();
        ada.press("0");
        assertThat(ada.see("#reason-them")).isVisible();
        assertThat(ada.see(".pick:has(:checked) b")).containsText("Accept");

        ada.press("l");
        assertThat(ada.see("#rel")).not().hasValue("stranger");
    }

    @Test
    void g_then_a_letter_jumps_to_a_page() {
        ada.open("/").press("g", "p");
        assertThat(ada.page).hasURL(desk.address() + "/promises");
        ada.press("g", "s");
        assertThat(ada.page).hasURL(desk.address() + "/settings");
        ada.press("n");
        assertThat(ada.page).hasURL(desk.address() + "/note");
    }

    @Test
    void e_and_x_take_a_row_off_the_desk_and_z_brings_it_back() {
        ada.open("/").press("j", "e");
        assertThat(ada.see("#queue-rows .row .who")).hasText(new String[] {"Carla Reyes", "Noor Bakker"});
        assertThat(ada.see(".row.on .who")).hasText("Noor Bakker");
        assertThat(ada.see("h1")).hasText("Two people are waiting to hear from you");
        assertThat(ada.see(".toast")).containsText("Answered already");

        ada.press("x");
        assertThat(ada.see("#queue-rows .row .who")).hasText(new String[] {"Carla Reyes"});
        ada.press("z");
        assertThat(ada.see("#queue-rows .row .who")).hasText(new String[] {"Carla Reyes", "Noor Bakker"});
        ada.press("z");
        assertThat(ada.see("#queue-rows .row .who")).hasCount(3);
    }

    private void promises(String... texts) {
        for (String text : texts) {
            desk.ada
                    .desk
                    .keeping()
                    .note(
                            true,
                            Party.of("Ben Okafor", "ben@example.net"),
                            new PromiseMade(What.SEND, text, Optional.of(LocalDate.of(2026, 11, 18))));
            desk.ada.clock.pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void after_a_key_on_a_promise_the_next_one_is_chosen_and_what_is_taken_back_is_again() {
        promises("The list.", "The map.", "The plan.");
        ada.open("/promises").press("j");
        String first = ada.see(".row.on .who").textContent();
        ada.press("j");
        String second = ada.see(".row.on .who").textContent();
        ada.press("k", "Shift+K");
        assertThat(ada.see(".toast")).containsText("Kept");
        assertThat(ada.see(".row.on .who")).hasText(second);
        assertThat(ada.see(".row.on .who")).isFocused();

        ada.press("z");
        assertThat(ada.see(".toast")).containsText("Taken back");
        assertThat(ada.see(".row.on .who")).hasText(first);
    }

    @Test
    void an_allowance_is_counted_up_by_one_key_again_and_again() {
        desk.ada
                .desk
                .giving()
                .save(new GivingGroup(
                        desk.ada.desk.giving().newId(),
                        "Students",
                        "",
                        GivingGroup.Measure.CALLS,
                        GivingGroup.Period.MONTH,
                        2,
                        GivingGroup.Members.NOBODY,
                        ""));
        ada.open("/plan").press("j");
        for (String now : List.of("3", "4", "5")) {
            ada.press("+");
            assertThat(ada.see(".stepper input")).hasValue(now);
            assertThat(ada.see(".row.on .who")).hasText("Students");
        }
    }

    @Test
    void what_is_taken_back_leaves_one_on_the_page() {
        desk.ada.desk.editing().save("friendly/my-no.txt", "# for: no-to-a-call\n\nHi {first_name},\n\nNo.\n\nAda\n");
        ada.open("/playbook/friendly.my-no.txt").press("v");
        assertThat(ada.see(".toast")).containsText("Still your voice");
        String there = ada.page.url();
        ada.press("z");
        assertThat(ada.see(".toast")).containsText("Taken back");
        assertThat(ada.page).hasURL(there);

        ada.open(desk.page(1));
        String whom = ada.see("h1").textContent();
        ada.press("x");
        assertThat(ada.see("h1")).not().hasText(whom);
        ada.press("z");
        assertThat(ada.see("h1")).hasText(whom);
    }

    @Test
    void b_writes_the_draft_that_buys_time_and_sends_nothing() {
        ada.open("/").press("b");
        assertThat(ada.see("#fw-buy-time")).isChecked();
        assertThat(ada.see("#text")).isVisible();
        Assertions.assertThat(desk.ada.desk.sending().open()).isEmpty();
    }

    @Test
    void w_waits_until_a_day() {
        ada.open(desk.page(0)).press("w");
        assertThat(ada.see("#wait")).isFocused();
        ada.see("#wait").fill("2026-11-20");
        ada.press("Enter");

        assertThat(ada.see("h1")).hasText("Elif Kaya asks for your time");
        Assertions.assertThat(desk.ada.queue()).hasSize(2);
    }

    @Test
    void q_unfolds_the_quoted_text() {
        ada.open(desk.page(1)).press("q");

        assertThat(ada.see(".quote")).isVisible();
    }

    @Test
    void single_keys_can_be_switched_off() {
        ada.open("/settings#looks");
        ada.see("input[name=keys]").uncheck();
        ada.see("#looks button").click();
        assertThat(ada.see(".toast")).containsText("Saved");

        ada.open("/").press("x", "?", "j");
        assertThat(ada.see("dialog[open]")).hasCount(0);
        assertThat(ada.see("footer.keys")).hasCount(0);
        Assertions.assertThat(desk.ada.queue()).hasSize(3);
    }

    @Test
    void a_second_press_sends_nothing_more() {
        desk.withDrafts();
        ada.open(desk.page(0));
        ada.see("#text").waitFor();
        ada.press("Control+Enter", "Control+Enter");
        assertThat(ada.see("h1")).hasText("Elif Kaya asks for your time");
        ada.press("Control+Enter");

        assertThat(ada.see("#text")).isVisible();
        Assertions.assertThat(desk.ada.desk.sending().open()).hasSize(1);
    }

    @Test
    void n_notes_one_by_hand_and_it_lies_on_the_desk() {
        ada.open("/").press("n");
        assertThat(ada.see("#pasted")).isFocused();
        ada.see("#name").fill("Luis Ferreira");
        ada.see("#address").fill("https://social.example/in/luis-f");
        ada.see("#message").fill("Good to see you on Thursday. Tea some time?");
        ada.press("Control+s");

        assertThat(ada.see("h1")).hasText("Luis Ferreira asks for your time");
        ada.press("c");
        assertThat(ada.see("#actions a[target=_blank]")).hasText(Pattern.compile("Copy and open.*"));
        assertThat(ada.see("#actions a[target=_blank]")).hasAttribute("href", "https://social.example/in/luis-f");
        assertThat(ada.see("#actions a[target=_blank]")).hasAttribute("rel", "noopener");
        ada.open("/");
        assertThat(ada.see("#queue-rows .row")).hasCount(4);
    }

    @Test
    void the_strip_names_the_keys_that_count_while_one_writes() {
        desk.withDrafts();
        ada.open(desk.page(0)).press("t");
        assertThat(ada.see(".keys .typing")).isVisible();
        assertThat(ada.see(".keys .typing .sends")).isVisible();
        assertThat(ada.see("#strip")).isHidden();
    }

    @Test
    void the_strip_crosses_out_closing_only_when_that_is_what_is_meant() {
        ada.open(desk.page(1)).press("2");
        assertThat(ada.see("#fw-redirect")).isChecked();
        assertThat(ada.see("#text")).isVisible();
        assertThat(ada.see("#strip .did")).hasCount(1);
        ada.press("c");
        assertThat(ada.see("#strip .did")).hasCount(2);
    }

    @Test
    void after_a_look_at_the_next_one_the_same_keys_send_that_too() {
        desk.withDrafts();
        ada.page.clock().install();
        ada.open(desk.page(0)).press("Control+Enter");
        assertThat(ada.see("h1")).hasText("Elif Kaya asks for your time");
        assertThat(ada.see("h1")).isFocused();
        assertThat(ada.see("h1")).hasCSS("outline-style", "none");
        ada.page.clock().fastForward(5_000);
        ada.press("Control+Enter");

        assertThat(ada.see("h1")).containsText("Noor Bakker");
        Assertions.assertThat(desk.ada.desk.sending().open()).hasSize(2);
    }

    @Test
    void h_goes_to_how_they_took_it_and_enter_says_so() {
        desk.withDrafts();
        String page = desk.page(0);
        var id = desk.ada.queue().getFirst().id();
        desk.ada.desk.correcting().answeredAlready(id);
        ada.open(page).press("h");
        assertThat(ada.see("#went [data-key=h]")).isFocused();
        Assertions.assertThat(
                        desk.ada.desk.bookkeeping().of(id).orElseThrow().word().received())
                .isEmpty();

        ada.press("h");
        String meant = ada.see("#went :focus").getAttribute("value");
        ada.press("Enter");
        assertThat(ada.see("#went [aria-pressed=true][value=" + meant + "]")).isFocused();

        ada.see("#note").fill("A line of my own");
        ada.press("Escape");
        ada.waitFor(() ->
                desk.ada.desk.bookkeeping().of(id).orElseThrow().word().note().equals("A line of my own"));
    }

    @Test
    void keys_that_are_switched_off_are_named_nowhere() {
        desk.withDrafts();
        ada.open("/settings#looks");
        ada.see("input[name=keys]").uncheck();
        ada.see("#looks button").click();
        assertThat(ada.see(".toast")).containsText("Saved");
        ada.open("/");
        assertThat(ada.see("kbd:visible")).hasCount(0);
        ada.open(desk.page(0));
        assertThat(ada.see("kbd:visible")).hasText(new String[] {"Ctrl", "Enter"});
    }

    @Test
    void on_an_empty_page_no_key_is_named_that_has_nothing_to_move_to() {
        for (String page : List.of("/promises", "/introductions", "/uncertain")) {
            ada.open(page);
            assertThat(ada.see(".keys kbd:text-is('J'):visible")).hasCount(0);
            assertThat(ada.see(".keys kbd:text-is('Enter'):visible")).hasCount(0);
        }
    }

    @Test
    void an_open_slot_is_gone_to_where_it_is_filled() {
        ada.open(desk.page(1)).press("2");
        assertThat(ada.see("#text")).isVisible();
        ada.press("Control+Enter");
        assertThat(ada.see(".ask-once")).containsText("slot");
        assertThat(ada.see("#detail")).isFocused();
        assertThat(ada.see("#detail")).isInViewport();
    }

    private void uncertain() {
        for (Row row : desk.ada.queue()) {
            Filed filed = desk.ada.tables.introductions().find(row.id()).orElseThrow();
            Recognition seen = filed.seen();
            desk.ada
                    .tables
                    .database()
                    .change(tx -> desk.ada
                            .tables
                            .introductions()
                            .save(
                                    tx,
                                    filed.as(
                                            filed.introduction(),
                                            new Recognition(
                                                    seen.kind(),
                                                    0.4,
                                                    seen.introducer(),
                                                    seen.requester(),
                                                    seen.target(),
                                                    seen.ask(),
                                                    seen.spam(),
                                                    seen.why(),
                                                    seen.promises()))));
        }
    }

    @Test
    void the_uncertain_ones_are_gone_through_one_after_the_other() {
        uncertain();
        ada.open("/").press("m");
        assertThat(ada.see(".maybe .row.on .who")).isFocused();
        String second = ada.see(".maybe .row .who").nth(1).textContent();
        ada.press("y");
        assertThat(ada.see("#queue-rows .row")).hasCount(1);
        assertThat(ada.see(".toast")).containsText("It is one.");
        assertThat(ada.see(".maybe .row.on .who")).hasText(second);
        ada.press("x");
        assertThat(ada.see(".maybe .row")).hasCount(1);
        assertThat(ada.see(".maybe .row.on .who")).isFocused();

        ada.open("/uncertain").press("j", "y");
        assertThat(ada.see("h1")).hasText("Nothing is uncertain");
    }
}
