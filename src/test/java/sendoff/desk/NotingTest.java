package sendoff.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.Cast;
import sendoff.testing.TestDesk;

/// A line of the owner's own about somebody they met.
class NotingTest {
    @TempDir
    Path home;

    @Test
    void what_somebody_wants_is_found_where_the_owner_tells_it_of_them() {
        try (var ada = new TestDesk(home, Cast.TUESDAY.toInstant())) {
            assertThat(ask(ada, "Met Carla Reyes at the grid days yesterday, she wants half an hour about pricing."))
                    .isEqualTo("Half an hour about pricing");
            assertThat(ask(ada, "Theo Lambrakis called. He’d like to have a look at our load curves! Soon."))
                    .isEqualTo("A look at our load curves");
            assertThat(ask(ada, "Saw Elif Kaya on the train")).isEmpty();
        }
    }

    private static String ask(TestDesk ada, String told) {
        return ada.desk.receiving().read(told).ask().orElse("");
    }
}
