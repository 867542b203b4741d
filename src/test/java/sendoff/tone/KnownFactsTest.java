package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.TUESDAY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.testing.Cast;

/// What the desk knows beside the words changes what is noted.
class KnownFactsTest {
    private static final Tone TONE = Tone.standard();

    @Test
    void a_late_reply_may_give_one_short_cause() {
        String draft = """
                Hi Carla,

                Sorry for my silence. Things were hectic here. Thank you for writing about the pumps. I take no calls this
                quarter. I wish you a good launch.

                Ada
                """;

        assertThat(rules(draft, answering().with(known(false)))).contains("excuse-not-rule");
        assertThat(rules(draft, answering().with(known(true)))).isEmpty();
    }

    @Test
    void a_second_cause_in_a_late_reply_is_one_too_many() {
        String draft = """
                Hi Carla,

                Sorry for my silence. Things were hectic here. Thank you for writing about the pumps. I take no calls this
                quarter, I'm completely swamped. I wish you a good launch.

                Ada
                """;

        assertThat(rules(draft, answering().with(known(true)))).containsExactly("excuse-not-rule");
    }

    @Test
    void what_the_template_says_already_was_not_taken_from_their_message() {
        String draft = """
                Hi Carla,

                Thank you for asking about pumps, valves and pipes. I take no calls this quarter. I wish you well.

                Ada
                """;
        String template = draft.replace("Carla", "{requester}");

        assertThat(rules(draft, answering())).isEmpty();
        assertThat(rules(draft, answering().madeFrom(Optional.of(template)))).containsExactly("form-letter");
        assertThat(rules(
                        draft.replace("pipes", "the ferry to Porto"),
                        answering().madeFrom(Optional.of(template))))
                .isEmpty();
    }

    private static Situation answering() {
        var asked = Cast.message(
                "q@example.org",
                CARLA,
                List.of(),
                "A question",
                "Could we talk about pumps for the ferry at Porto next week?",
                TUESDAY);
        return Situation.of(
                Optional.of(asked), Optional.empty(), Optional.of(Framework.DIRECT_CLOSURE), Optional.empty());
    }

    private static Situation.Facts known(boolean late) {
        return new Situation.Facts(late, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<String> rules(String draft, Situation situation) {
        return TONE.check(draft, situation).stream().map(Finding::rule).toList();
    }
}
