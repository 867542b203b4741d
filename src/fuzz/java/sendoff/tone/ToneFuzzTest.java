package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import sendoff.domain.Finding;

/// A finding can be shown and its change taken, in any draft and under any rules of the owner's own.
class ToneFuzzTest {
    private static final Tone TONE = Tone.standard();
    private static final String DRAFT = "Hi Carla,\n\nI'm so sorry, things are crazy right now. Maybe later.\n\nAda";

    @MethodSource("drafts")
    @FuzzTest
    void any_draft_can_be_checked_and_changed(byte[] raw) {
        String draft = new String(raw, StandardCharsets.UTF_8);
        for (Finding finding : TONE.check(draft, Situation.unknown())) {
            assertThat(draft.substring(finding.span().start(), finding.span().end()))
                    .isEqualTo(finding.text());
            assertThat(Change.apply(draft, finding)).isNotNull();
        }
    }

    @MethodSource("rules")
    @FuzzTest
    void any_rules_of_the_owner_leave_the_check_working(byte[] raw) {
        Tone own = TONE.and(new String(raw, StandardCharsets.UTF_8));

        assertThat(own.check(DRAFT, Situation.unknown()))
                .allMatch(finding -> finding.span().end() <= DRAFT.length());
    }

    static Stream<byte[]> drafts() {
        return Stream.of(
                        DRAFT,
                        "> quoted\nThank you for writing. I guess I could, unless you mind; Dana said no.\n-- \nAda",
                        "Hi [Name], {{slot}} 🌻 “I'll send you a list by Friday” (because I can't). Best,\nAda")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<byte[]> rules() {
        return Stream.of(
                        "off: [hedging]\nrules:\n  - id: own.busy\n    match: [\"things are {how}\", \"later\"]\n"
                                + "    message: Say it plainly.\n    change: sentence\n    suggest: [\"\"]\n"
                                + "sets:\n  how: [crazy, mad]\n",
                        "rules:\n  - id: x\n    group: hedging\n    match: [\"* * (a|b)? .. so sorry\"]\n    message: m\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
