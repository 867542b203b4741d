package sendoff.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import sendoff.domain.Decision;

class JsonTest {
    @Test
    void a_redirect_from_before_it_was_known_to_what_is_still_read() {
        String kept = "{\"kind\":\"Redirect\",\"to\":\"the guide\",\"by\":\"2026-11-24\"}";

        assertThat(Json.read(kept, Decision.class))
                .isEqualTo(new Decision.Redirect("the guide", LocalDate.of(2026, 11, 24)));
    }
}
