package sendoff.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sendoff.domain.IntroductionId;
import sendoff.reflect.ExerciseFacts.Asked;
import sendoff.reflect.ExerciseFacts.Open;

class ExerciseFactsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate FROM = LocalDate.of(2026, 10, 12);

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static Asked asked(int n, LocalDate day, Optional<Instant> closed) {
        return new Asked(new IntroductionId(new UUID(0, n)), "Nr " + n, at(day, 10), closed);
    }

    private static ExerciseFacts facts(Asked... asked) {
        return ExerciseFacts.of(List.of(asked), FROM, FROM.plusDays(30), ZONE);
    }

    @Test
    void what_came_in_those_days_counts_and_a_week_ends_with_its_seventh_day() {
        var facts = facts(
                asked(1, FROM.minusDays(1), Optional.of(at(FROM, 9))),
                asked(2, FROM, Optional.of(at(FROM.plusDays(7), 23))),
                asked(3, FROM, Optional.of(at(FROM.plusDays(8), 1))),
                asked(4, FROM.plusDays(29), Optional.of(at(FROM.plusDays(29), 12))),
                asked(5, FROM.plusDays(30), Optional.empty()));

        assertThat(facts.came()).isEqualTo(3);
        assertThat(facts.closed()).isEqualTo(3);
        assertThat(facts.inAWeek()).isEqualTo(2);
    }

    @Test
    void who_is_open_is_listed_also_from_before_the_first_to_be_a_week_old_first() {
        var facts = facts(asked(1, FROM.plusDays(3), Optional.empty()), asked(2, FROM.minusDays(9), Optional.empty()));

        assertThat(facts.open())
                .containsExactly(
                        new Open(new IntroductionId(new UUID(0, 2)), "Nr 2", FROM.minusDays(2)),
                        new Open(new IntroductionId(new UUID(0, 1)), "Nr 1", FROM.plusDays(10)));
    }

    @Test
    void the_week_in_which_the_clocks_change_has_seven_days_as_well() {
        LocalDate before = LocalDate.of(2026, 10, 20);
        var facts = facts(asked(1, before, Optional.of(at(before.plusDays(7), 23))));

        assertThat(facts.inAWeek()).isEqualTo(1);
    }

    @Test
    void two_are_too_few_for_a_median_and_an_answer_dated_before_its_question_took_no_time() {
        var two =
                facts(asked(1, FROM, Optional.of(at(FROM, 12))), asked(2, FROM, Optional.of(at(FROM.plusDays(1), 10))));
        var three = facts(
                asked(1, FROM, Optional.of(at(FROM, 12))),
                asked(2, FROM, Optional.of(at(FROM.minusDays(3), 10))),
                asked(3, FROM, Optional.of(at(FROM.plusDays(1), 10))));

        assertThat(two.median()).isEmpty();
        assertThat(three.median()).contains(Duration.ofHours(2));
        assertThat(facts().median()).isEmpty();
    }
}
