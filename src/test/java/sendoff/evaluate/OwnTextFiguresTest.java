package sendoff.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import sendoff.evaluate.OwnTextFigures.Row;
import sendoff.testing.Shared;

class OwnTextFiguresTest {
    @Test
    void own_lines_are_told_from_quoted_ones_as_well_as_they_were() {
        Path corpus = Shared.needed("corpus");
        List<Row> rows = OwnTextFigures.rows(corpus);

        assertThat(rows).hasSizeGreaterThan(70);
        assertThat(OwnTextFigures.share(rows)).isGreaterThanOrEqualTo(0.98);
        assertThat(rows.stream().filter(row -> row.wrong() > 0)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void lines_are_compared_without_outer_white_space() {
        assertThat(OwnTextFigures.sums("  Hi Ada \n\nHi Ada")).hasSize(2).containsOnly("2ca58b3a");
    }
}
