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
import org.junit.jupiter.params.provider.CsvSource;
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
                "Don't say no before you have seen it. Think it over.",
                "Thanks Ada. I would of course pay for your time, and ten minutes would do.",
                "Thanks for your answer. I will try again next month then, and hope you find the time.",
                "Thank you for getting back to me. We would gladly pay a fee for it.",
                "Thanks for being so open! A quarter of an hour would be enough for us.",
                "Many thanks for the quick answer. Five minutes on the phone would already help a lot.",
                "Thank you, Ada. I'll ask again in January, when your new year begins.",
                "I appreciate the honesty. There is a budget for it, we can pay your usual rate.",
                "Thanks, understood. Twenty minutes by video would be plenty.",
                "Thanks! That's a pity. It would only be 10 min though.",
                "Thanks for the quick reply. We are happy to work around your schedule, any week in spring.",
                "Thank you for letting me know. We're flexible on the date, if that makes it easier.",
                "Thanks, Ada. It could be by phone though, nobody has to travel.",
                "Many thanks for answering. We can adapt to whatever hour you like.",
                "Appreciate the reply! It needn't be March, any month works for us.",
                "Thank you. It's only a quarter of an hour, really.",
                "Thanks for the honest answer. But the students have been asking for you for years.",
                "Understood, thanks. I'd be happy to come to your office instead.",
                "Thanks all the same. We could record it whenever you have a free moment."
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
                "Shame! You would have loved the fish.",
                "Thank you for answering. We'll pay somebody to do it then.",
                "Thanks! Ten minutes of your time must be hard to come by.",
                "Thank you all the same. I'll try the museum next month.",
                "Thanks for the frank word, we would have had to pay you in fish anyway.",
                "Thanks! A pity, though I quite understand.",
                "Thank you. It would have been only ten minutes, but no harm done.",
                "Thanks for the quick reply. I'm sad, but I see your point.",
                "Thank you, Ada. We'll work around it.",
                "Sorry to hear it, but thanks for the clear word. Enjoy the spring!",
                "Thanks! The students will be sad, but they will live.",
                "Thanks for letting me know. Any week would have been full for us as well.",
                "No problem, we are flexible and found Jonas. Thank you!"
            })
    void who_takes_a_no_is_owed_nothing(String reply) {
        assertThat(state(asked(), ada("Thank you for asking. I have to decline, my year is full."), carla(reply)))
                .isEqualTo(State.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you, Ada! I'll ask again in January then.",
                "Thanks, that's fair. I will write again in the new year.",
                "Thanks for the hint. We'll try again soon after the holidays."
            })
    void who_was_told_to_ask_again_and_will_is_owed_nothing(String reply) {
        assertThat(state(
                        asked(),
                        ada("Thank you for asking. I have to decline, my year is full. Ask me again in January."),
                        carla(reply)))
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
    void an_introducer_who_copies_them_after_a_no_pushes_back() {
        assertThat(state(
                        new Said(BEN, List.of(ADA), INTRODUCED, "Carla Reyes builds hydrophones. Would you see her?"),
                        ada(BEN, "Thank you, Ben, but no: I see nobody in the evenings."),
                        new Said(
                                BEN,
                                List.of(ADA, CARLA),
                                INTRODUCED,
                                "Ten minutes by phone then? She is copied, so you see that she is real.")))
                .isEqualTo(State.PUSHBACK_1);
    }

    @Test
    void who_asks_through_somebody_else_for_the_third_time_is_owed_nothing() {
        assertThat(state(
                        asked(),
                        ada("Thank you, but no: I don't do panels."),
                        carla("What if it were only ten minutes?"),
                        ada("Kind of you, and it stays a no."),
                        carla("Then by video, from your kitchen?"),
                        ada("It is a no, and my last word. Good luck with it!"),
                        new Said(
                                CARLA,
                                List.of(ADA),
                                INTRO_REQUEST,
                                "Respect. And if you put me on to your chair instead?")))
                .isEqualTo(State.CLOSED);
    }

    @Test
    void a_day_for_a_yes_or_a_no_declines_nothing() {
        assertThat(state(
                        asked(),
                        ada("Thank you for asking. You'll have a yes or a no from me by Friday."),
                        carla("Friday has gone by. Could it be five questions in writing instead?")))
                .isEqualTo(State.OPEN);
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
                "Can't do those. How about Wednesday 2 December.",
                "Thank you! I'm afraid neither works for me, I am travelling. Wednesday 2 December at 11:00 would be possible.",
                "Thanks Ada! Unfortunately I'm away both days. I could do the week after.",
                "Thank you so much. Sadly both are taken here, but the following week is free.",
                "Thanks for the offer! Wednesday 25 November works better for me.",
                "Great, thank you! Monday 30 November would be perfect.",
                "Thank you, Ada. Neither of the two, I'm sorry to say.",
                "That's kind, thanks. I can't make either day, we have the auditors in.",
                "Thanks! None of these work on our side, any other week is fine.",
                "Thanks so much! Could we make it Friday instead",
                "Great, thanks! Tuesday is tricky but Wednesday afternoon is free for me.",
                "Thank you! Both are fine for me, you choose.",
                "Thanks Ada, Tuesday. What time",
                "Wonderful, thank you! Thursday, but after 4pm only, please say if that is ok.",
                "Great, thanks! Either is good, whichever you prefer.",
                "Thanks! Can we do the Monday after, by any chance",
                "Lovely, thank you. I'm flexible, up to you.",
                "Thank you! Tuesday, if we can move it to the afternoon. Let me know.",
                "Perfect, thanks. Thursday then, and where shall I come to",
                "Many thanks! Wednesday would be easier on my side.",
                "Thanks, both days are possible. You decide.",
                "Thank you so much, Ada. Thursday is difficult and Tuesday too, maybe the Friday."
            })
    void other_days_than_the_owners_are_left_to_the_owner(String reply) {
        assertThat(state(
                        asked(),
                        ada("Gladly. Tuesday 24 November at ten or Thursday 26 at four, which suits you?"),
                        carla(reply)))
                .isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thursday the 26th. I'll bring the cake.",
                "Thank you! Both work for me, so let's say Tuesday.",
                "Thanks, Ada. I can't do Tuesday, so Thursday at four it is.",
                "Perfect, Tuesday at ten. My train back is on Friday 27 November, thank you!",
                "Thanks! Tuesday at ten it is, you choose the cake.",
                "Thank you, Thursday at four. Wednesday is my birthday, so I may be tired.",
                "Great, thanks! Both work, I'll take Thursday.",
                "Thanks so much! Could make either, so Tuesday at ten.",
                "Wonderful, Thursday at four. I'll say what I need when we meet. Thanks!",
                "Thanks Ada. Monday is tricky, but Tuesday at ten is perfect.",
                "Thursday 26 at four, please. Thank you!",
                "Thank you. Tuesday, and I'll be on time, whatever the weather."
            })
    void a_day_of_the_owners_settles_it(String reply) {
        assertThat(state(
                        asked(),
                        ada("Gladly. Tuesday 24 November at ten or Thursday 26 at four, which suits you?"),
                        carla(reply)))
                .isEqualTo(State.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tuesday suits me best, thank you!", "Thursday would be perfect. Thanks!"})
    void either_day_of_a_choice_is_one_of_the_owners(String reply) {
        assertThat(state(asked(), ada("Gladly. Would Tuesday or Thursday suit you?"), carla(reply)))
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
    void an_answer_to_another_address_of_the_same_person_is_one() {
        Party home = Party.of("", "carla@home.example");

        assertThat(state(asked(), ada(home, "Gladly. Thursday at ten, I'll come to you.")))
                .isEqualTo(State.ANSWERED);
    }

    @Test
    void who_was_introduced_by_name_alone_is_answered_by_a_letter_to_them() {
        assertThat(state(
                        new Said(
                                BEN,
                                List.of(ADA),
                                INTRODUCED,
                                "Would you write to Carla Reyes? She counts ships, and you would like each other."),
                        ada(CARLA, "Dear Carla, Ben wrote of you. I'll call you on Thursday at ten.")))
                .isEqualTo(State.ANSWERED);
    }

    @Test
    void a_pushback_from_another_address_is_one() {
        assertThat(state(
                        asked(),
                        ada("Thank you, but no: I don't do panels."),
                        new Said(
                                Party.of("C. Reyes", "carla@home.example"),
                                List.of(ADA),
                                NONE,
                                "Would you at least moderate?")))
                .isEqualTo(State.PUSHBACK_1);
    }

    @Test
    void a_sure_new_ask_needs_no_word_of_asking() {
        assertThat(state(
                        asked(),
                        ada("Gladly. Thursday at ten, I'll come to you."),
                        new Said(
                                CARLA,
                                List.of(ADA),
                                NETWORKING_REQUEST,
                                0.95,
                                "And my sister has a yard full of engines that nobody can date.")))
                .isEqualTo(State.OPEN);
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
    void who_asked_and_reminds_in_the_words_of_sellers_is_still_owed_an_answer() {
        assertThat(state(
                        asked(),
                        new Said(
                                CARLA,
                                List.of(ADA),
                                NETWORKING_REQUEST,
                                0.9,
                                true,
                                "Hi Ada, just lifting this to the top of your pile.")))
                .isEqualTo(State.OPEN);
    }

    @Test
    void what_was_forgotten_and_follows_days_later_closes_nothing() {
        Said bump = carla("Only a bump.");

        assertThat(state(asked(), bump, bump, bump, bump, carla("Sorry, I forgot to attach my CV. Here it is.")))
                .isEqualTo(State.OPEN);
    }

    @Test
    void an_answer_that_was_not_given_is_not_taken_either() {
        Said bump = carla("Only a bump.");
        Said takes = carla("We'll miss you and raise a glass.");

        assertThat(state(asked(), bump, bump, bump, bump, takes)).isEqualTo(State.OPEN);
        assertThat(state(asked(), ada("I don't speak in the evening."), carla("Could you not do ten minutes?"), takes))
                .isEqualTo(State.CLOSED);
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            answered   | A: Gladly. Friday the 27th at ten, I'll call you.
            answered   | A: Come by on Thursday at four, the door is open.
            answered   | A: Yes, with pleasure. See you Monday at nine at the yard.
            answered   | A: I only take calls from students of the school, and there are forty of you. The guide on my page answers the first ten questions. Good luck!
            answered   | A: I'm not the person for this, try the people at the harbour office.
            answered   | A: My calendar is full until summer, and I don't want to keep you waiting for something that won't happen. All the best!
            answered   | A: That's kind, but these days I keep November for my family. Dana Whitlock would be a better match anyway.
            answered   | A: I'll have to think about it. You'll hear from me by Wednesday.
            answered   | A: Can't say yet, the budget meeting is on Friday. I'll write after it.
            answered   | A: Let me sleep on it.
            answered   | A: Ask me again in March, then I have room.
            answered   | A: I answer one question by mail but give no calls. Warmly, Ada
            answered   | A: Thanks for thinking of me. It isn't for me. Enjoy the conference!
            answered   | A: Thank you, and no. I hope that you find somebody who has the time, you deserve it.
            waiting    | A: Gladly. What would you like to know most?
            waiting    | A: Which week do you have in mind?
            waiting    | A: I could do Tuesday or Wednesday after three.
            waiting    | A: Sure. Pick a slot here: cal.example/ada
            waiting    | A: Send me your three questions and I'll see what I can do.
            waiting    | A: Yes. Would Thursday at 10 work for you?
            waiting    | A: Happy to. Any afternoon next week is fine, just say which.
            waiting    | A: Let me know what suits you.
            waiting    | A: First tell me what you have done so far.
            waiting    | A: Write me two lines about yourself, then we'll see.
            waiting    | A: I'm free on the 24th and the 26th from two. Does either work?
            waiting    | A: Is this about the wind side or the grid side?
            waiting    | A: Perhaps. Before I decide: who else will be there?
            waiting    | A: Give me a call on Thursday.
            waiting    | A: Tell me a bit more, please. What's the job?
            waiting    | A: I'd need your CV first.
            waiting    | A: Could you move it to December?
            waiting    | A: What about Friday 27 November, noon, at the canteen?
            waiting    | A: Yes if it can be by phone. Can it?
            waiting    | A: Fine with me. When and where?
            answered   | A: Yes. 3pm tomorrow is good. Here's the link: meet.example/ada
            answered   | A: I have passed your note on to Dana, who does exactly this. She'll write to you.
            answered   | A: Dana, meet Carla. Carla, Dana. Over to you two!
            answered   | A: Sorry for the late reply, the summer swallowed your mail. I can't, my month is full. Good luck with it.
            """)
    void what_the_owner_answers_says_whose_turn_it_is(String state, String said) {
        assertThat(talk("C: Would you have half an hour for me in November, about moving into climate work?", said))
                .isEqualTo(State.of(state));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            closed     | C: Thanks for the quick answer.
            closed     | C: All clear. I'll try Dana.
            closed     | C: Pity! Next time then.
            closed     | C: Sad, but you are right. Have a good winter.
            closed     | C: Respect for the clear word :)
            closed     | C: 👍
            closed     | C: Ok.
            closed     | C: Got it, and no harm done. Dana has said yes in the meantime.
            closed     | C: That's the nicest no I ever had. If you ever need a marine engineer, you know where I am.
            closed     | C: Danke trotzdem!
            closed     | C: Too bad. We could have had fun.
            closed     | C: Then I won't bother you any more. Best, Carla
            pushback-1 | C: Not even by video?
            pushback-1 | C: Are you sure? It is the biggest panel in the country.
            pushback-1 | C: But you did the one in Oslo!
            pushback-1 | C: Would you at least moderate?
            pushback-1 | C: I understand, but it would only be forty minutes, and we pay 500.
            pushback-1 | C: Thanks, but I'd ask you to reconsider. The minister comes.
            pushback-1 | C: Fair, no panels. A fireside chat then? Just the two of us.
            pushback-1 | C: I was told you never say yes at once, so: second attempt. Please?
            pushback-1 | C: We can move it to April if March is the trouble.
            pushback-1 | C: Hm. And a recorded greeting, two minutes?
            pushback-1 | C: Then let's call it a conversation, not a panel. You sit, I ask, nobody else on stage.
            pushback-1 | C: I'm not giving up so easily. What would change your mind?
            pushback-1 | C: A no is the start of every good story. Let me send you the programme, you'll see.
            pushback-1 | C: Schade! Könnten Sie wenigstens zehn Minuten per Video dabei sein?
            """)
    void a_no_is_taken_or_bargained_with(String state, String said) {
        assertThat(talk(
                        "C: Would you join our panel on 4 March?",
                        "A: Thank you for asking. I don't do panels, so it's a no. All the best with it!",
                        said))
                .isEqualTo(State.of(state));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            closed     | C: Tuesday at ten, great.
            closed     | C: Thursday please! Looking forward to it.
            closed     | C: The 24th is perfect, thank you.
            closed     | C: Ten on Tuesday it is.
            open       | C: Could we do Friday instead?
            open       | C: Neither works, I'm at sea. How is the week after?
            open       | C: I'm at sea both days. Back on the 30th, any time that day.
            open       | C: Tuesday. Shall I call you or you me?
            waiting    | C: Let me check with the nursery and come back to you tonight.
            waiting    | C: Thanks! I'll confirm by tomorrow.
            closed     | C: Sorry, it has sorted itself out, no call needed any more. Thank you!
            """)
    void two_days_are_chosen_from_or_not(String state, String said) {
        assertThat(talk(
                        "C: Could we talk for half an hour?",
                        "A: Gladly: Tuesday 24 November at ten or Thursday 26 November at four. Which suits you?",
                        said))
                .isEqualTo(State.of(state));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            answered   | C: Thank you, no hurry.
            answered   | C: Great, thanks!
            answered   | C: Perfect.
            open       | C: Great. One more question: does it have to be in English?
            closed     | C: Never mind, I have sent it off as it is. Thank you!
            """)
    void bought_time_runs_on_after_thanks(String state, String said) {
        assertThat(talk(
                        "C: Would you read my proposal?",
                        "A: I'd need two more days, you'll have my answer by Friday.",
                        said))
                .isEqualTo(State.of(state));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            closed     | C: Of course. Monday to Friday from nine, ring at the side door.
            closed     | C: Sadly the archive is closed until spring.
            closed     | C: Yes, gladly. The 3rd of December at two, I'll meet you downstairs.
            open       | C: Which decade are you after?
            open       | C: Sure, send me your dates and a copy of your card.
            open       | C: Yes. The 3rd or the 5th?
            open       | C: With pleasure. Tell me how many you are.
            waiting    | C: I'll ask the director and get back to you.
            waiting    | C: Let me see what the keeper says.
            waiting    | C: I'm on leave till Monday and will answer properly then.
            closed     | C: We don't let visitors in, I'm afraid. The scans are at archive.example.
            waiting    | A: Dear Carla, just a nudge in case this got buried.
            closed     | A: Dear Carla, I have found the papers elsewhere, so nothing is needed any more. Thank you!
            closed     | A: Dear Carla, I'll stop asking here. Good luck with the move.
            waiting    | A: Dear Carla, I'd still love to come. A yes or no in one line is all I need.
            """)
    void the_owners_ask_is_answered_in_many_ways(String state, String said) {
        assertThat(talk("A: Dear Carla, could I come and see your archive in December?", said))
                .isEqualTo(State.of(state));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            open       | C: PS: I forgot to say that I've done this for ten years.
            open       | C: By the way, Dana says hello.
            open       | C: Any news?
            open       | C: Just checking in on this.
            closed     | C: Forget it, I got the answer elsewhere. Thanks!
            closed     | C: No longer needed, the job went to somebody else.
            closed     | C: Update: we have found a speaker, so all is well.
            """)
    void what_an_asker_adds_changes_nothing_unless_it_takes_the_ask_back(String state, String said) {
        assertThat(talk("C: Would you have half an hour for me in November?", said))
                .isEqualTo(State.of(state));
    }

    /// Turns of Carla ("C: …") and of Ada ("A: …").
    private static State talk(String... turns) {
        var said = new ArrayList<Said>();
        for (String turn : turns) {
            boolean byAda = turn.startsWith("A: ");
            String text = turn.substring(3);
            KindName kind = said.isEmpty() ? (byAda ? INITIATED : NETWORKING_REQUEST) : NONE;
            said.add(byAda ? new Said(ADA, List.of(CARLA), kind, text) : new Said(CARLA, List.of(ADA), kind, text));
        }
        return state(said.toArray(Said[]::new));
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
