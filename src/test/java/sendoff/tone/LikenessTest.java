package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.language.Features;
import sendoff.language.Linear;

/// With opinions made for one sentence each, so that no training changes what is tested.
class LikenessTest {
    private static final String PICTURE = "The kettle has learnt to play chess against me.";
    private static final String DRAFT = """
            Hi Carla,

            Thank you for writing about the pumps. I take no calls this quarter. %s I wish you a good launch.
            Ada
            """.formatted(PICTURE);
    private static final Tone PATTERNS = Tone.byPatterns();

    @Test
    void a_sentence_that_no_pattern_has_is_noted_with_the_words_of_its_rule() {
        assertThat(PATTERNS.check(DRAFT, closing())).isEmpty();

        List<Finding> found = knowing("excuse-not-rule", PICTURE).check(DRAFT, closing());

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("excuse-not-rule");
            assertThat(finding.text()).isEqualTo(PICTURE);
            assertThat(finding.why()).contains("Being busy");
            assertThat(finding.suggestion()).contains("I have reached my limit for this month.");
        });
    }

    @Test
    void what_leaves_a_door_open_is_left_out() {
        Finding found =
                knowing("vague-open-door", PICTURE).check(DRAFT, closing()).getFirst();

        assertThat(found.suggestion()).contains("");
    }

    @Test
    void a_sentence_that_also_decides_stays_as_it_is() {
        String both = "The kettle plays chess, so I have to decline.";

        Finding found = knowing("excuse-not-rule", both)
                .check(DRAFT.replace(PICTURE, both), closing())
                .getFirst();

        assertThat(found.text()).isEqualTo(both);
        assertThat(found.suggestion()).isEmpty();
    }

    @Test
    void what_a_pattern_has_found_is_not_noted_twice() {
        String busy = "I'm swamped.";

        assertThat(knowing("excuse-not-rule", busy).check(DRAFT.replace(PICTURE, busy), closing()))
                .hasSize(1);
    }

    @Test
    void a_sentence_that_hardly_does_it_by_its_wording_is_not_marked_though_a_pattern_fits() {
        String draft = DRAFT.replace(PICTURE, "I'm swamped.");
        assertThat(rules(PATTERNS.check(draft, closing()))).contains("excuse-not-rule");

        assertThat(denying("excuse-not-rule").check(draft, closing())).isEmpty();
        assertThat(rules(denying("excuse-not-rule")
                        .and("off: [excuse-not-rule.likeness]")
                        .check(draft, closing())))
                .contains("excuse-not-rule");
    }

    @Test
    void what_a_user_noted_down_is_marked_whatever_it_is_worded_like() {
        String own = """
                rules:
                  - id: excuse-not-rule.kettle
                    match: kettle
                    message: Leave the kettle out of it.
                    examples: {hit: [The kettle sings.], miss: [The pot sings.]}
                """;

        assertThat(denying("excuse-not-rule").and(own).problems()).isEmpty();
        assertThat(denying("excuse-not-rule").and(own).check(DRAFT, closing()))
                .extracting(Finding::why)
                .containsExactly("Leave the kettle out of it.");
    }

    @Test
    void a_no_that_no_sentence_is_worded_like_decides_nothing() {
        String draft = DRAFT.replace(PICTURE, "");
        assertThat(PATTERNS.check(draft, closing())).isEmpty();

        assertThat(rules(denying(SecondOpinion.DECIDES).check(draft, closing())))
                .containsExactly("no-decision");
        assertThat(denying(SecondOpinion.DECIDES)
                        .and("off: [no-decision.likeness]")
                        .check(draft, closing()))
                .isEmpty();
    }

    @Test
    void thanks_and_wishes_are_never_taken_for_anything_else() {
        String thanks = "Thank you for thinking of the kettle.";

        assertThat(knowing("hedging", thanks).check(DRAFT.replace(PICTURE, thanks), closing()))
                .isEmpty();
    }

    @Test
    void a_yes_is_left_alone() {
        var yes = Situation.of(Optional.empty(), Optional.empty(), Optional.of(Framework.ACCEPT), Optional.empty());
        String draft = "Hi Carla, thank you for asking. Yes, Tuesday at ten. " + PICTURE + " Good luck!";

        assertThat(knowing("hedging", PICTURE).check(draft, yes)).isEmpty();
    }

    @Test
    void a_warm_sentence_is_a_wish_by_its_wording() {
        String cold = DRAFT.replace(" I wish you a good launch.", "");
        assertThat(rules(PATTERNS.check(cold, closing()))).contains("no-goodwill");

        assertThat(knowing(SecondOpinion.WARM, PICTURE).check(cold, closing())).isEmpty();
    }

    @Test
    void a_sentence_decides_by_its_wording() {
        String open = DRAFT.replace("I take no calls this quarter. ", "");
        assertThat(rules(PATTERNS.check(open, closing()))).contains("no-decision");

        assertThat(knowing(SecondOpinion.DECIDES, PICTURE).check(open, closing()))
                .isEmpty();
        assertThat(rules(knowing(SecondOpinion.DECIDES, PICTURE)
                        .and("off: [no-decision.likeness]")
                        .check(open, closing())))
                .contains("no-decision");
    }

    @Test
    void a_refusal_is_given_away_by_its_wording_and_the_whole_sentence_goes() {
        Finding found =
                knowing("refusal-given-away", PICTURE).check(DRAFT, closing()).getFirst();

        assertThat(found.severity()).isEqualTo(Finding.Severity.WARN);
        assertThat(found.text()).isEqualTo(PICTURE);
        assertThat(found.suggestion()).contains("");
    }

    @Test
    void it_is_switched_off_by_rule_as_the_patterns_are() {
        Tone tone = knowing("excuse-not-rule", PICTURE);
        Tone warm = knowing(SecondOpinion.WARM, PICTURE);
        String cold = DRAFT.replace(" I wish you a good launch.", "");

        assertThat(tone.and("off: [excuse-not-rule.likeness]").problems()).isEmpty();
        assertThat(tone.and("off: [excuse-not-rule.likeness]").check(DRAFT, closing()))
                .isEmpty();
        assertThat(tone.without(Set.of("excuse-not-rule")).check(DRAFT, closing()))
                .isEmpty();
        assertThat(rules(warm.and("off: [no-goodwill.likeness]").check(cold, closing())))
                .contains("no-goodwill");
    }

    @Test
    void who_is_named_and_when_makes_no_difference_to_it() {
        String elsewhere = DRAFT.replace(PICTURE, "The Teapot has learnt on Monday to play chess against me.");
        Tone tone = knowing("hedging", "The Kettle has learnt on Friday to play chess against me.");

        assertThat(rules(tone.check(elsewhere, closing()))).contains("hedging");
    }

    private static List<String> rules(List<Finding> found) {
        return found.stream().map(Finding::rule).toList();
    }

    private static Situation closing() {
        return Situation.of(
                Optional.empty(), Optional.empty(), Optional.of(Framework.DIRECT_CLOSURE), Optional.empty());
    }

    /// Says of every sentence that it does no such thing.
    private static Tone denying(String question) {
        return PATTERNS.and(SecondOpinion.of(
                Linear.of(List.of(question), new double[] {-2}, new double[][] {new double[1 << Features.BITS]})));
    }

    /// Says yes to what is worded as this sentence is, and to little else.
    private static Tone knowing(String question, String sentence) {
        Features wording = Wording.of(Words.of(sentence));
        double[] weights = new double[1 << Features.BITS];
        for (int i = 0; i < wording.size(); i++) {
            weights[wording.place(i)] = wording.value(i);
        }
        return PATTERNS.and(
                SecondOpinion.of(Linear.of(List.of(question), new double[] {-0.8}, new double[][] {weights})));
    }
}
