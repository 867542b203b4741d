package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.TUESDAY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Finding;
import sendoff.testing.Cast;

/// Words that the writer reports or would not say are not the writer's own.
class QuotedWordsTest {
    private static final Tone TONE = Tone.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"I'm just so busy\" would have been easier to write and not true.",
                "“Sorry, things are crazy. Maybe later.” is what I wrote first, and then I tore it up.",
                "My sister says 'I'm swamped, let's circle back' to everyone, and I don't.",
                "‘I'm probably not the right person’ is what people say who are.",
                "In Vienna one says „vielleicht ein andermal, I'm so busy“ and means no.",
                "Your line \"I'm not sure I'm qualified. Who am I to ask?\" made me smile."
            })
    void what_is_quoted_is_not_said(String sentence) {
        assertThat(rules(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm just so busy, and so is the \"team\".",
                "The \"robots\" are fine, but things are crazy right now.",
                "It's the bakers' week and 'twas ever so: I'm completely swamped with the students' papers.",
                "You wrote \"a quick one\" and I'm so busy.",
                "He called it \"a quick call.\n\nI'm just so busy.\n\nThat \"quick\" one was long."
            })
    void what_stands_beside_a_quotation_is(String sentence) {
        assertThat(rules(sentence)).contains("excuse-not-rule");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I could tell you that I'm too busy, but that would be a lie.",
                "I won't say maybe later when I mean no.",
                "It would be easier to say that I'm swamped.",
                "I used to answer that I'm just too busy.",
                "I could pretend not to be the right person, but I am.",
                "To say that things are crazy right now would be untrue."
            })
    void what_the_writer_would_not_say_is_not_said(String sentence) {
        assertThat(rules(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I could say I loved it, but I'm so busy.",
                "I'm swamped and won't pretend otherwise.",
                "I won't write to Dana, I'm swamped.",
                "I can't pretend that I'm not swamped."
            })
    void what_is_said_beside_it_is(String sentence) {
        assertThat(rules(sentence)).contains("excuse-not-rule");
    }

    private static List<String> rules(String sentence) {
        var message = Cast.message(
                "q1@example.net", CARLA, List.of(ADA), "Ovens", "Could we talk about bakery robots?", TUESDAY);
        String draft = "Hi Carla,\n\nThank you for the bakery robots. I take two calls a month and both are gone. "
                + sentence + "\n\nI wish the ovens a good winter.\nAda";
        return TONE.check(draft, Answering.to(message, Optional.empty(), Optional.of(CARLA), Optional.empty())).stream()
                .map(Finding::rule)
                .toList();
    }
}
