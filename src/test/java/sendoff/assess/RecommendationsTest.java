package sendoff.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.assess.Facts.Sign.DATE_REACHED;
import static sendoff.assess.Facts.Sign.OWN_DONE;
import static sendoff.assess.Facts.Sign.PLAN_USED_UP;
import static sendoff.assess.Facts.Sign.PROMISED_BEFORE;
import static sendoff.assess.Facts.Sign.PUSHED_BACK_THRICE;
import static sendoff.assess.Facts.Sign.REDIRECT_FAILED;
import static sendoff.assess.Facts.Sign.SAME_ASK;
import static sendoff.assess.Facts.Sign.SILENCE_UNDERSTOOD;
import static sendoff.assess.Facts.Sign.SPAM;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import sendoff.assess.Facts.Sign;
import sendoff.domain.Assessment;
import sendoff.domain.Framework;
import sendoff.domain.KindName;
import sendoff.domain.Outcome;
import sendoff.domain.Recommendation;
import sendoff.domain.Relationship;
import sendoff.domain.Stakes;
import sendoff.domain.Standing.State;

class RecommendationsTest {
    private final Recommendations recommendations = new Recommendations();

    @Test
    void a_certain_no_names_the_one_who_introduced() {
        assertThat(recommend(given().outcome(Outcome.CLOSE).introducer("Daniel")))
                .isEqualTo(new Recommendation(
                        Framework.DIRECT_CLOSURE, "you are certain it is a no, and Daniel put a good name to it"));
    }

    @Test
    void before_the_owner_says_anything_hope_is_a_no() {
        assertThat(recommend(given()))
                .isEqualTo(
                        new Recommendation(
                                Framework.DIRECT_CLOSURE,
                                "nothing says yet that you and Carla both gain, and hope is a no, and Carla should not be left guessing"));
    }

    @Test
    void spam_is_dismissed_before_all_else() {
        assertThat(recommend(given().sign(SPAM).state(State.PUSHBACK_1).values(95, 95)))
                .isEqualTo(
                        new Recommendation(Framework.DISMISS, "this is plainly spam, and nobody waits for an answer"));
        assertThat(recommend(given().sign(SILENCE_UNDERSTOOD)).why())
                .isEqualTo("you and Carla both understand the silence");
    }

    @Test
    void thanks_after_an_answer_leave_nothing_owed() {
        assertThat(recommend(given().state(State.CLOSED)))
                .isEqualTo(new Recommendation(Framework.DISMISS, "Carla has your answer, and nothing more is owed"));
    }

    @Test
    void pushback_is_answered_twice_and_then_no_more() {
        assertThat(recommend(given().state(State.PUSHBACK_1)))
                .isEqualTo(new Recommendation(
                        Framework.DIRECT_CLOSURE,
                        "Carla asks again after your no; repeat it kindly, without new reasons"));
        assertThat(recommend(given().state(State.PUSHBACK_2)))
                .isEqualTo(new Recommendation(
                        Framework.DIRECT_CLOSURE,
                        "Carla asks a second time after your no; say it once more, shorter, and let it be final"));
        assertThat(recommend(given().state(State.CLOSED).sign(PUSHED_BACK_THRICE)))
                .isEqualTo(new Recommendation(
                        Framework.DISMISS, "you have answered Carla three times, and no further reply is owed"));
    }

    @Test
    void what_the_owner_started_is_closed_when_done() {
        assertThat(recommend(given().kind(KindName.INITIATED).sign(OWN_DONE).values(95, 95))
                        .why())
                .isEqualTo("you started this, and Carla should hear how it ended");
        assertThat(recommend(given().kind(KindName.INITIATED).outcome(Outcome.CLOSE))
                        .why())
                .isEqualTo("you started this, and Carla should hear how it ended");
    }

