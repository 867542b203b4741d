package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.Finding;
import sendoff.domain.Framework;

class ChangeTest {
    private static final Tone TONE = Tone.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "over-apology | I'm so sorry, but I can't come. | I can't come.",
                "over-apology | I'm so sorry that I can't come. | I can't come.",
                "over-apology | I can't come. Please forgive me. Good luck! | I can't come. Good luck!",
                "excuse-not-rule | I can't meet, things are mad here right now. | I can't meet, I have reached my limit for this month.",
                "excuse-not-rule | I'm completely swamped, so I can't meet. | I have reached my limit for this month, so I can't meet.",
                "vague-open-door | I can't come. Maybe another time. Good luck! | I can't come. Good luck!",
                "open-to-negotiation | It stays a no, unless that causes you trouble. | It stays a no.",
                "refusal-given-away | Dana told me she refuses all juries, so I won't pass it on. | I won't pass it on.",
                "hedging | I'm probably not the right person, so I won't take it. | I won't take it.",
                "undated-promise | I'll send you the list soon. | I'll send you the list by Friday.",
            })
    void a_suggestion_leaves_a_sentence(String rule, String draft, String changed) {
        Finding finding = findings(draft, rule).getFirst();

        assertThat(Change.apply(draft, finding)).isEqualTo(changed);
        assertThat(findings(changed, rule)).isEmpty();
    }

    private static List<Finding> findings(String draft, String rule) {
        var situation = Situation.of(
                Optional.<sendoff.domain.Message>empty(),
                Optional.empty(),
                Optional.of(Framework.DIRECT_CLOSURE),
                Optional.empty());
        return TONE.check(draft, situation).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }
}
