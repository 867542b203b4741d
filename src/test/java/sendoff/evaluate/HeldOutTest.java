package sendoff.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldOutTest {
    @Test
    void a_training_says_what_it_gained() {
        var before = new HeldOut(200, 0.9, 0.75);
        var after = new HeldOut(200, 0.92, 0.74);

        assertThat(after.beside(Optional.of(before)))
                .isEqualTo(
                        "on 200 messages kept from training: relevant F1 0.920 (+0.020), kinds macro-F1 0.740 (-0.010)");
    }

    @Test
    void figures_stand_beside_the_models(@TempDir Path folder) throws IOException {
        var figures = new HeldOut(200, 0.9, 0.75);
        figures.write(folder);

        assertThat(HeldOut.of(folder)).contains(figures);
    }
}
