package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sendoff.domain.Ask;
import sendoff.domain.Assessment;
import sendoff.domain.Channel;
import sendoff.domain.Conversation;
import sendoff.domain.Decision;
import sendoff.domain.Introduction;
import sendoff.domain.Kind;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.domain.Relationship;
import sendoff.domain.Stakes;
import sendoff.domain.Standing.State;
import sendoff.testing.Cast;
import sendoff.testing.Scenes;

/// An answer fits what was asked: its day, its reason, and who wrote a word at all.
class WishTest {
    private static final Decision NO = new Decision.DirectClosure(Optional.empty());
    private static final Decision YES = new Decision.Accept(Optional.of("Thursday 26 November at 15:30 (CET)"));

    private final Composer composer = new Composer(Playbook.builtIn());

    @Test
    void a_yes_to_an_invitation_accepts_its_day() {
        assertThat(letter(
                        YES,
                        "Join us for dinner",
                        "I'm hosting eight people for dinner on Friday 4 December. Would you join us for dinner?"))
                .contains("Friday 4 December suits me.")
                .doesNotContain("15:30", "These times");
    }

    @Test
    void a_yes_to_a_talk_accepts_the_day_of_the_talk() {
        assertThat(letter(
                        YES,
                        "Speak at Nordic Grid Days on 1 February",
                        "Would you speak at Nordic Grid Days on 1 February? We need to know by 10 December."))
                .contains("Monday 1 February 2027 suits me.")
                .doesNotContain("15:30");
    }

    @Test
    void of_several_days_of_theirs_the_owner_chooses() {
        assertThat(
                        letter(
                                YES,
                                "Come to your office for an hour",
                                "We will be in Copenhagen on 8 December and on 10 December. May we come to your office for an hour?"))
                .contains("{day: which of the days they name suits you} suits me.")
                .doesNotContain("15:30");
    }

    @Test
    void a_day_by_which_or_before_which_something_is_due_is_no_appointment() {
        assertThat(letter(
                        YES,
                        "Talk for half an hour",
                        "Could we talk for half an hour? I hand in the paper by 9 December."))
                .contains("These times suit me: Thursday 26 November at 15:30 (CET).");
    }

    @Test
    void a_day_that_they_rule_out_or_only_mention_is_not_accepted() {
        assertThat(letter(
                        YES,
                        "Have a call next week, but not on Tuesday 24 November",
                        "Could we have a call next week, but not on Tuesday 24 November?"))
                .contains("These times suit me: Thursday 26 November at 15:30 (CET).")
                .doesNotContain("24 November suits");
        assertThat(letter(
                        YES,
                        "A call about the law that changed on 1 December",
                        "Could we have a call about the law that changed on 1 December?"))
                .contains("These times suit me: Thursday 26 November at 15:30 (CET).");
    }

    @Test
    void a_feast_may_be_on_a_free_day_and_coffee_is_not() {
        String coffee = "Would you have coffee with me on Sunday 29 November?";
        String dinner = "Would you join us for dinner on Sunday 29 November?";

        assertThat(wording(onWorkDays(
                                of(YES, "Have coffee with me on Sunday 29 November", coffee, Relationship.STRANGER)))
                        .text())
                .contains("These times suit me: Thursday 26 November at 15:30 (CET).");
        assertThat(wording(onWorkDays(
                                of(YES, "Join us for dinner on Sunday 29 November", dinner, Relationship.STRANGER)))
                        .text())
                .contains("Sunday 29 November suits me.");
    }

    @Test
    void what_the_owner_says_of_the_day_comes_before_all_that_was_read() {
        Decision other = said("Friday 27 November at 10:00");
        Decision theirs = said("Thursday 26 November from 16:00.");

        assertThat(letter(
                        other, "Have a call on Thursday 26 November", "Could we have a call on Thursday 26 November?"))
                .contains("These times suit me: Friday 27 November at 10:00.")
                .doesNotContain("15:30", "Thursday", "{day");
        assertThat(letter(
                        theirs, "Have a call on Thursday 26 November", "Could we have a call on Thursday 26 November?"))
                .contains("Thursday 26 November from 16:00 suits me.")
                .doesNotContain("15:30", "These times");
        assertThat(
                        letter(
                                said("Tuesday 8 December"),
                                "Come to your office for an hour",
                                "We will be in Copenhagen on 8 December and on 10 December. May we come to your office for an hour?"))
                .contains("Tuesday 8 December suits me.");
        assertThat(letter(
                        said("Friday 4 December, from eight"),
                        "Join us for dinner",
                        "Would you join us for dinner on Thursday 3 or Friday 4 December?"))
                .contains("Friday 4 December, from eight suits me.");
        assertThat(letter(other, "Look over my deck", "Would you look over my deck, nine slides?"))
                .contains("These times suit me: Friday 27 November at 10:00.")
                .doesNotContain("Send me what I need");
    }

