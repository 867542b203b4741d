package sendoff.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendoff.reflect.PlaybookProposals.Kind;
import sendoff.reflect.PlaybookProposals.Known;
import sendoff.reflect.PlaybookProposals.Proposal;

class PlaybookProposalsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String TEXT =
            "Hi {first_name}, thank you for {ask}. I take no calls this year, so this is a no. I wish you luck with it.";

    private static Known own(String id, String text, int uses) {
        return new Known(
                id, "friendly call", true, true, text, uses, Optional.of(TODAY.minusDays(9)), Optional.empty(), 0);
    }

    private static Known starter(String id, String text, int uses) {
        return new Known(id, "friendly call", false, false, text, uses, Optional.empty(), Optional.empty(), 0);
    }

    private static List<Proposal> proposed(Known... known) {
        return PlaybookProposals.of(List.of(known), TODAY);
    }

    @Test
    void of_two_that_say_nearly_the_same_the_one_used_more_stays() {
        assertThat(proposed(own("a", TEXT, 2), own("b", TEXT.replace("luck with it", "luck"), 5)))
                .containsExactly(new Proposal(Kind.MERGE, "a", Optional.of("b")));
        assertThat(proposed(starter("a", TEXT, 0), own("b", TEXT, 0)))
                .containsExactly(new Proposal(Kind.MERGE, "a", Optional.of("b")));
    }

    @Test
    void three_alike_become_one_and_no_merge_hangs_on_another() {
        assertThat(proposed(own("a", TEXT, 1), own("b", TEXT, 2), own("c", TEXT, 3)))
                .containsExactly(
                        new Proposal(Kind.MERGE, "b", Optional.of("c")),
                        new Proposal(Kind.MERGE, "a", Optional.of("c")));
    }

    @Test
    void other_words_another_purpose_and_two_starters_are_left_alone() {
        var elsewhere = new Known("b", "formal call", true, true, TEXT, 1, Optional.of(TODAY), Optional.empty(), 0);
        assertThat(proposed(own("a", TEXT, 1), own("b", "Dear {first_name}, speaking is not for me just now.", 1)))
                .isEmpty();
        assertThat(proposed(own("a", TEXT, 1), elsewhere)).isEmpty();
        assertThat(proposed(starter("a", TEXT, 1), starter("b", TEXT, 2))).isEmpty();
    }

    @Test
    void what_the_owner_wrote_and_did_not_use_for_half_a_year_may_go() {
        var unused = new Known("a", "x", true, true, TEXT, 3, Optional.of(TODAY.minusMonths(6)), Optional.empty(), 0);
        var neverUsed = new Known("b", "y", true, true, TEXT, 0, Optional.empty(), Optional.of(TODAY.minusYears(1)), 0);
        var fresh = new Known("c", "z", true, true, TEXT, 0, Optional.empty(), Optional.of(TODAY.minusDays(5)), 0);
        var starter = new Known("d", "w", false, true, TEXT, 0, Optional.empty(), Optional.of(TODAY.minusYears(1)), 0);

        assertThat(proposed(unused, neverUsed, fresh, starter))
                .extracting(Proposal::id)
                .containsExactly("retire a", "retire b");
    }

    @Test
    void what_is_always_changed_is_to_be_rewritten_unless_it_goes() {
        var habit = new Known("a", "x", true, true, TEXT, 9, Optional.of(TODAY), Optional.empty(), 2);

        assertThat(proposed(habit)).containsExactly(new Proposal(Kind.REWRITE, "a", Optional.empty()));
        assertThat(proposed()).isEmpty();
    }

    @Test
    void likeness_is_one_for_the_same_text_and_none_for_another() {
        assertThat(Likeness.of(TEXT, TEXT.toUpperCase(java.util.Locale.ROOT))).isEqualTo(1);
        assertThat(Likeness.of(TEXT, "Nothing of the kind at all, dear friend")).isZero();
        assertThat(Likeness.of("Hi", "Hi")).isEqualTo(1);
        assertThat(Likeness.of("", "Hi")).isZero();
    }
}
