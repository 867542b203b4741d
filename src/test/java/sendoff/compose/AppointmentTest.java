package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.language.DatesInWords;
import sendoff.testing.Cast;

/// Which days in their words are days to meet on. It is Tuesday 17 November.
class AppointmentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could we have a call on Thursday 26 November?",
                "Would Thursday 26 November suit you for a call?",
                "Thursday 26 November at three, by phone?",
                "Could we talk for 20 minutes about my thesis on Thursday 26 November?",
                "I hope that we can talk on Thursday 26 November.",
                "Why not meet on Thursday 26 November?",
                "I hope you don't mind a call on Thursday 26 November.",
                "Would you have an hour after lunch on Thursday 26 November?",
                "I can't do this week, but we could talk on Thursday 26 November.",
                "I'll be in Copenhagen on 26 November, could we meet?",
                "We are travelling to Copenhagen on 26 November and would love to see you.",
                "Could we meet on Thursday 26 November, as I'm away from then on?",
                "Would you join us for dinner on Thursday 26 November, if you're not away?",
                "May I use Thursday 26 November to talk?",
                "Could we talk by phone on Thursday 26 November?",
                "Would you walk us through the numbers on Thursday 26 November?",
                "May I stop by the lab on Thursday 26 November?",
                "Could you speak at Heat Days on 26 November?",
            })
    void a_day_that_they_propose_is_one(String words) {
        assertThat(days(words)).containsExactly("2026-11-26");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could we have a call next week, but not on Tuesday 24 November?",
                "Any day but Tuesday 24 November suits me for a call.",
                "Any day that week except Tuesday 24 November?",
                "Could we talk next week? I'm away on Tuesday 24 November.",
                "I can't do Tuesday 24 November, what else would suit you?",
                "On Tuesday 24 November I'm not free, any other day I am.",
                "Tuesday 24 November doesn't work for me.",
                "Tuesday 24 November is out, sorry.",
                "Could we have a call about the law that changed on 1 December?",
                "May I ask you about the vote on 1 December?",
                "Could we meet before our board meeting on 9 December?",
                "I need an answer by 9 December.",
                "Could we talk in the week of 30 November?",
                "Would you look at my slides for the 12 December meeting?",
                "I'm free from 24 November.",
                "I hand in the paper that is due on 9 December.",
                "I'm travelling on Tuesday 24 November.",
            })
    void a_day_ruled_out_or_only_mentioned_is_none(String words) {
        assertThat(days(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could we talk on Thursday 26 November or on Friday 27 November?",
                "Thursday 26 or Friday 27 November?",
                "Would Monday or Tuesday suit you?",
                "We are in Copenhagen on 26 November and on 27 November.",
            })
    void of_a_choice_no_single_day_is_sure(String words) {
        assertThat(days(words)).hasSizeGreaterThan(1);
    }

    @Test
    void of_one_ruled_out_and_one_proposed_the_proposed_one_is_left() {
        assertThat(days("I can't do Tuesday 24 November, but Thursday 26 November is free."))
                .containsExactly("2026-11-26");
        assertThat(days("Thursday 26 November, but not Tuesday 24 November.")).containsExactly("2026-11-26");
    }

    private static List<String> days(String words) {
        return DatesInWords.in(words, Cast.TUESDAY).stream()
                .flatMap(date -> Appointment.days(words, date))
                .map(LocalDate::toString)
                .toList();
    }
}
