package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(5));

    @Test
    void the_wait_doubles_until_its_limit() {
        RandomGenerator chance = new java.util.SplittableRandom(7);
        assertThat(BACK_OFF.after(1, chance)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
        assertThat(BACK_OFF.after(3, chance)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
        assertThat(BACK_OFF.after(50, chance)).isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
    }

    @Property
    void it_is_never_longer_than_the_limit_nor_shorter_than_half_the_first(
            @ForAll @IntRange(min = 1, max = 10_000) int failures, @ForAll long seed) {
        var wait = BACK_OFF.after(failures, new java.util.SplittableRandom(seed));
        assertThat(wait).isBetween(Duration.ofSeconds(5), Duration.ofMinutes(5));
    }

    @Test
    void nothing_is_waited_for_before_the_first_failure() {
        assertThatThrownBy(() -> BACK_OFF.after(0, new java.util.SplittableRandom(1)))
                .hasMessage("nothing failed yet: 0");
    }
}
