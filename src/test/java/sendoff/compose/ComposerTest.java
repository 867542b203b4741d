package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.compose.Circumstances.Sign;
import sendoff.domain.Ask;
import sendoff.domain.Assessment;
import sendoff.domain.Channel;
import sendoff.domain.Conversation;
import sendoff.domain.Decision;
import sendoff.domain.Introduction;
import sendoff.domain.Kind;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Relationship;
import sendoff.domain.Stakes;
import sendoff.domain.Standing.State;
import sendoff.testing.Cast;
import sendoff.testing.Scenes;

class ComposerTest {
    private static final Decision NO = new Decision.DirectClosure(Optional.empty());

    private final Composer composer = new Composer(Playbook.builtIn());

    @Test
    void which_no_it_is_shows_in_the_ask() {
        assertThat(situation(Scenes.devWritesCold().now(), NO)).isEqualTo(Situation.NO_TO_A_CALL);
        assertThat(situation(Scenes.devWantsASpeaker().now(), NO)).isEqualTo(Situation.NO_TO_SPEAKING);
        assertThat(situation(Scenes.carlaWantsAnAdviser().now(), NO)).isEqualTo(Situation.NO_TO_ADVISING);
        assertThat(situation(Scenes.devWantsBen().now(), NO)).isEqualTo(Situation.NO_TO_INTRODUCING_A_CONTACT);
        assertThat(situation(Scenes.benAsksFirst().now(), NO)).isEqualTo(Situation.NO_TO_BEING_INTRODUCED);
        assertThat(situation(Scenes.adaAsked().now(), NO)).isEqualTo(Situation.CLOSING_WHAT_YOU_STARTED);
    }

    @Test
    void state_and_signs_choose_the_close() {
        var dev = Scenes.devWritesCold().now();

        assertThat(composer.compose(with(dev, NO, State.PUSHBACK_1, Set.of()), Voice.FORMAL)
                        .orElseThrow()
                        .template()
                        .situation())
                .isEqualTo(Situation.PUSHBACK_ONE);
        assertThat(composer.compose(with(dev, NO, State.PUSHBACK_2, Set.of(Sign.LATE)), Voice.FORMAL)
                        .orElseThrow()
                        .template()
                        .situation())
                .isEqualTo(Situation.PUSHBACK_TWO);
        assertThat(composer.compose(with(dev, NO, State.OPEN, Set.of(Sign.LATE)), Voice.FORMAL)
                        .orElseThrow()
                        .template()
                        .situation())
                .isEqualTo(Situation.LATE_CLOSE);
        assertThat(composer.compose(with(dev, NO, State.OPEN, Set.of(Sign.LIMIT_REACHED)), Voice.FORMAL)
                        .orElseThrow()
                        .template()
                        .situation())
                .isEqualTo(Situation.CAPACITY_REACHED);
        assertThat(composer.compose(with(dev, NO, State.OPEN, Set.of(Sign.REDIRECT_FAILED)), Voice.FORMAL)
                        .orElseThrow()
                        .template()
                        .situation())
                .isEqualTo(Situation.REDIRECT_THAT_FAILED);
    }

    @Test
    void a_dismissal_has_no_answer() {
        assertThat(composer.compose(
                        deciding(Scenes.devWritesCold().now(), new Decision.Dismiss("spam")), Voice.FRIENDLY))
                .isEmpty();
    }

    @Test
    void a_redirect_to_nothing_yet_leaves_the_slot_open() {
        var redirect = new Decision.Redirect("", LocalDate.of(2026, 11, 24));
        Wording wording = composer.compose(deciding(Scenes.devWritesCold().now(), redirect), Voice.FRIENDLY)
                .orElseThrow();

        assertThat(wording.open()).containsExactly("resource");
        assertThat(wording.text()).contains("What I can offer is {resource: a page, guide or podcast}.");
    }

    @Test
    void what_the_owner_gave_comes_before_what_is_read() {
        var now = Scenes.devWritesCold().now();
        var given = new Circumstances(
                now.introduction(),
                now.conversation(),
                now.owner(),
                NO,
                now.assessment(),
                State.OPEN,
                Set.of(),
                Scenes.TODAY,
                Map.of("first_name", "Devdas"));

        assertThat(composer.compose(given, Voice.FRIENDLY).orElseThrow().text()).startsWith("Hi Devdas,\n\n");
    }

    @Test
    void without_a_name_nobody_is_greeted_wrongly() {
        var nobody = Party.at("x17@cold.example");
        Circumstances now = asked(nobody, Channel.EMAIL, "Could we talk about grid storage?");

        Wording wording = composer.compose(now, Voice.FORMAL).orElseThrow();

        assertThat(wording.text()).startsWith("Hello,\n\nThank you for your note about grid storage.");
        assertThat(wording.open()).isEmpty();
    }

    @Test
    void a_chat_and_low_stakes_take_two_lines() {
        Circumstances chat = asked(Cast.DEV, Channel.LINKEDIN, "Could we talk about grid storage?");

        assertThat(composer.compose(chat, Voice.FRIENDLY).orElseThrow().text())
                .hasLineCount(6)
                .doesNotContain("Bcc");
        assertThat(composer.compose(assessed(Stakes.LOW, Relationship.STRANGER), Voice.FRIENDLY)
                        .orElseThrow()
                        .template()
                        .length())
                .isEqualTo(Length.SHORT);
        assertThat(composer.compose(assessed(Stakes.MEDIUM, Relationship.STRANGER), Voice.FRIENDLY)
                        .orElseThrow()
                        .template()
                        .length())
                .isEqualTo(Length.FULL);
    }

