package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import sendoff.compose.Habits.Habit;
import sendoff.domain.Origin.UsedTemplate;
import sendoff.domain.TemplateUse;
import sendoff.domain.TemplateUse.Change;
import sendoff.testing.Cast;

class EditsTest {
    private static final String TEXT =
            "# for: no-to-a-call\nDear {first_name},\n\nThank you for {ask}. It's a no from me.\n\nWarmly,\n{owner}\n";
    private static final Template TEMPLATE = Template.read(Voice.FRIENDLY, "mine.txt", TEXT, true);

    private static List<TemplateUse> uses(int times, String composed, String body) {
        return IntStream.range(0, times)
                .mapToObj(n -> new TemplateUse(
                        "answer-" + n,
                        Cast.introductionId(n),
                        new UsedTemplate("friendly/mine.txt", 1),
                        Optional.empty(),
                        Instant.EPOCH,
                        "a little",
                        Edits.between(composed, body).changes()))
                .toList();
    }

    @Test
    void a_replaced_word_is_one_change() {
        assertThat(Edits.between("Warmly,\nAda", "All the best,\nAda").changes())
                .containsExactly(new Change("Warmly,", "All the best,"));
    }

    @Test
    void what_was_only_added_stands_with_the_word_before_it() {
        assertThat(Edits.between("Thank you for this.", "Thank you so much for this.")
                        .changes())
                .containsExactly(new Change("you", "you so much"));
    }

    @Test
    void how_much_was_changed_is_said_in_words() {
        assertThat(Edits.between("one two three", "one two three").inWords()).isEqualTo("not at all");
        assertThat(Edits.between("a b c d e f g h i j k l", "a b c d e f g h i j k x")
                        .inWords())
                .isEqualTo("hardly");
        assertThat(Edits.between("one two three four", "one two three five").inWords())
                .isEqualTo("a little");
        assertThat(Edits.between("one two", "quite another letter").inWords()).isEqualTo("a lot");
    }

    @Property(tries = 200)
    void a_text_that_was_not_changed_shows_no_change(
            @ForAll @Size(max = 30) List<@AlphaChars @NotBlank @StringLength(max = 5) String> words) {
        String text = String.join(" ", words);

        assertThat(Edits.between(text, text).changes()).isEmpty();
    }

    @Property(tries = 200)
    void each_change_was_in_the_one_text_and_is_in_the_other(
            @ForAll @Size(max = 20) List<@AlphaChars @NotBlank @StringLength(max = 2) String> old,
            @ForAll @Size(max = 20) List<@AlphaChars @NotBlank @StringLength(max = 2) String> now) {
        String before = String.join(" ", old);
        String after = String.join(" ", now);

        assertThat(Edits.between(before, after).changes()).allSatisfy(change -> {
            assertThat(before).contains(change.before());
            assertThat(after).contains(change.after());
        });
    }

    @Test
    void the_same_change_in_three_answers_is_offered_for_the_template() {
        var uses = uses(3, "Hi Carla, a no from me. Warmly, Ada", "Hi Carla, a no from me. All the best, Ada");

        assertThat(Habits.in(TEMPLATE, uses, List.of())).singleElement().satisfies(habit -> {
            assertThat(habit.change()).isEqualTo(new Change("Warmly,", "All the best,"));
            assertThat(habit.times()).isEqualTo(3);
            assertThat(habit.text()).isEqualTo(TEXT.replace("Warmly,", "All the best,"));
        });
    }

    @Test
    void two_answers_are_no_habit_and_a_declined_one_is_not_offered_again() {
        var often = uses(4, "Warmly, Ada", "Best, Ada");

        assertThat(Habits.in(TEMPLATE, often.subList(0, 2), List.of())).isEmpty();
        assertThat(Habits.in(TEMPLATE, often, List.of(new Change("Warmly,", "Best,"))))
                .isEmpty();
    }

    @Test
    void words_that_came_from_a_slot_are_no_habit() {
        assertThat(Habits.in(TEMPLATE, uses(3, "Dear Carla,", "Hi Carla,"), List.of()))
                .extracting(Habit::change)
                .containsExactly(new Change("Dear", "Hi"));
        assertThat(Habits.in(TEMPLATE, uses(3, "Dear Carla,", "Dear Ms Costa,"), List.of()))
                .isEmpty();
    }
}
