package sendoff.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import sendoff.language.Embeddings.Meaning;

class EmbeddingsTest {
    private static final Embeddings EMBEDDINGS = new Embeddings();

    @Test
    void words_are_cut_as_the_model_learnt_them() throws IOException {
        WordPiece words = WordPiece.fromJar();

        // From the reference tokeniser, for accents, unknown signs, joined marks and Chinese.
        assertThat(words.ids("Hello, Wörld! unaffable ada@example.com", 50))
                .containsExactly(7592, 1010, 2088, 999, 14477, 20961, 3468, 15262, 1030, 2742, 1012, 4012);
        assertThat(words.ids("日本 \u0000 \uFFFD", 50)).containsExactly(1864, 1876);
        assertThat(words.ids("x".repeat(101), 50)).containsExactly(100);
    }

    @Test
    void reading_ends_where_the_model_ends() throws IOException {
        assertThat(WordPiece.fromJar().ids("one two three four", 2)).hasSize(2);
    }

    @Test
    void like_asks_are_nearer_than_other_talk() {
        Meaning ask = read("Could we have a coffee next week? I would like your advice.");
        Meaning like = read("Would you have half an hour to talk about my plans?");
        Meaning other = read("Invoice 4711 was paid on Friday.");

        assertThat(near(ask, like)).isGreaterThan(near(ask, other));
    }

    @Test
    void every_part_is_read_within_the_whole_and_is_the_same_each_time() {
        Meaning first = read("Hi Ada,", "meet Carla, who builds pumps.", "");
        Meaning again = read("Hi Ada,", "meet Carla, who builds pumps.", "");

        assertThat(first.parts()).hasSize(3);
        assertThat(first.whole()).isEqualTo(again.whole());
        assertThat(first.parts().get(1)).isEqualTo(again.parts().get(1));
    }

    @Test
    void what_is_too_long_is_read_as_far_as_it_goes() {
        Meaning long1 = read("word ".repeat(100_000), "never reached");

        assertThat(long1.parts()).hasSize(1);
    }

    private static Meaning read(String... parts) {
        var read = EMBEDDINGS.of(List.of(parts));
        assumeTrue(read.isPresent(), "no language model on this machine");
        return read.get();
    }

    private static double near(Meaning one, Meaning other) {
        double sum = 0;
        for (int i = 0; i < Embeddings.SIZE; i++) {
            sum += one.whole()[i] * other.whole()[i];
        }
        return sum;
    }
}
