package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.TUESDAY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.testing.Cast;

/// What any message could have got, and what is short but said to one person.
class FormLetterTest {
    private static final Tone TONE = Tone.standard();
    private static final Party LAB = Party.of("Maren Holt", "maren@kilnhouse.example");
    private static final String ASK =
            "I run a small weaving studio, and the dyeing baths keep losing heat. Would you look at our drawings?";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It has been received and passed to the relevant person. We value your interest.",
                "Owing to the volume of correspondence I receive, I am unable to respond to each inquiry in person.",
                "I can only handle a limited number of such requests, so I will have to pass.",
                "I get many mails of this kind every month and answer them all alike: I cannot help.",
                "After careful thought I have decided not to take part. I hope you understand.",
                "We don't work in [place], so I have to decline.",
                "It means much that you are interested in Kilnhouse. At present I have to decline."
            })
    void a_letter_for_everybody_is_a_form(String said) {
        assertThat(finds(said, Framework.DIRECT_CLOSURE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No, but heat goes out at the lid, always.",
                "Not this month. Strength to the dyes!",
                "I am a bookbinder at heart and know nothing about wool.",
                "My sister weaves, so I know the pain. No visitors till my hip is mended."
            })
    void a_short_answer_to_one_person_is_none(String said) {
        assertThat(finds(said, Framework.DIRECT_CLOSURE)).isFalse();
    }

    @Test
    void plain_words_that_stand_together_as_they_wrote_them_are_theirs() {
        String template =
                "Hi {first_name}, sorry for answering this late, and thank you for {ask}. It's a no from me, and"
                        + " I'd rather say so than stay silent.\nI hope the next person says yes. {owner}";
        var message = Cast.message(
                "o1@example.net",
                CARLA,
                List.of(LAB),
                "Coffee in Bergen?",
                "I would be very grateful for an hour of your time to hear what the first year really looked like.",
                TUESDAY);

        assertThat(TONE.check(
                        template.replace("{first_name}", "Carla")
                                .replace("{ask}", "your note about what the first year really looked like")
                                .replace("{owner}", "Maren"),
                        answering(message, Framework.DIRECT_CLOSURE).madeFrom(Optional.of(template))))
                .extracting(Finding::rule)
                .doesNotContain("form-letter");
    }

    @Test
    void their_headline_joins_the_thanks_that_are_there() {
        String draft = "Hi Carla,\n\nThank you for your note. So it's a no from me. I wish you luck with it.\n\nMaren";
        Situation situation = answering(Framework.DIRECT_CLOSURE);
        Finding form = TONE.check(draft, situation).stream()
                .filter(finding -> finding.rule().equals("form-letter"))
                .findFirst()
                .orElseThrow();

        String changed = Change.apply(draft, form);

        assertThat(changed).contains("Thank you for your note “Heat from the baths”. So it's a no");
        assertThat(TONE.check(changed, situation)).extracting(Finding::rule).doesNotContain("form-letter");
    }

    @Test
    void the_name_of_an_introducer_is_no_word_of_theirs() {
        var letter = Cast.message(
                "o1@example.net", CARLA, List.of(LAB), "Re: Carla / Maren", "Thank you, Joaquim. " + ASK, TUESDAY);
        var joaquim = Optional.of(Party.of("Joaquim Tavares", "joaquim@example.net"));
        Situation introduced = answering(letter, Framework.DIRECT_CLOSURE)
                .with(new Situation.People(Optional.empty(), joaquim, Optional.of(CARLA), Optional.empty(), Set.of()));

        assertThat(TONE.check(
                        "Hi Carla,\n\nThank you for your note. Thanks to Joaquim too, for thinking of us both."
                                + " So it's a no from me. I wish you luck with it.\n\nMaren",
                        introduced))
                .extracting(Finding::rule)
                .contains("form-letter");
    }

    @Test
    void a_time_that_is_offered_is_said_to_one_person() {
        assertThat(finds("Yes, Tuesday 10 at 3?", Framework.ACCEPT)).isFalse();
    }

    private static boolean finds(String said, Framework framework) {
        String draft = "Dear Carla,\n\nthank you for your message. " + said + " All good wishes,\nMaren Holt";
        return TONE.check(draft, answering(framework)).stream()
                .map(Finding::rule)
                .toList()
                .contains("form-letter");
    }

    private static Situation answering(Framework framework) {
        return answering(
                Cast.message("o1@example.net", CARLA, List.of(LAB), "Heat from the baths", ASK, TUESDAY), framework);
    }

    private static Situation answering(Message message, Framework framework) {
        return Situation.of(Optional.of(message), Optional.empty(), Optional.of(framework), Optional.empty())
                .with(new Situation.People(
                        Optional.empty(), Optional.empty(), Optional.of(CARLA), Optional.empty(), Set.of()));
    }
}
