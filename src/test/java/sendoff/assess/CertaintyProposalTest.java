package sendoff.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.domain.KindName.NETWORKING_REQUEST;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sendoff.assess.Facts.Sign;
import sendoff.domain.Assessment;
import sendoff.domain.KindName;
import sendoff.domain.Outcome;
import sendoff.domain.Relationship;
import sendoff.domain.Stakes;

class CertaintyProposalTest {
    @ParameterizedTest
    @CsvSource({
        "STRANGER, MEDIUM, true",
        "MET_ONCE, LOW, true",
        "STRANGER, HIGH, false",
        "ACQUAINTANCE, HIGH, false",
        "FRIEND, LOW, false",
        "MENTOR, MEDIUM, false",
        "COLLEAGUE, LOW, false",
    })
    void only_what_weighs_much_is_worth_a_second_thought(Relationship relationship, Stakes stakes, boolean certain) {
        assertThat(certain(known(relationship, stakes))).isEqualTo(certain);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void who_said_what_they_mean_is_certain_unless_they_want_to_wait(Outcome outcome) {
        assertThat(certain(known(Relationship.FRIEND, Stakes.HIGH).meaning(outcome)))
                .isEqualTo(outcome != Outcome.PAUSE);
    }

    @Test
    void ninety_for_both_sides_is_certain_even_of_a_friend() {
        var sure = new Assessment(
                Stakes.HIGH,
                Relationship.FRIEND,
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.of(90),
                Optional.of(90));

        assertThat(certain(sure)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"SPAM", "PLAN_USED_UP", "SAME_ASK"})
    void nothing_is_left_to_weigh_of_a_friends_ask(Sign sign) {
        assertThat(certain(known(Relationship.FRIEND, Stakes.HIGH), sign)).isTrue();
    }

    @Test
    void who_comes_back_to_an_open_door_is_weighed_afresh() {
        assertThat(certain(known(Relationship.STRANGER, Stakes.LOW), Sign.DOOR_HOLDS, Sign.PLAN_USED_UP))
                .isFalse();
    }

    @Test
    void the_owner_is_certain_of_what_they_asked_for_themselves() {
        assertThat(CertaintyProposal.of(KindName.INITIATED, known(Relationship.FRIEND, Stakes.HIGH), Set.of())
                        .certain())
                .isTrue();
    }

    private static boolean certain(Assessment known, Sign... signs) {
        return CertaintyProposal.of(NETWORKING_REQUEST, known, Set.of(signs)).certain();
    }

    private static Assessment known(Relationship relationship, Stakes stakes) {
        return new Assessment(
                stakes, relationship, Optional.empty(), true, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
