package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.desk.answering.Pacing;
import sendoff.domain.Framework;
import sendoff.domain.KindName;

class WordsTest {
    @Test
    void the_heading_counts_people() {
        assertThat(Words.waiting(0)).isEqualTo("Nobody is waiting");
        assertThat(Words.waiting(1)).isEqualTo("One person is waiting to hear from you");
        assertThat(Words.waiting(9)).isEqualTo("Nine people are waiting to hear from you");
        assertThat(Words.waiting(13)).isEqualTo("13 people are waiting to hear from you");
    }

    @Test
    void the_line_below_says_what_presses() {
        assertThat(Words.pressing(1, 2, 9, Pacing.USUAL))
                .isEqualTo("One is past its two days, two are due today. About seven minutes in all.");
        assertThat(Words.pressing(2, 0, 3, Pacing.USUAL))
                .isEqualTo("Two are past their two days. About two minutes in all.");
        assertThat(Words.pressing(0, 1, 1, Pacing.USUAL)).isEqualTo("One is due today. About one minute in all.");
        assertThat(Words.left(3, Pacing.USUAL)).isEqualTo("Three left in this row, about two minutes");
        assertThat(Words.pressing(0, 0, 1, Pacing.USUAL)).isEqualTo("Nothing is due today. About one minute in all.");
        assertThat(Words.clear(false, false)).isEqualTo("Everyone who wrote has had an answer.");
        assertThat(Words.clear(true, false)).startsWith("Your mail is still being read");
        assertThat(Words.clear(false, true)).startsWith("Some of your mail could not be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // it is Tuesday, 09:20 in Copenhagen
                "2026-11-13T13:05:00Z | 2 working days over | Fri, 14:05",
                "2026-11-17T07:10:00Z | 1 hour over | today, 08:10",
                "2026-11-17T08:00:00Z | 20 minutes over | today, 09:00",
                "2026-11-17T13:10:00Z | 5 hours left | today, 14:10",
                "2026-11-17T15:20:00Z | 7 hours left | today, 16:20",
                "2026-11-17T08:50:00Z | 30 minutes left | today, 09:50",
                "2026-11-17T23:00:00Z | 15 hours left | today, end of the day",
                "2026-11-18T09:30:00Z | 1 day left | Wed, 10:30",
                "2026-11-19T08:00:00Z | 2 days left | Thu, 09:00",
                "2026-11-23T08:00:00Z | 4 working days left | Mon, 09:00",
                "2026-11-27T08:00:00Z | 8 working days left | Fri 27 Nov",
                "2026-10-27T08:00:00Z | Three weeks over | Tue 27 Oct",
                "2025-10-27T08:00:00Z | 55 weeks over | 27 Oct 2025"
            })
    void the_words_say_the_same_as_the_ring(Instant due, String left, String when) {
        assertThat(Moments.left(due, Cast.NOW, Cast.CALENDAR)).isEqualTo(left);
        assertThat(Moments.when(due, Cast.NOW, Cast.CALENDAR)).isEqualTo(when);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'll send you my notes by Friday. | Send Nadia Rahimi your notes by Friday",
                "I will find you a mentor or tell you that I could not. | Find Nadia Rahimi a mentor",
                "You'll have my notes on the pilot | You'll have my notes on the pilot",
                "I'll send you the list. And my notes. | I'll send you the list. And my notes.",
                "I'll bring you my book and show you how I did it. | I'll bring you my book and show you how I did it."
            })
    void a_promise_said_plainly_reads_as_an_act_and_any_other_in_its_own_words(String said, String act) {
        assertThat(Sides.act(said, "Nadia Rahimi")).isEqualTo(act);
    }

    @Test
    void free_days_are_no_delay() {
        Instant sunday = Instant.parse("2026-11-22T20:14:00Z");

        assertThat(Moments.left(Instant.parse("2026-11-19T13:05:00Z"), sunday, Cast.CALENDAR))
                .isEqualTo("1 working day over");
        assertThat(Moments.left(Instant.parse("2026-11-20T10:15:00Z"), sunday, Cast.CALENDAR))
                .isEqualTo("Hours over");
        assertThat(Moments.left(Instant.parse("2026-11-20T23:00:00Z"), sunday, Cast.CALENDAR))
                .isEqualTo("Hours over");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-17, Today, Tue 17 Nov",
        "2026-11-18, 1 day left, Wed 18 Nov",
        "2026-11-23, 6 days left, Mon 23 Nov",
        "2027-01-18, 9 weeks left, 18 Jan 2027",
        "2026-11-14, Three days over, since Sat 14 Nov",
        "2026-10-20, Four weeks over, since Tue 20 Oct"
    })
    void days_of_promises_are_days_of_the_calendar(LocalDate day, String left, String when) {
        Mark mark = Mark.on(day, Cast.NOW, Cast.CALENDAR);

        assertThat(mark.left()).isEqualTo(left);
        assertThat(mark.when()).isEqualTo(when);
    }

    @Test
    void the_ring_shows_the_share_left_of_two_business_days() {
        assertThat(Cast.mark("2026-11-18T09:30:00Z").arc()).isEqualTo("67.5 128.8");
        assertThat(Cast.mark("2026-11-13T13:05:00Z").arc()).isEqualTo("128.8 128.8");
        assertThat(Cast.mark("2026-11-13T13:05:00Z").look()).isEqualTo("late");
        assertThat(Cast.mark("2026-11-17T15:20:00Z").look()).isEqualTo("soon");
        assertThat(Cast.mark("2026-11-18T09:30:00Z").look()).isEmpty();
        assertThat(Cast.mark("2026-11-13T13:05:00Z").when()).isEqualTo("since Fri, 14:05");
    }

    @Test
    void the_ring_stands_still_on_free_days() {
        Instant friday = Instant.parse("2026-11-20T08:00:00Z");
        Instant monday = Instant.parse("2026-11-23T08:00:00Z");

        assertThat(Mark.of(monday, friday, Cast.CALENDAR).arc()).isEqualTo("64.4 128.8");
        assertThat(Mark.of(monday, friday, Cast.CALENDAR).left()).isEqualTo("1 working day left");
    }

    @Test
    void a_row_says_how_they_came() {
        assertThat(Words.via(KindName.INTRODUCED, Optional.of("Ben"), Optional.empty()))
                .isEqualTo("introduced by Ben");
        assertThat(Words.via(KindName.INTRO_REQUEST, Optional.empty(), Optional.of("Dana")))
                .isEqualTo("wants to meet Dana");
        assertThat(Words.via(KindName.NETWORKING_REQUEST, Optional.empty(), Optional.empty()))
                .isEqualTo("asks you directly");
    }

    @Test
    void the_send_button_says_how_long_one_can_undo() {
        assertThat(Words.sendButton(Duration.ofSeconds(10))).isEqualTo("Send, with 10 s to undo");
        assertThat(Words.sendButton(Duration.ofMinutes(5))).isEqualTo("Send, with 5 min to undo");
        assertThat(Words.sendButton(Duration.ZERO)).isEqualTo("Send");
    }

    @Test
    void what_is_heard_after_an_assessment() {
        assertThat(Words.ready(Framework.DIRECT_CLOSURE, true, 2))
                .isEqualTo("Direct closure recommended; draft ready, two findings");
        assertThat(Words.ready(Framework.ACCEPT, true, 0))
                .isEqualTo("Accept recommended; draft ready, nothing to change");
    }

    @Test
    void when_a_mailbox_was_read() {
        assertThat(Moments.ago(Cast.NOW.minusSeconds(20), Cast.NOW, Cast.CALENDAR))
                .isEqualTo("just now");
        assertThat(Moments.ago(Cast.NOW.minusSeconds(240), Cast.NOW, Cast.CALENDAR))
                .isEqualTo("four minutes ago");
        assertThat(Moments.ago(Cast.NOW.minusSeconds(7200), Cast.NOW, Cast.CALENDAR))
                .isEqualTo("at 07:20");
        assertThat(Moments.ago(Cast.NOW.minusSeconds(86400), Cast.NOW, Cast.CALENDAR))
                .isEqualTo("Mon 16 Nov, 09:20");
    }

    @Test
    void promises_are_counted_kindly() {
        assertThat(Words.owed(7, 0, 2)).isEqualTo("You owe seven things; two have slipped");
        assertThat(Words.owed(16, 2, 5)).isEqualTo("You owe 16 things, perhaps two more; five have slipped");
        assertThat(Words.owed(0, 4, 1)).isEqualTo("You may owe four things; one has slipped");
        assertThat(Words.owed(1, 0, 0)).isEqualTo("You owe one thing");
        assertThat(Words.owed(0, 0, 0)).isEqualTo("Nothing promised, nothing owed");
    }
}
