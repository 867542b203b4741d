package sendoff.reflect;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.reflect.ReviewSlip.Sign.MORE_LATE;
import static sendoff.reflect.ReviewSlip.Sign.NOTHING_CLOSED;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sendoff.reflect.ReviewSlip.Before;
import sendoff.reflect.ReviewSlip.Sign;

class ReviewSlipTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Set<Sign> signs(int late, int lateThen, int daysSinceReview, int daysSinceClose) {
        return ReviewSlip.signs(
                late,
                Optional.of(new Before(TODAY.minusDays(daysSinceReview), lateThen)),
                Optional.of(TODAY.minusDays(daysSinceClose)),
                TODAY);
    }

    @Test
    void a_week_without_a_close_shows_it_where_somebody_is_late() {
        assertThat(signs(1, 1, 1, 7)).containsExactly(NOTHING_CLOSED);
        assertThat(signs(1, 1, 1, 6)).isEmpty();
        assertThat(signs(0, 0, 30, 30)).isEmpty();
    }

    @Test
    void more_late_ones_than_at_the_last_review_a_week_ago_show_it() {
        assertThat(signs(3, 2, 7, 0)).containsExactly(MORE_LATE);
        assertThat(signs(2, 2, 7, 0)).isEmpty();
        assertThat(signs(3, 2, 6, 0)).isEmpty();
    }

    @Test
    void a_desk_that_has_just_begun_and_a_clock_set_back_show_nothing() {
        assertThat(ReviewSlip.signs(9, Optional.empty(), Optional.empty(), TODAY))
                .isEmpty();
        assertThat(signs(9, 1, -20, -20)).isEmpty();
    }
}