    @Test
    void what_the_owner_asked_for_themselves_is_taken_up_once_they_come_back() {
        assertThat(recommend(given().kind(KindName.INITIATED)))
                .isEqualTo(new Recommendation(
                        Framework.ACCEPT, "you asked Carla for this yourself, and the next word is yours"));
        assertThat(recommend(given().kind(KindName.INITIATED).state(State.WAITING))
                        .framework())
                .isEqualTo(Framework.DIRECT_CLOSURE);
    }

    @Test
    void a_failed_redirect_is_closed_openly() {
        assertThat(recommend(given().sign(REDIRECT_FAILED).offer("Dev")).framework())
                .isEqualTo(Framework.DIRECT_CLOSURE);
    }

    @Test
    void both_sides_at_90_and_room_in_the_plan_is_a_yes() {
        assertThat(recommend(given().values(90, 90)))
                .isEqualTo(new Recommendation(
                        Framework.ACCEPT, "you are at least 90 % sure that you and Carla both gain from it"));
        assertThat(recommend(given().values(90, 89).outcome(Outcome.ACCEPT)).why())
                .startsWith("89 % for Carla is under 90 %, which counts as a no");
        assertThat(recommend(given().values(95, 95).sign(PLAN_USED_UP)).why())
                .startsWith("your giving plan has no room left this month");
    }

    @Test
    void unsure_buys_time_until_the_day_has_come() {
        assertThat(recommend(given().unsure()))
                .isEqualTo(new Recommendation(
                        Framework.BUY_TIME, "you are not certain yet, and a date lets Carla stop wondering"));
        assertThat(recommend(given().unsure().sign(DATE_REACHED)).why())
                .startsWith("the day you named has come, and still unsure counts as a no");
    }

    @Test
    void someone_close_or_high_stakes_are_worth_a_second_thought() {
        assertThat(recommend(given().unsure().relationship(Relationship.FRIEND)).why())
                .isEqualTo("Carla is a friend, so it is worth a second thought, and a date lets Carla stop wondering");
        assertThat(recommend(given().unsure().stakes(Stakes.HIGH)).why())
                .startsWith("much may come of it, so it is worth a second thought");
    }

    @Test
    void a_pause_meant_for_certain_buys_time_too() {
        assertThat(recommend(given().outcome(Outcome.PAUSE)))
                .isEqualTo(new Recommendation(
                        Framework.BUY_TIME, "you want to wait, and a date lets Carla stop wondering"));
    }

    @Test
    void the_same_ask_gets_the_same_answer_before_anything_that_fits() {
        assertThat(recommend(given().sign(SAME_ASK).offer("a guide")))
                .isEqualTo(
                        new Recommendation(
                                Framework.DIRECT_CLOSURE,
                                "Carla asked the same before, and nothing you named on an earlier day has changed; so the answer is the same"));
    }

    @Test
    void high_stakes_come_before_a_redirect() {
        assertThat(recommend(given().stakes(Stakes.HIGH).offer("a guide")).framework())
                .isEqualTo(Framework.DIRECT_CLOSURE);
        assertThat(recommend(given().relationship(Relationship.MENTOR).offer("a guide"))
                        .why())
                .contains("a mentor");
        assertThat(recommend(given().relationship(Relationship.FRIEND).offer("a guide"))
                        .framework())
                .isEqualTo(Framework.REDIRECT);
    }

    @Test
    void any_other_no_takes_two_lines_and_may_fade() {
        var casual = given().stakes(Stakes.LOW).outcome(Outcome.CLOSE);
        assertThat(recommend(casual))
                .isEqualTo(new Recommendation(
                        Framework.DIRECT_CLOSURE,
                        "you are certain it is a no, and a kind, plain no lets Carla move on"));
        assertThat(recommendations.allowsSoftFade(casual.facts())).isTrue();
        assertThat(recommendations.allowsSoftFade(casual.introducer("Ben").facts()))
                .isFalse();
        assertThat(recommendations.allowsSoftFade(
                        given().stakes(Stakes.LOW).sign(PROMISED_BEFORE).facts()))
                .isFalse();
    }

