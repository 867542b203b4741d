package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.testing.Cast;

class TonePropertiesTest {
    private static final Tone TONE = Tone.standard();
    private static final List<String> PIECES = List.of(
            "I'm so sorry, ",
            "Thank you for writing. ",
            "Maybe later. ",
            "things are mad",
            ", so I can't",
            ". ",
            "\n\n",
            "\n",
            "> quoted\n",
            "On Monday Ben wrote:\n",
            "-- \n",
            "Hi Carla, ",
            "{{name}}",
            "[Name]",
            "I'll send you a list",
            " by Friday",
            "Dana said no",
            "unless you mind",
            "I guess",
            "🌻",
            "é",
            "“",
            "”",
            "\"",
            "’",
            " ",
            "  ",
            "\t",
            "(",
            ")",
            "…",
            "Best,\n",
            "Ada",
            "because",
            " and ",
            "I hope it goes well!",
            "\ud83c",
            "\u0000",
            "?",
            "my mother is ill. ");

    @Provide
    Arbitrary<String> drafts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
    }

    @Property
    void findings_lie_inside_the_draft_and_name_its_words(@ForAll("drafts") String draft, @ForAll Framework framework) {
        for (Finding finding : TONE.check(draft, situation(framework))) {
            assertThat(finding.span().end()).isLessThanOrEqualTo(draft.length());
            assertThat(draft.substring(finding.span().start(), finding.span().end()))
                    .isEqualTo(finding.text());
            assertThat(finding.why()).isNotBlank();
        }
    }

    @Property
    void any_text_can_be_checked(@ForAll String draft) {
        assertThat(TONE.check(draft, Situation.unknown())).doesNotContainNull();
    }

    @Property
    void the_same_draft_gives_the_same_findings(@ForAll("drafts") String draft, @ForAll Framework framework) {
        assertThat(TONE.check(draft, situation(framework))).isEqualTo(TONE.check(draft, situation(framework)));
    }

    @Property
    void a_suggestion_leaves_whole_characters_and_no_new_double_spaces(
            @ForAll("drafts") String draft, @ForAll Framework framework) {
        for (Finding finding : TONE.check(draft, situation(framework))) {
            String changed = Change.apply(draft, finding);
            assertThat(loneSurrogates(changed)).isLessThanOrEqualTo(loneSurrogates(draft));
            assertThat(doubleSpaces(changed)).isLessThanOrEqualTo(doubleSpaces(draft));
        }
    }

    @Test
    void a_megabyte_and_a_very_long_line_take_no_more_than_their_share() {
        String sentence = "I'm so sorry, things are mad here and maybe later I'll send you a list, unless you mind. ";
        String megabyte = sentence.repeat(1_000_000 / sentence.length());
        String line = "sorry maybe later i will ".repeat(200_000 / 25);
        String quotes = "\"maybe\" ".repeat(25_000);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(TONE.check(megabyte, situation(Framework.DIRECT_CLOSURE)))
                    .isNotEmpty();
            assertThat(TONE.check(line, situation(Framework.DIRECT_CLOSURE))).isNotEmpty();
            assertThat(TONE.check(quotes, situation(Framework.DIRECT_CLOSURE))).isNotEmpty();
        });
    }

    private static Situation situation(Framework framework) {
        var message = Cast.message(
                "m1@example.net",
                Cast.CARLA,
                List.of(Cast.ADA),
                "Coffee",
                "Could we meet about the bakery robots?",
                Cast.TUESDAY);
        return Situation.of(Optional.of(message), Optional.empty(), Optional.of(framework), Optional.of(Cast.OWNER));
    }

    private static long loneSurrogates(String text) {
        return text.codePoints()
                .filter(point -> point >= 0xD800 && point <= 0xDFFF)
                .count();
    }

    private static long doubleSpaces(String text) {
        long count = 0;
        for (int i = 1; i < text.length(); i++) {
            count += text.charAt(i) == ' ' && text.charAt(i - 1) == ' ' ? 1 : 0;
        }
        return count;
    }
}
