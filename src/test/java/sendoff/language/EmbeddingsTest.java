package sendoff.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        float[] ask = read("Could we have a coffee next week? I would like your advice.");
        float[] like = read("Would you have half an hour to talk about my plans?");
        float[] other = read("Invoice 4711 was paid on Friday.");

        assertThat(near(ask, like)).isGreaterThan(near(ask, other));
    }

    @Test
    void a_text_always_means_the_same() {
        assertThat(read("Hi Ada, meet Carla.")).isEqualTo(read("Hi Ada, meet Carla."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "🙏🙏🙏", "\u202e\u202d", "שלום"})
    void odd_text_means_something(String text) {
        assertThat(read(text)).hasSize(Embeddings.SIZE).doesNotContain(Float.NaN);
    }

    @Test
    void what_is_too_long_is_read_as_far_as_it_goes() {
        assertThat(read("word ".repeat(100_000) + "one")).isEqualTo(read("word ".repeat(100_000) + "other"));
    }

    private static float[] read(String text) {
        var read = EMBEDDINGS.of(text);
        assumeTrue(read.isPresent(), "no language model on this machine");
        return read.get();
    }

    private static double near(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < Embeddings.SIZE; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
