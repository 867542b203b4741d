package sendoff.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearTest {
    private static final Features HELLO = new Features().add("hello").endBlock();

    @Test
    void a_model_read_back_scores_the_same() throws IOException {
        Linear model = model();
        var bytes = new ByteArrayOutputStream();
        model.write(bytes);

        Linear again = Linear.read(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(again.classes()).containsExactly("yes", "no");
        assertThat(again.margins(HELLO)).isEqualTo(model.margins(HELLO));
        assertThat(again.margin(HELLO)).isCloseTo(2.5, org.assertj.core.data.Offset.offset(0.02));
    }

    @Test
    void the_same_model_makes_the_same_bytes() throws IOException {
        var one = new ByteArrayOutputStream();
        var two = new ByteArrayOutputStream();
        model().write(one);
        model().write(two);
        assertThat(one.toByteArray()).isEqualTo(two.toByteArray());
    }

    @Test
    void models_side_by_side_score_as_each_did_alone() {
        Linear other = Linear.of(List.of("maybe"), new double[] {-1}, new double[1][1 << Features.BITS]);

        Linear both = Linear.of(List.of(model(), other));

        assertThat(both.classes()).containsExactly("yes", "no", "maybe");
        assertThat(both.margin("no", HELLO)).isEqualTo(model().margins(HELLO)[1]);
        assertThat(both.margin("maybe", HELLO)).isEqualTo(-1);
    }

    @Test
    void something_else_is_not_a_model() {
        assertThatThrownBy(() -> Linear.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isInstanceOf(IOException.class);
    }

    @Test
    void repeated_features_of_a_block_count_once_and_blocks_are_scaled() {
        Features features =
                new Features().add("a").add("a").add("b").add("c").add("d").scaleBlock(1);
        assertThat(features.size()).isEqualTo(4);
        assertThat(features.value(0)).isEqualTo(0.5f);
    }

    private static Linear model() {
        double[][] weights = new double[2][1 << Features.BITS];
        weights[0][HELLO.place(0)] = 2;
        weights[1][HELLO.place(0)] = -1;
        return Linear.of(List.of("yes", "no"), new double[] {0.5, 0}, weights);
    }
}
