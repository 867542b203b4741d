package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private final Sessions sessions = new Sessions(Clock.fixed(Instant.parse("2026-11-17T08:20:00Z"), ZoneOffset.UTC));

    @Test
    void who_guesses_from_many_places_does_not_wipe_out_their_own_count() {
        for (int n = 0; n < 2_000; n++) {
            sessions.failed("elsewhere-" + n);
            if (n % 300 == 0) {
                sessions.failed("here");
            }
        }

        assertThat(sessions.mustWait("here")).isEqualTo(Duration.ofMinutes(15));
    }
}
