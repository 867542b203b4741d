package sendoff.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sendoff.domain.Finding;
import sendoff.evaluate.ToneLessons.From;
import sendoff.evaluate.ToneLessons.Lesson;
import sendoff.language.Linear;
import sendoff.tone.SecondOpinion;
import sendoff.tone.Tone;

class ToneLessonsTest {
    private static final ToneLessons LESSONS = new ToneLessons();
    private static final List<Lesson> SENTENCES = Stream.of("fresh", "stranger-a")
            .flatMap(set -> Stream.concat(
                    LESSONS.lines(set, WrittenDrafts.lines(set)).stream(),
                    LESSONS.wholes(set, WrittenDrafts.drafts(set)).stream()))
            .toList();

    @Test
    void the_same_sentences_always_teach_the_same_model() throws IOException {
        assertThat(bytes(LESSONS.learn(SENTENCES))).isEqualTo(bytes(LESSONS.learn(SENTENCES)));
    }

    @Test
    void what_is_learnt_leaves_the_innocent_sentences_of_others_alone() {
        Tone taught = Tone.byPatterns().and(SecondOpinion.of(LESSONS.learn(SENTENCES)));

        List<Finding> found = WrittenDrafts.drafts("kept").stream()
                .filter(whole -> whole.findings().isEmpty())
                .flatMap(whole -> taught.check(whole.draft(), whole.situation()).stream())
                .toList();

        assertThat(found).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_sentence_without_a_label_for_a_question_teaches_nothing_of_it() {
        List<Lesson> lines = LESSONS.lines("fresh", WrittenDrafts.lines("fresh"));

        assertThat(lines)
                .filteredOn(lesson -> lesson.from() == From.LINE)
                .allSatisfy(lesson -> assertThat(lesson.does()).hasSize(1));
    }

    @Test
    void what_a_suggestion_of_ours_has_mended_is_taught_as_being_in_order() {
        List<Lesson> lines = LESSONS.lines("fresh", WrittenDrafts.lines("fresh"));

        assertThat(lines)
                .filteredOn(lesson -> lesson.from() == From.MENDED)
                .isNotEmpty()
                .allSatisfy(lesson -> assertThat(lesson.does()).doesNotContainValue(true));
    }

    private static byte[] bytes(Linear model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
