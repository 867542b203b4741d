package sendoff.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import sendoff.language.Token.Shape;

class TokensTest {
    @Test
    void contractions_addresses_links_and_numbers_stay_whole() {
        assertThat(Tokens.of("I’ll catch-up (carla@example.com) at 16:30, see https://x.example/a?b=1."))
                .extracting(Token::text)
                .containsExactly(
                        "i'll",
                        "catch-up",
                        "(",
                        "carla@example.com",
                        ")",
                        "at",
                        "16:30",
                        ",",
                        "see",
                        "https://x.example/a?b=1",
                        ".");
    }

    @Test
    void shapes_tell_names_from_words() {
        assertThat(Tokens.of("meet Carla 2 @ noon"))
                .extracting(Token::shape)
                .isEqualTo(List.of(Shape.WORD, Shape.CAPITALISED, Shape.NUMBER, Shape.MARK, Shape.WORD));
    }

    @Property(tries = 300)
    void tokens_lie_in_order_inside_any_text(@ForAll String text) {
        int last = 0;
        for (Token token : Tokens.of(text)) {
            assertThat(token.start()).isGreaterThanOrEqualTo(last);
            assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(text.length());
            last = token.end();
        }
    }

    @Test
    void one_line_of_200_000_characters_takes_no_time() {
        assertThat(Tokens.of("a@".repeat(100_000))).isNotEmpty();
    }
}