    private static Decision said(String words) {
        return new Decision.Accept(Optional.of("Thursday 26 November at 15:30 (CET)"), Optional.of(words));
    }

    private static Circumstances onWorkDays(Circumstances now) {
        return new Circumstances(
                now.introduction(),
                now.conversation(),
                now.owner(),
                now.decision(),
                now.assessment(),
                now.state(),
                now.signs(),
                now.today(),
                now.given(),
                day -> day.getDayOfWeek().getValue() <= 5);
    }

    @Test
    void a_yes_to_reading_asks_for_what_is_to_be_read() {
        assertThat(letter(YES, "Look over my deck", "Would you look over my deck, nine slides?"))
                .contains("Send me what I need for it, and the day by which you need it.")
                .doesNotContain("15:30", "times that suit");
    }

    @Test
    void the_rule_of_meetings_is_a_reason_only_where_a_meeting_is_asked() {
        assertThat(letter(NO, "Talk for half an hour", "Could we talk for half an hour?"))
                .contains("I keep my meeting hours");
        assertThat(letter(NO, "Read those 22 pages", "Would you read those 22 pages?"))
                .contains("I read for others only where");
        assertThat(letter(NO, "Ten minutes, or an article", "Ten minutes, or an article you'd recommend?"))
                .doesNotContain("meeting", "read for others");
        assertThat(letter(NO, "Join us for dinner", "Would you join us for dinner on Friday 4 December?"))
                .contains("I keep my days for what I've promised already")
                .doesNotContain("meeting", "luck");
    }

    @Test
    void bad_news_of_somebody_close_is_answered_in_words_of_ones_own() {
        String news = "I was laid off on Monday, eleven minutes by video. Would you go for a walk with me?";

        Wording toColleague = wording(of(NO, "Go for a walk with me", news, Relationship.COLLEAGUE));
        Wording toStranger = wording(of(NO, "Go for a walk with me", news, Relationship.STRANGER));

        assertThat(toColleague.open()).containsExactly("own_words");
        assertThat(toColleague.text()).doesNotContain("meeting hours", "luck");
        assertThat(toStranger.open()).isEmpty();
    }

    @Test
    void nobody_is_thanked_for_words_they_have_not_written() {
        Message brought = Cast.message(
                "1@x",
                Cast.BEN,
                List.of(Cast.ADA, Cast.CARLA),
                "Ada / Carla",
                "Ada, meet Carla, who invests in dull things. Over to you two.\n\nBen",
                Cast.TUESDAY);
        Circumstances silent =
                facing(NO, new Kind.Introduced(Cast.BEN), Cast.CARLA, "Meet Carla", brought, Relationship.STRANGER);

        for (Template template : composer.choices(silent, Voice.FRIENDLY)) {
            assertThat(composer.compose(silent, template).text())
                    .contains("Hi Carla,", "Thanks to Ben")
                    .doesNotContain("wanting to talk", "hank you for", " too");
        }
        for (Template template : composer.choices(silent, Voice.FORMAL)) {
            assertThat(composer.compose(silent, template).text())
                    .contains("thanks")
                    .doesNotContain("hank you for", "as well");
        }
    }

