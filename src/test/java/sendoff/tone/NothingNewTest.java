package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NothingNewTest {
    private static final String SOURCE = """
            Dear Carla,

            Thank you for your note about moving into climate tech. I keep my calls for students, so it's a no from me.
            The guide at https://ada.example/climate may help. You can write again after 1 May.

            Warmly,
            Ada
            """;

    static Stream<Arguments> additions() {
        return Stream.of(
                Arguments.of("Dana can help you.", "the name “Dana”"),
                Arguments.of("You could ask Dana Whitfield.", "the name “Dana”"),
                Arguments.of("See https://evil.example/x.", "the link “https://evil.example/x”"),
                Arguments.of("See evil.example for more.", "the link “evil.example”"),
                Arguments.of("Write to eve@example.org.", "the address “eve@example.org”"),
                Arguments.of("I have 15 places.", "the number “15”"),
                Arguments.of("I have three places.", "the number “three”"),
                Arguments.of("I am free on Tuesday.", "the date “Tuesday”"),
                Arguments.of("Let us speak next week.", "the date “week”"),
                Arguments.of("I am free in June.", "the date “June”"));
    }

    @ParameterizedTest
    @MethodSource("additions")
    void what_the_sources_lack_is_named(String added, String named) {
        assertThat(NothingNew.in(SOURCE + added, SOURCE)).contains(named);
    }

    @Test
    void the_same_in_other_words_is_nothing_new() {
        assertThat(NothingNew.in("""
                        Dear Carla,

                        Thanks for writing about your move into climate tech. My calls go to students, so I have to say \
                        no. Have a look at https://ada.example/climate, and feel free to write again after 1 May.

                        Best,
                        Ada
                        """, SOURCE)).isEmpty();
    }

    @Property(tries = 200)
    void a_text_says_nothing_that_it_does_not(@ForAll @StringLength(max = 200) String text) {
        assertThat(NothingNew.in(text, text)).isEmpty();
    }
}
