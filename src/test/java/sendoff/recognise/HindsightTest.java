package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.OWNER;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Conversation;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;
import sendoff.domain.Standing.State;
import sendoff.testing.Cast;

/// First messages that were taken for no ask, and what came after them.
class HindsightTest {
    private static final Promises PROMISES = new Promises();
    private static final String OVERLOOKED =
            "Ada, you know all the museums. Just give me three private numbers, I do the rest!";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you for the frank question, Carla. Numbers I was given stay with me, so I can't help there.",
                "Thanks for asking. I won't give numbers away, good luck with the roof.",
                "It's a no from me, and thank you for understanding.",
                "I'll introduce you to Dana tomorrow, she has the keys."
            })
    void nobody_declines_or_introduces_where_nothing_was_asked(String reply) {
        assertThat(standing(carla(0.72, OVERLOOKED), ada(reply)).state()).isEqualTo(State.ANSWERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "So good to hear from you. All is well here, the roof holds.",
                "Received, I'll file it with the others.",
                "Ha! Greetings to the badminton players."
            })
    void ordinary_mail_stays_ordinary_when_it_is_answered_like_it(String reply) {
        assertThat(standing(carla(0.72, OVERLOOKED), ada(reply)).state()).isEqualTo(State.NONE);
    }

    @ParameterizedTest
    @CsvSource({"0.6, ANSWERED", "0.85, ANSWERED", "0.95, NONE", "0.98, NONE"})
    void the_surer_it_was_no_ask_the_more_has_to_speak_for_one(double sure, State state) {
        assertThat(standing(
                                carla(sure, OVERLOOKED),
                                ada("Thank you for asking, but no: I don't give numbers away. Good luck!"))
                        .state())
                .isEqualTo(state);
    }

    @Test
    void what_is_asked_after_the_no_shows_that_the_first_message_asked_too() {
        var standing = standing(
                carla(0.93, OVERLOOKED),
                ada("Thank you for asking, but no: I don't give numbers away. Good luck!"),
                new Said(CARLA, KindName.NETWORKING_REQUEST, 0.9, "Could you not give me just one?"));

        assertThat(standing.state()).isEqualTo(State.PUSHBACK_1);
        assertThat(standing.kind()).isEqualTo(KindName.NETWORKING_REQUEST);
    }

    @ParameterizedTest
    @CsvSource({
        "Yes please whenever you like., CLOSED",
        "I can't this month., CLOSED",
        "I have to ask my sister first and will tell you on Friday., WAITING",
        "Thank you for the pictures!, NONE",
        "Lovely weather here too., NONE"
    })
    void an_ask_of_the_owners_is_known_by_what_they_answer(String reply, State state) {
        assertThat(standing(
                                new Said(
                                        ADA,
                                        KindName.NONE,
                                        0.7,
                                        "Carla, would you rather hear of her from me, or see all of them cold?"),
                                new Said(CARLA, KindName.NONE, 0.9, reply))
                        .state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.6  | I'll have it at gate two tomorrow from noon. | NONE",
                "0.95 | I'll have it at gate two tomorrow from noon. | ANSWERED",
                "0.6  | Thank you for asking! I'll have it at gate two tomorrow. | ANSWERED",
                "0.6  | Gladly, come on Monday at ten. | ANSWERED",
                "0.6  | Thanks, but I must pass. Good luck with it. | ANSWERED"
            })
    void what_is_settled_without_thanks_or_decision_was_everyday_business(double sure, String reply, State state) {
        assertThat(standing(
                                new Said(
                                        CARLA,
                                        KindName.NETWORKING_REQUEST,
                                        sure,
                                        "The scope we lent you: could it come home by Saturday?"),
                                ada(reply))
                        .state())
                .isEqualTo(state);
    }

    @Test
    void until_somebody_replies_the_recogniser_is_believed() {
        assertThat(standing(new Said(CARLA, KindName.NETWORKING_REQUEST, 0.4, "Could we talk for twenty minutes?"))
                        .state())
                .isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"gwen@lab.example.com, NONE", "gwen@lab.example.org, OPEN"})
    void a_colleague_asks_for_work_more_often_than_for_favours(String address, State state) {
        var colleague = Party.of("Gwen Price", address);

        assertThat(standing(
                                new Said(
                                        colleague,
                                        KindName.NETWORKING_REQUEST,
                                        0.8,
                                        "Can you find thirty minutes for my review?"),
                                ada("Of course. Tuesday 24 November at four or Thursday 26, which suits you?"))
                        .state())
                .isEqualTo(state);
    }

    @Test
    void a_guess_that_puts_no_question_is_none() {
        assertThat(standing(new Said(
                                CARLA,
                                KindName.INTRODUCED,
                                0.25,
                                "The sloop is ready. My neighbour runs the tugs, happy to put you in touch one day."))
                        .state())
                .isEqualTo(State.NONE);
    }

    @Test
    void thanks_of_the_owners_that_were_guessed_to_ask_leave_it_answered() {
        assertThat(standing(
                                new Said(CARLA, KindName.NETWORKING_REQUEST, 0.9, "Would you speak in March?"),
                                new Said(ADA, KindName.INITIATED, 0.5, "Gladly, I'll bring the slides."))
                        .state())
                .isEqualTo(State.ANSWERED);
    }

    private record Said(Party from, KindName kind, double confidence, String text) {}

    private static Said carla(double sure, String text) {
        return new Said(CARLA, KindName.NONE, sure, text);
    }

    private static Said ada(String text) {
        return new Said(ADA, KindName.NONE, 0.98, text);
    }

    private static Standing standing(Said... turns) {
        var messages = new ArrayList<Message>();
        Map<MessageId, Recognition> seen = new HashMap<>();
        OffsetDateTime at = Cast.TUESDAY;
        for (Said said : turns) {
            var message = Cast.message(
                    "said-" + messages.size() + "@example.org",
                    said.from(),
                    List.of(said.from().equals(ADA) ? CARLA : ADA),
                    "Hello",
                    said.text(),
                    at);
            messages.add(message);
            seen.put(message.id(), seen(said, at));
            at = at.plusHours(20);
        }
        return Standings.of(
                new Conversation(messages), OWNER, message -> Objects.requireNonNull(seen.get(message.id())));
    }

    private static Recognition seen(Said said, OffsetDateTime at) {
        return new Recognition(
                said.kind(),
                said.confidence(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                PROMISES.in(said.text(), at));
    }
}