    @Test
    void a_friend_hears_the_friendly_voice() {
        assertThat(composer.compose(assessed(Stakes.MEDIUM, Relationship.FRIEND), Voice.FORMAL)
                        .orElseThrow()
                        .text())
                .startsWith("Hi Dev,")
                .contains("It was good to see your name.");
    }

    @Test
    void high_stakes_ask_for_a_sentence_of_ones_own() {
        assertThat(composer.compose(assessed(Stakes.HIGH, Relationship.STRANGER), Voice.FORMAL)
                        .orElseThrow()
                        .hint())
                .contains("Much is at stake: one sentence of your own for Dev would help.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Two calls a month              | My rule is: two calls a month.
                    Students only                  | My rule is: students only.
                    MBA students only              | My rule is: MBA students only.
                    Berlin founders only           | My rule is: Berlin founders only.
                    Mondays only                   | My rule is: Mondays only.
                    January is closed              | My rule is: January is closed.
                    English-speaking founders only | My rule is: English-speaking founders only.
                    Dana decides who I see         | My rule is: Dana decides who I see.
                    What would it change for you?  | What would it change for you?
                    """)
    void a_rule_keeps_the_capital_of_a_name_and_a_question_is_none(String noted, String said) {
        assertThat(Known.sentence(noted)).isEqualTo(said);
    }

    @Test
    void a_noted_rule_becomes_a_sentence() {
        assertThat(Known.sentence("I take no calls in December")).isEqualTo("I take no calls in December.");
        assertThat(Known.sentence("No advisory seats this year."))
                .isEqualTo("My rule is: no advisory seats this year.");
    }

    @Test
    void a_day_is_worded_with_its_year_only_when_it_differs() {
        assertThat(Known.inWords(LocalDate.of(2026, 11, 20), Scenes.TODAY)).isEqualTo("Friday 20 November");
        assertThat(Known.inWords(LocalDate.of(2027, 1, 8), Scenes.TODAY)).isEqualTo("Friday 8 January 2027");
    }

    private Situation situation(Circumstances now, Decision decision) {
        return composer.compose(deciding(now, decision), Voice.FRIENDLY)
                .orElseThrow()
                .template()
                .situation();
    }

    private static Circumstances deciding(Circumstances now, Decision decision) {
        return with(now, decision, State.OPEN, Set.of());
    }

    private static Circumstances with(Circumstances now, Decision decision, State state, Set<Sign> signs) {
        return new Circumstances(
                now.introduction(),
                now.conversation(),
                now.owner(),
                decision,
                now.assessment(),
                state,
                signs,
                now.today(),
                Map.of());
    }

    private static Circumstances assessed(Stakes stakes, Relationship relationship) {
        var now = Scenes.devWritesCold().now();
        var known = new Assessment(
                stakes, relationship, Optional.empty(), true, Optional.empty(), Optional.empty(), Optional.empty());
        return new Circumstances(
                now.introduction(),
                now.conversation(),
                now.owner(),
                NO,
                known,
                State.OPEN,
                Set.of(),
                now.today(),
                Map.of());
    }

    @Test
    void who_has_not_told_their_name_signs_with_the_one_that_others_write_to() {
        Circumstances known = asked(Cast.DEV, Channel.EMAIL, "Could we have a call about sensors?");
        var nameless = new Circumstances(
                known.introduction(),
                known.conversation(),
                new Owner("", Cast.OWNER.addresses()),
                known.decision(),
                known.assessment(),
                known.state(),
                known.signs(),
                known.today(),
                known.given());

        assertThat(composer.compose(nameless, Voice.FRIENDLY).orElseThrow().text())
                .endsWith("Ada");
    }

    private static Circumstances asked(Party by, Channel channel, String ask) {
        Message mail = Cast.message("1@x", by, List.of(Cast.ADA), "Hello", ask, Cast.TUESDAY);
        var message = new Message(
                mail.id(),
                channel,
                mail.at(),
                mail.headers(),
                mail.text(),
                mail.html(),
                mail.nature(),
                List.of(),
                List.of());
        var introduction = new Introduction(
                Cast.introductionId(1), message.id(), channel, new Kind.NetworkingRequest(), List.of(by), new Ask(ask));
        return new Circumstances(
                introduction,
                new Conversation(List.of(message)),
                Cast.OWNER,
                NO,
                Assessment.UNKNOWN,
                State.OPEN,
                Set.of(),
                Scenes.TODAY,
                Map.of());
    }

    @Test
    void what_an_introducer_says_of_someone_is_not_said_back_to_them() {
        var now = Scenes.benIntroducesCarla().now();
        var known = now.introduction();
        var told = new Introduction(
                known.id(),
                known.arrivedAs(),
                known.channel(),
                known.kind(),
                known.requesters(),
                new Ask("Meet Carla, founder of Ledgerleaf in Rotterdam"));
        var scene = new Circumstances(
                told,
                now.conversation(),
                now.owner(),
                NO,
                now.assessment(),
                State.OPEN,
                Set.of(),
                now.today(),
                Map.of());

        assertThat(composer.compose(scene, Voice.FRIENDLY).orElseThrow().text())
                .contains("Hi Carla")
                .doesNotContain("meet Carla", "asking me");
    }
}
