package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.domain.KindName.INITIATED;
import static sendoff.domain.KindName.INTRODUCED;
import static sendoff.domain.KindName.INTRO_REQUEST;
import static sendoff.domain.KindName.NETWORKING_REQUEST;
import static sendoff.domain.KindName.NONE;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.BEN;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.DEV;
import static sendoff.testing.Cast.OWNER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Conversation;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.domain.Standing.State;
import sendoff.testing.Cast;

/// Short conversations in many voices. Only the first message is known to ask something, unless a test says otherwise:
/// what comes after it has to be told by its words.
class StandingsInTalkTest {
    private static final Promises PROMISES = new Promises();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hear me out. Twenty minutes, from your kitchen.",
                "I won't hear of it. You'd only have to pick up the phone.",
                "Last try from me: three written questions, and you approve the answers.",
                "One small thought, it costs you nothing to be on the list.",
                "Then half an hour, no slides, no preparation.",
                "We'd pay the train and the hotel. Sleep on it.",
                "But we could do it by mail. I'd write it all up myself.",
                "Make an exception for us! All it takes is a quarter of an hour.",
                "What if it were only one page?",
                "Meet me half way: ten minutes, any day.",
                "You needn't come in person. A short call, that is all I ask.",
                "Don't say no before you have seen it. Think it over."
            })
    void who_bargains_after_a_no_is_owed_an_answer_though_nothing_is_asked(String reply) {
        assertThat(state(asked(), ada("Thank you for asking. I have to decline, my year is full."), carla(reply)))
                .isEqualTo(State.PUSHBACK_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A pity, but I see. We'll ask Dana then.",
                "Understood. All the best for the book!",
                "Fair enough, ten minutes would not have been enough anyway.",
                "Thanks for the two lines, that is more than others send.",
                "No hard feelings. You can always write if you change plans.",
                "Oh well, your loss :) See you in Porto.",
                "Ok, clear. I am writing to the other two on my list.",
                "Shame! You would have loved the fish."
            })
    void who_takes_a_no_is_owed_nothing(String reply) {
        assertThat(state(asked(), ada("Thank you for asking. I have to decline, my year is full."), carla(reply)))
                .isEqualTo(State.CLOSED);
    }

    @Test
    void a_message_that_asks_after_a_no_bargains_whatever_its_words() {
        assertThat(state(
                        asked(),
                        ada("Thank you, but no: I don't do panels."),
                        new Said(CARLA, List.of(ADA), NETWORKING_REQUEST, "Everybody says the panel needs you most.")))
                .isEqualTo(State.PUSHBACK_1);
    }

    @Test
    void a_repeated_no_shows_that_there_was_a_pushback() {
        assertThat(state(
                        asked(),
                        ada("Thank you, but no: I don't do panels."),
                        carla("Your chair has a name plate by now."),
                        ada("Kind of you, and it stays a no. Good luck with it!"),
                        carla("Just the opening words then?")))
                .isEqualTo(State.PUSHBACK_2);
    }

    @Test
    void a_no_that_is_given_again_is_an_answer_though_all_seemed_over() {
        assertThat(state(
                        asked(),
                        ada("Thank you, but no: I don't do panels."),
                        carla("Your chair has a name plate by now."),
                        ada("Kind of you, and the answer is the same: no panels.")))
                .isEqualTo(State.ANSWERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lovely. I'll tell you tomorrow which of the two.",
                "I must see what my sister says first.",
                "Let me check the trains.",
                "Great! I have to ask my boss whether I get the afternoon off.",
                "Not sure yet, bear with me.",
                "You'll hear from me as soon as I know my shifts."
            })
    void who_has_to_see_first_still_owes_the_choice(String reply) {
        assertThat(state(
                        asked(),
                        ada("Gladly. Tuesday 24 November at ten or Thursday 26 at four, which suits you?"),
                        carla(reply)))
                .isEqualTo(State.WAITING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I teach on both. Friday 27 November at nine would work.",
                "Neither, sorry, I'm in court. Monday the 30th is free all day.",
                "Can't do those. How about Wednesday 2 December."
            })
    void other_days_than_the_owners_are_left_to_the_owner(String reply) {
        assertThat(state(
                        asked(),
                        ada("Gladly. Tuesday 24 November at ten or Thursday 26 at four, which suits you?"),
                        carla(reply)))
                .isEqualTo(State.OPEN);
    }

    @Test
    void a_day_of_the_owners_settles_it() {
        assertThat(state(
                        asked(),
                        ada("Gladly. Tuesday 24 November at ten or Thursday 26 at four, which suits you?"),
                        carla("Thursday the 26th. I'll bring the cake.")))
                .isEqualTo(State.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here are the three lines.",
                "The page is attached, as asked.",
                "My half page is below. It got longer than half."
            })
    void what_was_asked_for_first_and_has_come_is_owed_an_answer(String reply) {
        assertThat(state(asked(), ada("Thank you. Please send me half a page before I say anything."), carla(reply)))
                .isEqualTo(State.OPEN);
    }

    @Test
    void an_introduction_made_after_the_owner_agreed_to_it_is_owed_an_answer() {
        assertThat(state(
                        new Said(BEN, List.of(ADA), INTRODUCED, "May I give Carla your address?"),
                        ada(BEN, "Yes, and thank you for asking first."),
                        new Said(BEN, List.of(ADA, CARLA), NONE, "As promised: Carla, Ada. Ada, Carla pays for rain.")))
                .isEqualTo(State.OPEN);
    }

    @Test
    void a_colleague_in_copy_is_no_introduction() {
        assertThat(state(
                        asked(),
                        ada("With pleasure: Tuesday 24 November at ten, by phone."),
                        new Said(CARLA, List.of(ADA, BEN), NONE, "Perfect, thank you. Ben joins us.")))
                .isEqualTo(State.CLOSED);
    }

    @Test
    void what_those_ask_each_other_whom_the_owner_brought_together_is_not_asked_of_the_owner() {
        assertThat(state(
                        new Said(
                                CARLA,
                                List.of(ADA),
                                INTRO_REQUEST,
                                "Do you know anyone at the port, and would you introduce me?"),
                        new Said(
                                ADA,
                                List.of(CARLA, DEV),
                                NONE,
                                "Carla, meet Dev, who runs the port. Dev, Carla counts ships."),
                        new Said(
                                DEV, List.of(CARLA, ADA), NONE, "Hello Carla, when would you like to come and count?")))
                .isEqualTo(State.CLOSED);
    }

    @Test
    void what_they_ask_the_owner_by_name_is() {
        assertThat(state(
                        new Said(
                                CARLA,
                                List.of(ADA),
                                INTRO_REQUEST,
                                "Do you know anyone at the port, and would you introduce me?"),
                        new Said(
                                ADA,
                                List.of(CARLA, DEV),
                                NONE,
                                "Carla, meet Dev, who runs the port. Dev, Carla counts ships."),
                        new Said(DEV, List.of(CARLA, ADA), NONE, "Hello Carla. Ada, would you come along?")))
                .isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name an evening and I'm there.",
                "Gladly: Tuesday 24 at ten or Wednesday 25 at six. You say which.",
                "Yes! Take your pick of these: Monday 30 November, Friday 4 December.",
                "Happy to. Have her write to me with her three questions.",
                "I'd rather not, but Dana might. Shall I ask her for you?",
                "No from me, thank you. Would it help if you had the slides?"
            })
    void an_answer_that_leaves_them_something_to_do_waits_for_them(String answer) {
        assertThat(state(asked(), ada(answer))).isEqualTo(State.WAITING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you, but no. Write to Dana Whitlock at the museum, she likes such questions.",
                "I've stopped giving interviews. Mail dana@example.org, she has the numbers.",
                "I'm out for this year, thank you. Send the form to the office on Quay Street instead.",
                "Not something I do, I'm afraid. Good luck!"
            })
    void a_no_with_another_door_is_an_answer(String answer) {
        assertThat(state(asked(), ada(answer))).isEqualTo(State.ANSWERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Send me the abstract first.", "Tell me which of the two houses you mean.", "Gladly. Pick a day."
            })
    void a_reply_to_the_owners_ask_that_wants_something_is_left_to_the_owner(String reply) {
        assertThat(state(ownAsk(), carla(reply))).isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Let me see whether the boat is free.",
                "I'd have to ask my partner.",
                "Bear with me till the fair is over."
            })
    void who_has_to_see_before_answering_the_owner_still_owes_it(String reply) {
        assertThat(state(ownAsk(), carla(reply))).isEqualTo(State.WAITING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Still keen, should it have got lost. Thanks in advance!",
                "A second knock, with thanks: any news?"
            })
    void a_thankful_reminder_of_the_owners_own_ask_does_not_close_it(String again) {
        assertThat(state(ownAsk(), ada(again))).isEqualTo(State.WAITING);
    }

    @Test
    void no_need_to_hurry_takes_nothing_back() {
        assertThat(state(asked(), carla("No need to answer today, I am away until Friday.")))
                .isEqualTo(State.OPEN);
    }

    @Test
    void who_asks_not_to_forget_takes_nothing_back() {
        assertThat(state(asked(), carla("And don't forget the harbour, it is half the story.")))
                .isEqualTo(State.OPEN);
    }

    @Test
    void an_unsure_first_message_that_was_declined_had_asked() {
        assertThat(
                        state(
                                new Said(
                                        CARLA,
                                        List.of(ADA),
                                        NONE,
                                        0.55,
                                        "We need three good names for the roof. Can you help us?"),
                                ada(
                                        "Thank you for the trust. Names don't leave my drawer, so I can't help with this. Good luck!")))
                .isEqualTo(State.ANSWERED);
    }

    @Test
    void an_unsure_first_message_with_an_ordinary_answer_had_not() {
        assertThat(state(
                        new Said(
                                CARLA,
                                List.of(ADA),
                                NONE,
                                0.55,
                                "Can you check table four? We need it for the report."),
                        ada("Done, the totals are right now.")))
                .isEqualTo(State.NONE);
    }

    @Test
    void an_unsure_thank_you_that_asks_nothing_opens_nothing() {
        assertThat(state(new Said(
                        CARLA,
                        List.of(ADA),
                        NETWORKING_REQUEST,
                        0.5,
                        "In March you said no in four lines. I start on Monday. Thanks!")))
                .isEqualTo(State.NONE);
    }

    @Test
    void a_seller_who_was_written_back_to_is_answered() {
        assertThat(state(
                        new Said(
                                DEV,
                                List.of(ADA),
                                NETWORKING_REQUEST,
                                0.9,
                                true,
                                "Fifteen minutes to triple your audience?"),
                        ada(DEV, "Thanks, but I don't take calls about this.")))
                .isEqualTo(State.ANSWERED);
    }

    private record Said(Party from, List<Party> to, KindName kind, double confidence, boolean spam, String text) {
        Said(Party from, List<Party> to, KindName kind, double confidence, String text) {
            this(from, to, kind, confidence, false, text);
        }

        Said(Party from, List<Party> to, KindName kind, String text) {
            this(from, to, kind, 0.9, text);
        }

        Recognition seen(Message message) {
            return new Recognition(
                    kind,
                    confidence,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    spam,
                    List.of(),
                    PROMISES.in(text, message.at()));
        }
    }

    private static Said asked() {
        return new Said(CARLA, List.of(ADA), NETWORKING_REQUEST, "Would you speak at our evening in March?");
    }

    private static Said ownAsk() {
        return new Said(
                ADA, List.of(CARLA), INITIATED, "Dear Carla, may I visit the yard one day and ask you about hulls?");
    }

    private static Said carla(String text) {
        return new Said(CARLA, List.of(ADA), NONE, text);
    }

    private static Said ada(String text) {
        return ada(CARLA, text);
    }

    private static Said ada(Party to, String text) {
        return new Said(ADA, List.of(to), NONE, text);
    }

    private static State state(Said... turns) {
        List<Message> messages = new ArrayList<>();
        Map<MessageId, Recognition> seen = new HashMap<>();
        for (Said turn : turns) {
            int n = messages.size();
            var message = Cast.message(
                    "talk-" + n + "@example.org",
                    turn.from(),
                    turn.to(),
                    "Hello",
                    turn.text(),
                    Cast.TUESDAY.plusHours(20L * n));
            messages.add(message);
            seen.put(message.id(), turn.seen(message));
        }
        return Standings.of(
                        new Conversation(messages), OWNER, message -> Objects.requireNonNull(seen.get(message.id())))
                .state();
    }
}
