package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.BEN;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.OWNER;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.testing.Cast;

/// Whom a letter of Ben's introduces besides Carla.
class IntroducedTest {
    private static final Party GUS = Party.of("Gus Meyer", "gus@pier.example");

    @Test
    void whoever_is_named_in_one_list_with_the_requester_is_introduced_too() {
        assertThat(presented(List.of(ADA, CARLA, GUS), "Ada, meet Carla and Gus, who map the tides."))
                .containsExactly(CARLA, GUS);
        assertThat(presented(List.of(ADA, CARLA, GUS), "Ada, meet Gus and Carla, who map the tides."))
                .containsExactly(CARLA, GUS);
    }

    @Test
    void whoever_only_reads_along_is_not() {
        assertThat(presented(List.of(ADA, CARLA, GUS), "Ada, meet Carla, who maps the tides. Gus in copy knows her."))
                .containsExactly(CARLA);
    }

    @Test
    void a_long_list_in_copy_takes_nothing_from_a_short_one_in_the_text() {
        Stream<Party> others =
                IntStream.range(0, 40).mapToObj(at -> Party.of("Reader R" + at, "r" + at + "@r.example"));

        assertThat(presented(
                        Stream.concat(Stream.of(ADA, CARLA, GUS), others).toList(),
                        "Ada, meet Carla and Gus, who map the tides."))
                .containsExactly(CARLA, GUS);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void a_thousand_of_one_name_in_copy_are_no_introduction_of_them_all() {
        Stream<Party> crowd = IntStream.range(0, 1000)
                .mapToObj(at -> Party.of("Reyes R" + at, "r" + at + "@reyes" + at + ".example"));

        assertThat(presented(
                        Stream.concat(Stream.of(ADA, CARLA), crowd).toList(), "Reyes and x Reyes and y ".repeat(160)))
                .containsExactly(CARLA);
    }

    private static List<Party> presented(List<Party> to, String text) {
        Message arrived = Cast.message("intro@example.org", BEN, to, "Tides", text, Cast.TUESDAY);
        return Introduced.presented(arrived, OWNER, CARLA);
    }
}
