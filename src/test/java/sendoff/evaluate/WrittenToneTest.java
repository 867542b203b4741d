package sendoff.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Finding;
import sendoff.tone.Change;
import sendoff.tone.Situation;
import sendoff.tone.Tone;

/// The floors below which no change may fall; `docs/quality.md` has the figures.
class WrittenToneTest {
    private static final Tone TONE = Tone.standard();
    private static final Pattern DOUBLE_SPACE = Pattern.compile("\\S  +\\S");
    private static final Pattern SMALL_BEGINNING = Pattern.compile("[.!?] +\\p{Ll}");
    private static final Pattern ORPHAN_MARK = Pattern.compile(" [,.;!?]|,[,.;!?]|(?m)^[,.;]|[.!?] ?[,;]");

    @ParameterizedTest
    @ValueSource(strings = {"seen", "kept", "fresh", "stranger-a", "stranger-b", "voices", "writers-a"})
    void a_draft_gets_the_findings_that_a_reader_would_note(String half) {
        var figures = WrittenTone.of(TONE, half);
        var drafts = WrittenTone.total(figures.drafts);

        assertThat(drafts.precision()).as(figures.mistakes::toString).isGreaterThanOrEqualTo(0.92);
        assertThat(drafts.recall()).as(figures.mistakes::toString).isGreaterThanOrEqualTo(0.85);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seen", "kept", "fresh", "stranger-a", "stranger-b", "mixed-a", "long"})
    void a_line_is_noted_when_it_should_be_and_otherwise_left_alone(String half) {
        var figures = WrittenTone.of(TONE, half);
        var lines = WrittenTone.total(figures.lines);

        assertThat(lines.precision()).as(figures.mistakes::toString).isGreaterThanOrEqualTo(0.92);
        assertThat(lines.recall()).as(figures.mistakes::toString).isGreaterThanOrEqualTo(0.85);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seen", "kept", "fresh", "stranger-a", "stranger-b", "voices", "writers-a"})
    void a_kind_clear_answer_is_left_alone(String half) {
        var figures = WrittenTone.of(TONE, half);

        assertThat((double) figures.cleanLeftAlone / figures.clean)
                .as(figures.mistakes::toString)
                .isGreaterThanOrEqualTo(0.93);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bergen-a", "valparaiso-a", "rotterdam-a", "atlanta-a", "fifteen-a"})
    void an_answer_to_a_strangers_mail_gets_them_too(String half) {
        var figures = WrittenTone.of(TONE, DraftLabels.read(WrittenDrafts.FOLDER.resolve(half)));
        var drafts = WrittenTone.total(figures.drafts);

        assertThat(drafts.precision()).as(figures.mistakes::toString).isGreaterThanOrEqualTo(0.92);
        assertThat(drafts.recall()).as(figures.mistakes::toString).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void a_suggestion_leaves_clean_sentences_and_mends_what_it_was_about() {
        List<String> bad = new ArrayList<>();
        int[] applied = {0};
        for (String half : List.of("seen", "kept", "fresh", "stranger-a", "stranger-b")) {
            WrittenDrafts.lines(half).forEach(line -> applied[0] += apply(line.draft(), line.situation(), bad));
            WrittenDrafts.drafts(half).forEach(draft -> applied[0] += apply(draft.draft(), draft.situation(), bad));
        }

        assertThat(applied[0]).isGreaterThan(500);
        // A hedge may be the only place where a draft says no: then its loss is noted, as it should be.
        assertThat(bad.size()).as(bad::toString).isLessThanOrEqualTo(applied[0] / 100);
    }

    private static int apply(String draft, Situation situation, List<String> bad) {
        List<Finding> found = TONE.check(draft, situation);
        int applied = 0;
        for (Finding finding : found) {
            if (finding.suggestion().isPresent()) {
                applied++;
                String changed = Change.apply(draft, finding);
                String wrong = wrong(draft, changed) + wrong(found, TONE.check(changed, situation), finding);
                if (!wrong.isEmpty()) {
                    bad.add(wrong + " " + finding + " in " + changed);
                }
            }
        }
        return applied;
    }

    private static String wrong(String before, String after) {
        boolean more = Stream.of(DOUBLE_SPACE, SMALL_BEGINNING, ORPHAN_MARK)
                .anyMatch(fault -> fault.matcher(after).results().count()
                        > fault.matcher(before).results().count());
        return more ? "bad sentence" : "";
    }

    private static String wrong(List<Finding> before, List<Finding> after, Finding mended) {
        Map<String, Integer> left = new HashMap<>();
        before.forEach(finding -> left.merge(finding.rule(), 1, Integer::sum));
        left.merge(mended.rule(), -1, Integer::sum);
        after.forEach(finding -> left.merge(finding.rule(), -1, Integer::sum));
        return left.values().stream().anyMatch(count -> count < 0) ? "not mended, or something new" : "";
    }
}
