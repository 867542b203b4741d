package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.BEN;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.TUESDAY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Finding;
import sendoff.domain.Party;
import sendoff.testing.Cast;

/// What no phrase can tell: who is meant, what was decided, what stands beside it.
class WholeDraftTest {
    private static final Tone TONE = Tone.standard();
    private static final Party CONSTANZA = Party.of("Constanza Rey", "crey@harbour.example");
    private static final Party OFFICE = Party.of("Dean's Office", "dean@school.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Interviews go through the press desk, mine included.",
                "Kilns of that size I look at in the workshop, nowhere else.",
                "The choir visits one school a term, and this term it was Ulm's turn.",
                "Moot courts had twenty years of my Saturdays and that was their share.",
                "While the case is before the court I speak about it there.",
                "The answer is the one I gave your sister in spring."
            })
    void a_rule_of_ones_own_is_a_decision(String decision) {
        assertThat(rules(answer(decision), CARLA, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "So many ovens, aren't there.",
                "Reefs are complicated.",
                "My former student plays in Pune now.",
                "The second half of your plan is bold."
            })
    void a_remark_decides_nothing(String remark) {
        assertThat(rules(answer(remark), CARLA, Optional.empty())).containsExactly("no-decision");
    }

    @Test
    void a_thing_that_is_handed_over_and_praised_is_no_heap_of_reasons() {
        String booklet =
                "I take no calls this term. The school prints a booklet on bread that answers most of it. My copy"
                        + " has been borrowed and returned for eleven years. It costs four pounds at the gate.";

        assertThat(rules(answer(booklet), CARLA, Optional.empty())).isEmpty();
    }

    @Test
    void three_reasons_in_a_row_still_are() {
        String reasons = "I have to say no. I am on the road three days a week until June. Our two youngest bakers left"
                + " in March. The new shop takes every evening I have.";

        assertThat(rules(answer(reasons), CARLA, Optional.empty())).containsExactly("over-explaining");
    }

    @Test
    void an_introducer_thanked_by_a_pet_name_is_thanked() {
        String draft =
                "Coni, thank you for bringing the ovens here. I take no calls this term. Good luck with it.\n\nAda";

        assertThat(rules(draft, CONSTANZA, Optional.of(CONSTANZA))).isEmpty();
    }

    @Test
    void an_office_that_introduces_is_greeted_by_who_signs_for_it() {
        String draft =
                "Dear Ximena,\n\nthank you for the letter about ovens. I take no calls this term. Good luck!\n\nAda";

        assertThat(rules(draft, OFFICE, Optional.of(OFFICE))).isEmpty();
        assertThat(rules(draft.replace("Ximena", "Carla"), OFFICE, Optional.of(OFFICE)))
                .containsExactly("introducer-not-thanked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I put it to Ruth and, between us, she finds ovens a waste of breath.",
                "I mentioned the ovens to the chief baker and got a flat \"not again\".",
                "Ruthie saw your deck and it went straight into the bin.",
                "Word from Ruth is that she'd sooner be left in peace."
            })
    void a_contacts_view_that_was_asked_for_stays_in_confidence(String told) {
        assertThat(rules(answer("I make no introductions. " + told), CARLA, Optional.empty()))
                .containsExactly("refusal-given-away");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I put it to Ruth and she finds ovens fascinating, so write to her.",
                "I wrote to the paper that I'm done with ovens.",
                "Between us, I'm tired of ovens."
            })
    void what_a_contact_is_glad_of_may_be_told(String told) {
        assertThat(rules(answer("I make no introductions. " + told), CARLA, Optional.empty()))
                .isEmpty();
    }

    @Test
    void apologies_in_two_sentences_running_are_noted_once() {
        assertThat(rules(
                        answer("I owe you an apology, in fact several. I'm terribly sorry to let the ovens down. No."),
                        CARLA,
                        Optional.empty()))
                .containsExactly("over-apology");
    }

    @Test
    void a_meeting_of_both_some_day_is_a_door_and_no_promise() {
        assertThat(rules(answer("No oven for me; we'll surely find a moment one day."), CARLA, Optional.empty()))
                .containsExactly("vague-open-door");
    }

    @Test
    void what_is_added_below_is_no_wish() {
        String draft =
                "Dear Carla,\n\nthank you for writing about ovens. I take no calls this term.\n\nPS. Two ovens, one flue\n\nA.L.";

        assertThat(rules(draft, CARLA, Optional.empty())).containsExactly("no-goodwill");
    }

    @Test
    void an_answer_in_another_language_than_theirs_is_no_form_letter_for_that() {
        String draft =
                "Dear Carla,\n\nthank you for turning to me. I name no reviewers for private funds, but if that's awkward do say. Every good wish for the search.\n\nAda";
        String german = "Liebe Frau Lindqvist, wir suchen für unseren Fonds jemanden, der Anträge zu Muscheln und Tang"
                + " begutachten kann, gern auch kurzfristig, und bitten um einen Namen. Carla";

        assertThat(rules(draft, asked(CARLA, german, Optional.empty()))).containsExactly("open-to-negotiation");
    }

    @Test
    void an_introducer_who_wrote_alone_is_thanked_without_a_greeting() {
        String draft =
                "No, you haven't lost it, and thank you for asking first. I take no calls this term. Good luck to all!\n\nAda";

        assertThat(rules(draft, BEN, Optional.of(BEN))).isEmpty();
        assertThat(rules("Hi Carla, " + draft, BEN, Optional.of(BEN))).containsExactly("introducer-not-thanked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Applications go through ovens.example.",
                "Questions to ovens@example.com",
                "Ada",
                "Ada Lindqvist"
            })
    void an_address_or_a_name_at_the_end_is_no_wish(String end) {
        String draft = "Dear Carla,\n\nthank you for writing about ovens. I take no calls this term. " + end + "\n";

        assertThat(rules(draft, CARLA, Optional.empty())).containsExactly("no-goodwill");
    }

    @Test
    void short_forms_of_because_give_a_reason_and_a_telephone_number_gives_none() {
        String reasons =
                "We can't hire b/c of the freeze at our plant. We brought on three people in May. We've lost three people since.";
        String number =
                "We can't hire this year. My oven is at the plant. I am there on Mondays. My number is 713 853 6349.";

        assertThat(rules(answer(reasons), CARLA, Optional.empty())).containsExactly("over-explaining");
        assertThat(rules(answer(number), CARLA, Optional.empty())).isEmpty();
    }

    @Test
    void a_slot_names_whatever_a_letter_speaks_of() {
        assertThat(rules(answer("I hire through the drive at <college> only."), CARLA, Optional.empty()))
                .contains("unfilled-slot");
    }

    private static String answer(String body) {
        return "Dear Carla,\n\nthank you for your letter about the ovens. " + body + " Good luck with it.\n\nAda";
    }

    private static List<String> rules(String draft, Party from, Optional<Party> introducer) {
        return rules(draft, asked(from, "Could we talk about the bakery ovens before winter?\n\nXimena", introducer));
    }

    private static List<String> rules(String draft, Situation situation) {
        return TONE.check(draft, situation).stream().map(Finding::rule).toList();
    }

    private static Situation asked(Party from, String text, Optional<Party> introducer) {
        var message = Cast.message("o1@example.net", from, List.of(ADA), "Ovens", text, TUESDAY);
        return Answering.to(message, introducer, Optional.of(CARLA), Optional.of(Party.named("Ruth Amsel")));
    }
}
