package sendoff.introduce;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.OptInState.Reading;

class YesOrNoTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes.",
                "Hi Ada,\n\nyes, happy to. Introduce away.\n\nFreya",
                "Sure, go ahead!",
                "Of course, I'd love to meet her.",
                "No problem at all, connect us.",
                "Gladly, thank you.",
                "Why not! Make the intro.",
                "I don’t mind at all, put us in touch.",
                "\uD83D\uDC4D",
                "Sorry for the slow reply. Absolutely, please do.",
                "ok",
                "Count me in, sounds interesting.",
                "Hallo Ada,\nja, sehr gern.\nFreya",
                "Gerne, ich freue mich.",
                "Kein Problem, natürlich.",
                "Oui, avec plaisir.",
                "Bonjour Ada, volontiers.",
                "Sí, con mucho gusto.",
                "Claro que sí, encantada.",
                "Volentieri, grazie.",
                "Sim, com prazer.",
                "Ja graag!",
                "Tak, chętnie.",
                "Ja, gärna."
            })
    void a_clear_yes_is_read_in_many_voices(String answer) {
        assertThat(YesOrNo.read(answer)).isEqualTo(Reading.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No.",
                "Hi Ada, no, thank you.",
                "I'd rather not, thanks for asking first.",
                "I’ll pass on this one.",
                "Thanks for thinking of me. Unfortunately I can't take this on.",
                "Not for me.",
                "I have to decline. Best, Freya",
                "She isn't the right fit, I'm afraid.",
                "Please don't, I get too many of these.",
                "I am too stretched for new people.",
                "Nein danke.",
                "Lieber nicht.",
                "Leider habe ich keine Zeit.",
                "Non merci, je préfère ne pas.",
                "Malheureusement je ne peux pas.",
                "No, prefiero no.",
                "Mejor no, lo siento.",
                "Preferisco di no.",
                "Infelizmente não posso.",
                "Liever niet.",
                "Helaas, geen tijd.",
                "Niestety nie mogę."
            })
    void a_clear_no_is_read_in_many_voices(String answer) {
        assertThat(YesOrNo.read(answer)).isEqualTo(Reading.NO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes to Carla, but no to the other one, I'd rather not.",
                "Yes, I got your mail. I'd rather not.",
                "Happy to help in general, unfortunately not with this.",
                "Ja, aber leider keine Zeit.",
                "Happy to stay out of this, I'll pass."
            })
    void yes_and_no_in_one_letter_is_asked_back(String answer) {
        assertThat(YesOrNo.read(answer)).isEqualTo(Reading.BOTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes, but only if she has a budget.",
                "Happy to, provided it is one call.",
                "Yes? What would she want from me?",
                "Who is she?",
                "Let me think about it.",
                "Thanks, got it.",
                "Gern, wenn es nicht eilt.",
                "Oui, à condition que ce soit court.",
                "",
                "See you on Thursday at the board meeting."
            })
    void what_hangs_on_something_is_asked_back(String answer) {
        assertThat(YesOrNo.read(answer)).isEqualTo(Reading.UNCLEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not right now, ask me again in January.",
                "No, not this quarter. Come back to me in spring.",
                "Bad time just now.",
                "Im moment nicht.",
                "Pas maintenant, plus tard peut-être.",
                "Ahora no, más adelante."
            })
    void a_no_for_now_is_neither(String answer) {
        assertThat(YesOrNo.read(answer)).isEqualTo(Reading.LATER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Happy to hear from you. Not this time.",
                "I'd love to. I'm swamped until Easter though.",
                "Of course you would think of me! Sorry, no time.",
                "Gladly, after the 20th.",
                "Love to, once the move is behind us.",
                "Happy to see you are well. All good here.",
                "Gern, nichts lieber, nach Ostern.",
                "Avec plaisir, jamais avant mars.",
                "Con gusto, hasta marzo imposible.",
                "Gärna, men vi har mycket."
            })
    void a_yes_with_anything_that_takes_it_back_is_asked_back(String answer) {
        assertThat(YesOrNo.read(answer)).isEqualTo(Reading.UNCLEAR);
    }

    @Property
    void no_yes_has_a_no_beside_it(@ForAll("yes") String yes, @ForAll("doubt") String doubt, @ForAll boolean first) {
        assertThat(YesOrNo.read(first ? yes + " " + doubt : doubt + " " + yes)).isNotEqualTo(Reading.YES);
    }

    @Provide
    Arbitrary<String> yes() {
        return Arbitraries.of("Yes.", "Happy to.", "Of course!", "I'd love to.", "Go ahead.", "Gern.", "Con gusto.");
    }

    @Provide
    Arbitrary<String> doubt() {
        return Arbitraries.of(
                "Not this time.",
                "Nothing fits.",
                "I have no time.",
                "It doesn't suit.",
                "I never do.",
                "Hard, though.",
                "Give me until May.",
                "After the fair.",
                "Sorry.",
                "I'm swamped.",
                "Das geht nicht.",
                "Jamais.",
                "Nunca.",
                "Niet nu.");
    }

    /// The words of the question itself, quoted without a mark, never read as an answer.
    @ParameterizedTest
    @ValueSource(strings = {"", "Thanks, I'll look. "})
    void the_question_itself_is_no_answer(String above) {
        assertThat(YesOrNo.read(above + "A private question, and a no is as welcome as a yes: Carla Reyes would like to"
                                + " meet you. Would you like me to introduce you?")
                        .isClear())
                .isFalse();
    }
}
