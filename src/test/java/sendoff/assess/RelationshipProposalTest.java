package sendoff.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.assess.RelationshipProposal.History;
import sendoff.domain.Relationship;

class RelationshipProposalTest {
    private static final History OFTEN = history(9, 7, Optional.empty());

    @Test
    void letters_both_ways_are_counted_with_their_dates() {
        assertThat(RelationshipProposal.of(OFTEN, "Lunch?"))
                .isEqualTo(new RelationshipProposal(
                        Relationship.ACQUAINTANCE,
                        "you wrote 7 mails and they 9 since March 2024, the last on 3 Nov 2026"));
    }

    @Test
    void the_owners_own_domain_is_a_colleagues() {
        assertThat(RelationshipProposal.of(history(2, 1, Optional.of("example.com")), "Lunch?"))
                .isEqualTo(new RelationshipProposal(
                        Relationship.COLLEAGUE,
                        "you wrote 1 mail and they 2 since March 2024, the last on 3 Nov 2026; they write from your own"
                                + " domain, example.com"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    As your old supervisor I may ask this. | MENTOR
                    You may remember me from when we worked at Hydra. | COLLEAGUE
                    We met at the river days in Lund. | MET_ONCE
                    I admire your work. | STRANGER
                    It's your old friend with an offer! | STRANGER
                    """)
    void what_they_say_of_it_counts_where_they_may_know_it(String words, Relationship relationship) {
        assertThat(RelationshipProposal.of(History.NONE, words).relationship()).isEqualTo(relationship);
    }

    @Test
    void many_letters_and_a_warm_ending_are_a_friends() {
        assertThat(RelationshipProposal.of(OFTEN, "Dinner on Sunday?\n\nLove\nCarla")
                        .relationship())
                .isEqualTo(Relationship.FRIEND);
        assertThat(RelationshipProposal.of(History.NONE, "Buy now!\n\nLove\nBrent")
                        .relationship())
                .isEqualTo(Relationship.STRANGER);
    }

    @Test
    void who_has_written_often_since_is_no_longer_somebody_met_once() {
        assertThat(RelationshipProposal.of(OFTEN, "We met at the river days in Lund.")
                        .relationship())
                .isEqualTo(Relationship.ACQUAINTANCE);
        assertThat(RelationshipProposal.of(history(2, 1, Optional.empty()), "Lunch?")
                        .relationship())
                .isEqualTo(Relationship.MET_ONCE);
    }

    @Test
    void mail_that_was_never_answered_makes_no_tie() {
        assertThat(RelationshipProposal.of(
                        new History(40, 0, Optional.empty(), Optional.empty(), Optional.empty()), "Lunch?"))
                .isEqualTo(new RelationshipProposal(
                        Relationship.STRANGER, "they have written to you before, and you never wrote back"));
    }

    private static History history(int from, int to, Optional<String> house) {
        return new History(
                from, to, Optional.of(LocalDate.of(2024, 3, 5)), Optional.of(LocalDate.of(2026, 11, 3)), house);
    }
}