    @Test
    void a_tie_the_owner_wishes_to_keep_is_closed_in_full_and_never_fades() {
        var kept = given().stakes(Stakes.LOW).wishToKeep(true);

        assertThat(recommend(kept).why()).endsWith("and you wish to keep the tie with Carla");
        assertThat(recommendations.allowsSoftFade(kept.facts())).isFalse();
        assertThat(recommendations.allowsSoftFade(
                        given().stakes(Stakes.LOW).wishToKeep(false).facts()))
                .isTrue();
    }

    @Property
    void every_set_of_facts_gets_one_answer_and_always_the_same(@ForAll("facts") Facts facts) {
        Recommendation first = recommendations.recommend(facts);

        assertThat(first.why()).isNotBlank().doesNotEndWith(".");
        assertThat(recommendations.recommend(facts)).isEqualTo(first);
        assertThat(first.framework()).isNotEqualTo(Framework.SOFT_FADE);
    }

    @Property
    void a_stated_outcome_is_carried_out(@ForAll("facts") Facts facts) {
        Framework framework = recommendations.recommend(facts).framework();
        facts.assessment().outcome().ifPresent(outcome -> {
            switch (outcome) {
                case CLOSE -> assertThat(framework).isIn(Framework.DIRECT_CLOSURE, Framework.DISMISS);
                case REDIRECT -> assertThat(framework).isEqualTo(Framework.REDIRECT);
                case PAUSE ->
                    assertThat(framework == Framework.BUY_TIME || facts.has(DATE_REACHED))
                            .isTrue();
                case ACCEPT ->
                    assertThat(framework == Framework.ACCEPT || !facts.isYes()).isTrue();
            }
        });
    }

    @Property
    void nothing_under_90_is_ever_accepted(@ForAll("facts") Facts facts) {
        if (recommendations.recommend(facts).framework() == Framework.ACCEPT) {
            assertThat(facts.knownToFallShort()).isFalse();
            assertThat(facts.assessment().certain()).isTrue();
            assertThat(facts.has(PLAN_USED_UP)).isFalse();
        }
    }

    @Test
    void every_row_decides_something() {
        Set<Class<?>> deciding = facts().list().ofSize(20_000).withoutEdgeCases().sample().stream()
                .map(facts -> Recommendations.RULES.stream()
                        .filter(rule -> facts.leaves(rule.framework()))
                        .filter(rule -> rule.why(facts).isPresent())
                        .findFirst()
                        .orElseThrow()
                        .getClass())
                .collect(Collectors.toSet());

        assertThat(deciding)
                .containsExactlyInAnyOrderElementsOf(Recommendations.RULES.stream()
                        .<Class<?>>map(Rule::getClass)
                        .toList());
    }

    @Test
    void the_rows_stand_in_the_order_of_the_practice() {
        assertThat(Recommendations.RULES)
                .extracting(rule -> rule.getClass().getSimpleName())
                .isEqualTo(List.of(
                        "Spam",
                        "OnlyThanks",
                        "FirstPushback",
                        "SecondPushback",
                        "LaterPushback",
                        "OwnDone",
                        "RedirectFailed",
                        "SureYes",
                        "StillUnsure",
                        "SameAskAgain",
                        "HighStakes",
                        "SomethingFits",
                        "WorthAWord",
                        "AnyOtherNo"));
    }

    @Provide
    Arbitrary<Facts> facts() {
        Arbitrary<Assessment> assessments = Combinators.combine(
                        Arbitraries.of(Stakes.class),
                        Arbitraries.of(Relationship.class),
                        Arbitraries.of(true, false).optional(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Outcome.class).optional(0.6),
                        percent(),
                        percent())
                .as(Assessment::new);
        return Combinators.combine(
                        Arbitraries.of(KindName.class),
                        Arbitraries.of(State.class),
                        assessments,
                        Arbitraries.of(Sign.class).set().ofMaxSize(2),
                        Arbitraries.of("Carla"),
                        Arbitraries.of("Ben").optional(0.4),
                        Arbitraries.of("a guide to grid storage").optional(0.4).map(Facts.Known.NOTHING::offering))
                .as(Facts::new);
    }

