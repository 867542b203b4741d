package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Decision.Redirect;
import sendoff.domain.Decision.Target;
import sendoff.testing.Cast;

class SituationsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dana Whitfield",
                "Dr. Anna Schmidt",
                "Maria dos Santos",
                "Khalid bin Waleed",
                "Abd al-Rahman",
                "María José de la Cruz",
                "Carla Reyes at Tidewell",
                "Carla Reyes (Tidewell)",
                "Jose\u0301 Ruiz",
                "Ludwig van der Berg",
                "李小龙",
            })
    void what_reads_like_a_name_is_taken_for_a_person(String typed) {
        assertThat(Situations.isPerson(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harvard Business Review",
                "Stack Overflow",
                "The Mom Test",
                "Lenny's Newsletter",
                "Lenny’s Newsletter",
                "the reading list on my site",
                "My Founder Guide",
                "Grid Storage Weekly",
            })
    void what_reads_like_a_book_or_a_page_is_taken_for_a_resource(String typed) {
        assertThat(Situations.isPerson(typed)).isFalse();
    }

    @Test
    void what_was_known_as_it_was_chosen_needs_no_guess() {
        var friday = Cast.TUESDAY.toLocalDate();

        assertThat(Situations.isToPerson(new Redirect("Björk", friday, Optional.of(Target.PERSON))))
                .isTrue();
        assertThat(Situations.isToPerson(new Redirect("Zero Carbon", friday, Optional.of(Target.RESOURCE))))
                .isFalse();
    }
}