    @Test
    void a_template_of_the_owners_may_thank_whoever_introduced_for_the_matter_alone() {
        String own = """
                # for: no-to-a-call

                Dear {first_name},

                [silent? {introducer} wrote to me about {ask_topic}.][no silent? Thank you for {ask}.] It's a no from me.

                {owner}
                """;
        Message brought = Cast.message(
                "1@x",
                Cast.BEN,
                List.of(Cast.ADA, Cast.CARLA),
                "Ada / Carla",
                "Ada, meet Carla. She would like to talk about moving into climate tech.\n\nBen",
                Cast.TUESDAY);
        Circumstances silent = facing(
                NO,
                new Kind.Introduced(Cast.BEN),
                Cast.CARLA,
                "talk about moving into climate tech",
                brought,
                Relationship.STRANGER);

        assertThat(composer.compose(silent, Template.read(Voice.FRIENDLY, "own.txt", own, true))
                        .text())
                .contains("\n\nBen wrote to me about moving into climate tech. It's a no from me.");
    }

    @Test
    void a_template_of_the_owners_that_knows_nothing_of_the_silent_thanks_them_for_the_introduction() {
        String own = "# for: no-to-a-call\n\nDear {first_name},\n\nThank you for {ask}."
                + " [introducer? Thanks to {introducer} too.] It's a no from me.";
        Message brought = Cast.message(
                "1@x", Cast.BEN, List.of(Cast.ADA, Cast.CARLA), "Ada / Carla", "Ada, meet Carla.", Cast.TUESDAY);
        Circumstances silent =
                facing(NO, new Kind.Introduced(Cast.BEN), Cast.CARLA, "meet Carla", brought, Relationship.STRANGER);

        assertThat(composer.compose(silent, Template.read(Voice.FRIENDLY, "own.txt", own, true))
                        .text())
                .contains("Thank you for the introduction. Thanks to Ben too. It's a no from me.");
    }

    @Test
    void who_introduced_themselves_is_not_thanked_twice() {
        Message told = Cast.message(
                "1@x", Cast.DEV, List.of(Cast.ADA), "My mother", "Would you have a call with her?", Cast.TUESDAY);

        assertThat(wording(facing(
                                NO,
                                new Kind.Introduced(Cast.DEV),
                                Cast.DEV,
                                "Would you have a call with her?",
                                told,
                                Relationship.STRANGER))
                        .text())
                .doesNotContain("Thanks to Dev");
    }

    @Test
    void an_introduced_person_finds_words_of_their_own_letter_in_the_answer() {
        Message brought = Cast.message(
                "1@x", Cast.BEN, List.of(Cast.ADA, Cast.CARLA), "Ada, meet Carla", "Meet Carla. Ben", Cast.TUESDAY);
        Message answer = Cast.message(
                "2@x",
                Cast.CARLA,
                List.of(Cast.ADA, Cast.BEN),
                "Re: Ada, meet Carla",
                "Dear Ada, we raise 2.1 million. I would like you to co-lead the round with us.\n\nCarla",
                Cast.TUESDAY.plusHours(1));
        Circumstances now =
                facing(NO, new Kind.Introduced(Cast.BEN), Cast.CARLA, "Meet Carla", brought, Relationship.STRANGER);
        var both = new Circumstances(
                now.introduction(),
                new Conversation(List.of(brought, answer)),
                now.owner(),
                NO,
                now.assessment(),
                State.OPEN,
                Set.of(),
                Scenes.TODAY,
                Map.of());

        assertThat(wording(both).text()).contains("Thank you for asking me to co-lead the round");
    }

    private String letter(Decision decision, String ask, String text) {
        return wording(of(decision, ask, text, Relationship.STRANGER)).text();
    }

    private Wording wording(Circumstances now) {
        return composer.compose(now, Voice.FRIENDLY).orElseThrow();
    }

    private static Circumstances of(Decision decision, String ask, String text, Relationship relationship) {
        Message message = Cast.message("1@x", Cast.DEV, List.of(Cast.ADA), "Hello", text, Cast.TUESDAY);
        return facing(decision, new Kind.NetworkingRequest(), Cast.DEV, ask, message, relationship);
    }

    private static Circumstances facing(
            Decision decision, Kind kind, Party by, String ask, Message message, Relationship relationship) {
        return new Circumstances(
                new Introduction(Cast.introductionId(1), message.id(), Channel.EMAIL, kind, List.of(by), new Ask(ask)),
                new Conversation(List.of(message)),
                Cast.OWNER,
                decision,
                new Assessment(
                        Stakes.MEDIUM,
                        relationship,
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                State.OPEN,
                Set.of(),
                Scenes.TODAY,
                Map.of());
    }
}
