package sendoff.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sendoff.domain.Finding;
import sendoff.evaluate.ToneLessons.Lesson;
import sendoff.evaluate.WrittenDrafts.Expected;
import sendoff.evaluate.WrittenDrafts.Whole;
import sendoff.language.Features;
import sendoff.language.Linear;
import sendoff.tone.SecondOpinion;
import sendoff.tone.Situation;
import sendoff.tone.Tone;

class OpinionLearnerTest {
    private static final ToneLessons LESSONS = new ToneLessons();
    private static final OpinionLearner LEARNER = new OpinionLearner();
    private static final List<Lesson> SENTENCES = Stream.of("fresh", "stranger-a")
            .flatMap(set -> Stream.concat(
                    LESSONS.lines(set, WrittenDrafts.lines(set)).stream(),
                    LESSONS.wholes(set, WrittenDrafts.drafts(set)).stream()))
            .toList();

    @Test
    void the_same_sentences_always_teach_the_same_model() throws IOException {
        assertThat(bytes(LEARNER.learn(SENTENCES))).isEqualTo(bytes(LEARNER.learn(SENTENCES)));
    }

    @Test
    void what_is_learnt_leaves_the_innocent_sentences_of_others_alone() {
        Tone taught = Tone.byPatterns().and(SecondOpinion.of(LEARNER.learn(SENTENCES)));

        List<Finding> found = WrittenDrafts.drafts("kept").stream()
                .filter(whole -> whole.findings().isEmpty())
                .flatMap(whole -> taught.check(whole.draft(), whole.situation()).stream())
                .toList();

        assertThat(found).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void of_a_draft_that_decides_a_sentence_that_no_undecided_one_has_is_learnt_as_the_decision() {
        List<Whole> drafts = Stream.of("The pumps are grey.", "The sea is wide.", "My aunt kept bees.", "Paint dries.")
                .flatMap(filler -> Stream.of(
                        draft(filler + " The kettle is off."),
                        draft(filler, new Expected("no-decision", Optional.empty()))))
                .toList();

        Linear taught = LEARNER.learn(Stream.concat(SENTENCES.stream(), LESSONS.wholes("kettles", drafts).stream())
                .toList());

        assertThat(taught.margin(SecondOpinion.DECIDES, wording("The kettle is off.")))
                .isGreaterThan(taught.margin(SecondOpinion.DECIDES, wording("The ladder is old.")));
    }

    private static Whole draft(String body, Expected... findings) {
        return new Whole("Hi Carla,\n\n" + body + "\n\nAda\n", Situation.unknown(), List.of(findings));
    }

    private static Features wording(String sentence) {
        return Tone.byPatterns().said(sentence).getFirst().wording();
    }

    private static byte[] bytes(Linear model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
