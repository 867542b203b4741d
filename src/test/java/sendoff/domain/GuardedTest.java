package sendoff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sendoff.domain.ContactGuard.Limit;
import sendoff.domain.GivingGroup.Period;

class GuardedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    @Test
    void who_was_asked_as_often_as_they_bear_rests_until_the_next_period() {
        Guarded guarded = guarded(Optional.of(new Limit(2, Period.MONTH)), Optional.empty(), 2, 9, 40);

        assertThat(guarded.rests()).isTrue();
        assertThat(guarded.asked()).isEqualTo(2);
        assertThat(guarded.left()).isZero();
        assertThat(guarded.restsUntil()).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void who_was_asked_less_often_may_be_asked_again() {
        Guarded guarded = guarded(Optional.of(new Limit(3, Period.MONTH)), Optional.empty(), 2, 9);

        assertThat(guarded.rests()).isFalse();
        assertThat(guarded.left()).isEqualTo(1);
    }

    @Test
    void what_was_asked_before_the_period_began_is_forgiven() {
        Guarded guarded = guarded(Optional.of(new Limit(2, Period.MONTH)), Optional.empty(), 20, 40);

        assertThat(guarded.rests()).isFalse();
        assertThat(guarded.left()).isEqualTo(2);
        assertThat(guarded.last()).contains(TODAY.minusDays(20));
    }

    @Test
    void not_this_quarter_holds_longer_than_a_limit() {
        var spring = LocalDate.of(2027, 1, 1);

        assertThat(guarded(Optional.of(new Limit(1, Period.MONTH)), Optional.of(spring), 3)
                        .restsUntil())
                .contains(spring);
        assertThat(guarded(Optional.of(new Limit(1, Period.YEAR)), Optional.of(TODAY.plusDays(3)), 3)
                        .restsUntil())
                .contains(spring);
        assertThat(guarded(Optional.empty(), Optional.of(TODAY)).rests()).isFalse();
    }

    @Test
    void who_is_not_to_be_asked_never_is() {
        Guarded guarded = guarded(Optional.of(new Limit(0, Period.YEAR)), Optional.empty());

        assertThat(guarded.rests()).isTrue();
        assertThat(guarded.never()).isTrue();
        assertThat(guarded.restsUntil()).isEmpty();
    }

    private static Guarded guarded(Optional<Limit> limit, Optional<LocalDate> rests, int... daysAgo) {
        var guard = new ContactGuard("freya@fox-labs.example", "Freya", "", limit, rests, Instant.EPOCH);
        List<LocalDate> askings =
                java.util.Arrays.stream(daysAgo).mapToObj(TODAY::minusDays).toList();
        return Guarded.on(TODAY, guard, askings, 0);
    }
}