    private static Arbitrary<Optional<Integer>> percent() {
        return Arbitraries.of(0, 50, 89, 90, 95, 100).optional(0.8);
    }

    private Recommendation recommend(Given given) {
        return recommendations.recommend(given.facts());
    }

    private static Given given() {
        return new Given(new Facts(
                KindName.NETWORKING_REQUEST,
                State.OPEN,
                Assessment.UNKNOWN,
                Set.of(),
                "Carla",
                Optional.empty(),
                Facts.Known.NOTHING));
    }

    private record Given(Facts facts) {
        Given kind(KindName kind) {
            return new Given(new Facts(
                    kind,
                    facts.state(),
                    facts.assessment(),
                    facts.signs(),
                    "Carla",
                    facts.introducer(),
                    facts.known()));
        }

        Given state(State state) {
            return new Given(new Facts(
                    facts.kind(),
                    state,
                    facts.assessment(),
                    facts.signs(),
                    "Carla",
                    facts.introducer(),
                    facts.known()));
        }

        Given sign(Sign sign) {
            return new Given(new Facts(
                    facts.kind(),
                    facts.state(),
                    facts.assessment(),
                    Set.of(sign),
                    "Carla",
                    facts.introducer(),
                    facts.known()));
        }

        Given introducer(String name) {
            return new Given(new Facts(
                    facts.kind(),
                    facts.state(),
                    facts.assessment(),
                    facts.signs(),
                    "Carla",
                    Optional.of(name),
                    facts.known()));
        }

        Given offer(String what) {
            return new Given(new Facts(
                    facts.kind(),
                    facts.state(),
                    facts.assessment(),
                    facts.signs(),
                    "Carla",
                    facts.introducer(),
                    facts.known().offering(Optional.of(what))));
        }

        Given stakes(Stakes stakes) {
            Assessment a = facts.assessment();
            return assessed(new Assessment(
                    stakes,
                    a.relationship(),
                    a.wishToKeep(),
                    a.certain(),
                    a.outcome(),
                    a.valueToMe(),
                    a.valueToThem()));
        }

        Given relationship(Relationship relationship) {
            Assessment a = facts.assessment();
            return assessed(new Assessment(
                    a.stakes(),
                    relationship,
                    a.wishToKeep(),
                    a.certain(),
                    a.outcome(),
                    a.valueToMe(),
                    a.valueToThem()));
        }

        Given wishToKeep(boolean wish) {
            Assessment a = facts.assessment();
            return assessed(new Assessment(
                    a.stakes(),
                    a.relationship(),
                    Optional.of(wish),
                    a.certain(),
                    a.outcome(),
                    a.valueToMe(),
                    a.valueToThem()));
        }

        Given unsure() {
            Assessment a = facts.assessment();
            return assessed(new Assessment(
                    a.stakes(), a.relationship(), a.wishToKeep(), false, a.outcome(), a.valueToMe(), a.valueToThem()));
        }

        Given outcome(Outcome outcome) {
            Assessment a = facts.assessment();
            return assessed(new Assessment(
                    a.stakes(),
                    a.relationship(),
                    a.wishToKeep(),
                    a.certain(),
                    Optional.of(outcome),
                    a.valueToMe(),
                    a.valueToThem()));
        }

        Given values(int toMe, int toThem) {
            Assessment a = facts.assessment();
            return assessed(new Assessment(
                    a.stakes(),
                    a.relationship(),
                    a.wishToKeep(),
                    a.certain(),
                    a.outcome(),
                    Optional.of(toMe),
                    Optional.of(toThem)));
        }

        private Given assessed(Assessment assessment) {
            return new Given(new Facts(
                    facts.kind(),
                    facts.state(),
                    assessment,
                    facts.signs(),
                    "Carla",
                    facts.introducer(),
                    facts.known()));
        }
    }
}
