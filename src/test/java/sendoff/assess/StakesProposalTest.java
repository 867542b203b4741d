package sendoff.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendoff.assess.StakesProposal.Mails;
import sendoff.domain.KindName;
import sendoff.domain.Stakes;

class StakesProposalTest {
    @Test
    void an_introduction_by_someone_close_is_high() {
        assertThat(StakesProposal.of(KindName.INTRODUCED, "Meet Carla", Mails.NONE, Optional.of(new Mails(9, 7))))
                .isEqualTo(new StakesProposal(
                        Stakes.HIGH, "someone you write with often, 16 mails so far, made the introduction"));
    }

    @Test
    void an_introduction_by_anybody_else_is_more_than_a_small_ask() {
        assertThat(StakesProposal.of(KindName.INTRODUCED, "A quick call?", Mails.NONE, Optional.of(new Mails(40, 0))))
                .isEqualTo(new StakesProposal(Stakes.MEDIUM, "a third party made the introduction"));
    }

    @Test
    void words_of_weight_are_high_and_quoted() {
        assertThat(StakesProposal.of(
                        KindName.NETWORKING_REQUEST, "Would you take a Board Seat?", Mails.NONE, Optional.empty()))
                .isEqualTo(new StakesProposal(Stakes.HIGH, "“board seat” may mean a lasting seat"));
    }

    @Test
    void a_strangers_quick_call_is_low() {
        assertThat(StakesProposal.of(KindName.NETWORKING_REQUEST, "A quick call?", Mails.NONE, Optional.empty()))
                .isEqualTo(new StakesProposal(
                        Stakes.LOW, "you have not written to each other, and “quick call” is a small or general ask"));
    }

    @Test
    void a_weighty_role_is_high_but_a_title_below_a_name_is_no_job() {
        assertThat(StakesProposal.of(
                                KindName.NETWORKING_REQUEST,
                                "the State Secretary would join you",
                                Mails.NONE,
                                Optional.empty())
                        .why())
                .isEqualTo("“state secretary” may mean a role that reaches far");
        assertThat(StakesProposal.of(
                                KindName.NETWORKING_REQUEST,
                                "Claudia Berger, Head of Programme",
                                Mails.NONE,
                                Optional.empty())
                        .stakes())
                .isEqualTo(Stakes.LOW);
    }

    @Test
    void mails_both_ways_make_a_tie() {
        assertThat(StakesProposal.of(KindName.NETWORKING_REQUEST, "Lunch?", new Mails(4, 3), Optional.empty()))
                .isEqualTo(new StakesProposal(Stakes.MEDIUM, "you have written 7 mails with each other"));
        assertThat(StakesProposal.of(KindName.NETWORKING_REQUEST, "A quick call?", new Mails(1, 1), Optional.empty()))
                .isEqualTo(new StakesProposal(Stakes.MEDIUM, "you have written to each other before"));
        assertThat(StakesProposal.of(KindName.NETWORKING_REQUEST, "Lunch?", new Mails(40, 0), Optional.empty())
                        .stakes())
                .isEqualTo(Stakes.LOW);
    }
}
