package sendoff.followthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.OWNER;
import static sendoff.testing.Cast.TUESDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Framework;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Nature;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Occasion;
import sendoff.domain.Party;
import sendoff.domain.Preferences;
import sendoff.domain.WorkCalendar;
import sendoff.followthrough.Silence.Exchange;
import sendoff.followthrough.Silence.Found;
import sendoff.testing.Cast;
import sendoff.testing.TestDesk;

/// Carla asked on a Tuesday, Ada answered two hours later, and nobody wrote since.
class SilenceTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            TestDesk.ZONE, Preferences.standard(TestDesk.ZONE).workDays(), LocalDate.of(2026, 11, 26)::equals);
    private static final Message ASKS = letter(CARLA, ADA, "Could we talk? Tuesday the 24th at 10:00 suits me.", 0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'd be happy to talk. Which day suits you?",
                "Glad to help. Wednesday at 9:30 or Thursday at 14:00: tell me which one works.",
                "Let's talk soon.",
                "Glad to meet, once the term has begun."
            })
    void a_yes_without_a_time_has_stalled_after_a_week(String words) {
        assertThat(after(7, answer(words))).contains(Occasion.NO_TIME);
        assertThat(after(6, answer(words))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Happy to talk: Tuesday works for me.",
                "I'd be happy to talk; I have sent you a calendar invite.",
                "Happy to talk. Speak on Thursday!",
                "Let's meet on Wednesday at 9:30, confirmed."
            })
    void a_yes_with_a_time_needs_nothing(String words) {
        assertThat(after(30, answer(words))).isEmpty();
    }

    @Test
    void an_invitation_is_a_time() {
        Message invites = new Message(
                answer("").id(),
                ASKS.channel(),
                TUESDAY.plusHours(2),
                answer("").headers(),
                answer("I'd be happy to talk. Does this suit you?").text(),
                Optional.empty(),
                Nature.PERSONAL,
                List.of(),
                List.of("invite.ics"));

        assertThat(after(30, invites)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I can't take a call this year.",
                "I'd be glad to help, and yet I can't take a call this year.",
                "Thank you for your letter."
            })
    void after_a_no_or_a_word_of_thanks_nobody_owes_anything(String words) {
        assertThat(after(30, answer(words))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Framework.class)
    void how_it_was_answered_here_counts_more_than_its_words(Framework framework) {
        assertThat(in(30, Optional.of(framework), ASKS, answer("Glad to help where I can. Here is my guide."))
                        .map(Found::occasion))
                .isEqualTo(framework == Framework.ACCEPT ? Optional.of(Occasion.NO_TIME) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"BOUNCE, BOUNCED", "HAS_LEFT, HAS_LEFT"})
    void what_a_machine_says_of_the_letter_is_told_at_once(Notice notice, Occasion occasion) {
        Message report = noted(letter(CARLA, ADA, "This letter could not be read.", 3), notice);

        assertThat(in(0, Optional.empty(), ASKS, answer("I'd be happy to talk."), report))
                .hasValueSatisfying(found -> {
                    assertThat(found.occasion()).isEqualTo(occasion);
                    assertThat(found.by()).contains(report);
                });
    }

    @Test
    void while_the_owner_owes_the_next_word_nothing_is_asked() {
        assertThat(in(30, Optional.empty(), answer("I'd be happy to talk."), letter(CARLA, ADA, "When?", 3)))
                .isEmpty();
    }

    private static Optional<Occasion> after(int days, Message answer) {
        return in(days, Optional.empty(), ASKS, answer).map(Found::occasion);
    }

    private static Optional<Found> in(int days, Optional<Framework> answered, Message... messages) {
        return Silence.in(
                new Exchange(KindName.NETWORKING_REQUEST, List.of(messages), answered),
                OWNER,
                CALENDAR,
                TUESDAY.plusDays(days).plusHours(4).toInstant());
    }

    private static Message answer(String words) {
        return letter(ADA, CARLA, words, 2);
    }

    private static Message letter(Party from, Party to, String words, int hours) {
        return Cast.message(
                "h" + hours + "@example.org", from, List.of(to), "A call?", words, TUESDAY.plusHours(hours));
    }

    private static Message noted(Message plain, Notice notice) {
        return Cast.automatic(plain, notice);
    }
}
