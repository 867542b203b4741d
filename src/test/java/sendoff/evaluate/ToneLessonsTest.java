package sendoff.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sendoff.compose.Playbook;
import sendoff.evaluate.ToneLessons.From;
import sendoff.evaluate.ToneLessons.Lesson;
import sendoff.tone.SecondOpinion;

class ToneLessonsTest {
    private static final Set<String> SAYS_SOMETHING = Set.of(SecondOpinion.WARM, SecondOpinion.DECIDES);
    private static final ToneLessons LESSONS = new ToneLessons();

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
                .allSatisfy(lesson -> assertThat(lesson.does().entrySet())
                        .allMatch(does -> does.getValue() == SAYS_SOMETHING.contains(does.getKey())));
    }

    @Test
    void a_template_of_ours_is_taught_as_being_in_order_without_its_slots() {
        List<Lesson> sentences = LESSONS.templates("ours", Playbook.builtIn().templates());

        assertThat(sentences).isNotEmpty().allSatisfy(lesson -> {
            assertThat(lesson.draft()).doesNotContain("{", "[", "]");
            assertThat(lesson.does()).doesNotContainValue(true).doesNotContainKey(SecondOpinion.DECIDES);
        });
    }
}
