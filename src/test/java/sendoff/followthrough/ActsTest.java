package sendoff.followthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.BEN;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.DEV;
import static sendoff.testing.Cast.OWNER;
import static sendoff.testing.Cast.TUESDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.Promise.How;
import sendoff.domain.Promise.Origin;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.PromiseState;
import sendoff.testing.Cast;

/// On Tuesday Ada promised Carla something; the letters came an hour later.
class ActsTest {
    private static final MessageId PROMISED_IN = new MessageId("promised@example.com");

    @Test
    void a_link_or_a_document_is_what_was_to_be_sent() {
        Promise list = adas(What.SEND);

        assertThat(keeps(list, letter(ADA, "Here it is: https://example.com/list", CARLA)))
                .isTrue();
        assertThat(keeps(list, letter(ADA, "I have not forgotten the list.", CARLA)))
                .isFalse();
    }

    @Test
    void a_link_that_stood_in_a_letter_before_is_not_what_was_to_be_sent() {
        Message notYet = letter(ADA, "Not done yet; book a time at https://cal.example/ada.", CARLA);

        assertThat(Acts.keeps(adas(What.SEND), notYet, true, OWNER, () -> "Ada\nhttps://cal.example/ada/"))
                .isFalse();
        assertThat(Acts.keeps(adas(What.SEND), notYet, true, OWNER, () -> "https://example.com"))
                .isTrue();
    }

    @Test
    void a_word_on_the_day_of_the_promise_is_an_afterthought_unless_it_was_promised_for_that_day() {
        Message ps = letter(ADA, "PS: wrong attachment.", CARLA);
        Promise forToday = adas(What.GET_BACK).dueOn(LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 17));

        assertThat(Acts.isAfterthought(adas(What.GET_BACK), ps)).isTrue();
        assertThat(Acts.isAfterthought(adas(What.GET_BACK), ps.sent(TUESDAY.plusDays(1))))
                .isFalse();
        assertThat(Acts.isAfterthought(forToday, ps)).isFalse();
    }

    @Test
    void what_went_to_somebody_else_keeps_nothing() {
        assertThat(keeps(adas(What.SEND), letter(ADA, "Here it is: https://example.com/list", BEN)))
                .isFalse();
    }

    @Test
    void an_introduction_needs_a_third_person_and_words_that_bring_them_together() {
        Promise introduction = adas(What.INTRODUCE);

        assertThat(keeps(introduction, letter(ADA, "Carla, meet Ben; Ben, meet Carla.", CARLA, BEN)))
                .isTrue();
        assertThat(keeps(introduction, letter(ADA, "I will introduce you to Ben next week.", CARLA)))
                .isFalse();
        assertThat(keeps(introduction, letter(ADA, "Carla, meet me at noon.", CARLA, ADA)))
                .isFalse();
        assertThat(keeps(introduction, letter(ADA, "The minutes are attached.", CARLA, BEN)))
                .isFalse();
    }

    @Test
    void who_gets_back_does_so_in_the_same_conversation() {
        Message letter = letter(ADA, "I have looked at it, and the answer is yes.", CARLA);

        assertThat(Acts.keeps(adas(What.GET_BACK), letter, true, OWNER, () -> ""))
                .isTrue();
        assertThat(Acts.keeps(adas(What.GET_BACK), letter, false, OWNER, () -> ""))
                .isFalse();
    }

    @Test
    void a_meeting_is_never_seen_in_mail() {
        assertThat(Acts.keeps(adas(What.MEET), letter(ADA, "Good to meet you today.", CARLA), true, OWNER, () -> ""))
                .isFalse();
        assertThat(Acts.keeps(adas(What.OTHER), letter(ADA, "It is done.", CARLA), true, OWNER, () -> ""))
                .isFalse();
    }

    @Test
    void the_letter_that_promises_does_not_keep_it() {
        Message promising = Cast.message(
                PROMISED_IN.value(),
                ADA,
                List.of(CARLA),
                "The list",
                "I'll send it; the last one is https://example.com/old",
                TUESDAY.plusHours(1));

        assertThat(keeps(adas(What.SEND), promising)).isFalse();
    }

    @Test
    void what_was_written_before_keeps_nothing() {
        Message earlier = Cast.message(
                "e@example.com", ADA, List.of(CARLA), "The list", "https://example.com/list", TUESDAY.minusHours(1));

        assertThat(keeps(adas(What.SEND), earlier)).isFalse();
    }

    @Test
    void no_automatic_reply_keeps_a_promise() {
        Promise theirs = promise(false, What.GET_BACK);
        Message letter = letter(CARLA, "I am away until Friday.", ADA);

        assertThat(Acts.keeps(theirs, letter, true, OWNER, () -> "")).isTrue();
        assertThat(Acts.keeps(theirs, automatic(letter), true, OWNER, () -> "")).isFalse();
    }

    @Test
    void what_others_promised_they_keep_themselves() {
        Promise theirs = promise(false, What.GET_BACK);

        assertThat(Acts.keeps(theirs, letter(DEV, "Carla says yes.", ADA), true, OWNER, () -> ""))
                .isFalse();
        assertThat(Acts.keeps(theirs, letter(ADA, "Did you find the time?", CARLA), true, OWNER, () -> ""))
                .isFalse();
    }

    private static boolean keeps(Promise promise, Message letter) {
        return Acts.keeps(promise, letter, true, OWNER, () -> "");
    }

    private static Promise adas(What what) {
        return promise(true, what);
    }

    private static Promise promise(boolean mine, What what) {
        return new Promise(
                new PromiseId(new UUID(1, 1)),
                Optional.empty(),
                mine,
                CARLA,
                new PromiseMade(what, "the list", Optional.empty()),
                LocalDate.of(2026, 11, 20),
                new Origin(How.READ, Optional.of(PROMISED_IN), TUESDAY.toInstant()),
                new PromiseState.Open());
    }

    private static Message letter(Party from, String words, Party... to) {
        return Cast.message("l@example.com", from, List.of(to), "The list", words, TUESDAY.plusHours(1));
    }

    private static Message automatic(Message plain) {
        return Cast.automatic(plain, Notice.OUT_OF_OFFICE);
    }
}
