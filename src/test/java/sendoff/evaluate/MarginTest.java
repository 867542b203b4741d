package sendoff.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.evaluate.Margin.Rows;

class MarginTest {
    private static final double COST_OF_YES = 3.7;
    private static final double COST_OF_NO = 0.4;
    private static final int WIDTH = 400;

    @ParameterizedTest
    @CsvSource({"2, 0", "60, 0", "900, 0", "60, 30", "900, 30"})
    void its_weights_are_those_of_liblinear_to_the_last_bit(int size, int dense) {
        Rows rows = rows(size, dense);
        boolean[] yes = new boolean[size];
        for (int i = 0; i < size; i++) {
            yes[i] = i % 7 == 1;
        }

        assertThat(Margin.between(rows, yes, COST_OF_YES, COST_OF_NO)).isEqualTo(byLiblinear(rows, yes));
    }

    /// Some columns tell the classes apart, most do not.
    private static Rows rows(int size, int dense) {
        var random = new Random(3);
        int[] starts = new int[size + 1];
        List<Integer> columns = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int column = 0; column < WIDTH; column++) {
                double likely = column % 7 == i % 7 ? 0.03 : 0.02;
                if (random.nextDouble() < likely) {
                    columns.add(column);
                    values.add(random.nextDouble());
                }
            }
            starts[i + 1] = columns.size();
            float[] vector = new float[dense];
            for (int j = 0; j < dense; j++) {
                vector[j] = random.nextFloat() - 0.5f;
            }
            vectors.add(vector);
        }
        return new Rows(
                starts,
                columns.stream().mapToInt(Integer::intValue).toArray(),
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                dense == 0 ? List.of() : vectors,
                WIDTH);
    }

    private static double[] byLiblinear(Rows rows, boolean[] yes) {
        Linear.disableDebugOutput();
        var problem = new Problem();
        problem.l = rows.size();
        problem.n = rows.weights();
        problem.bias = 1;
        problem.x = IntStream.range(0, rows.size()).mapToObj(i -> row(rows, i)).toArray(Feature[][]::new);
        problem.y = IntStream.range(0, rows.size())
                .mapToDouble(i -> yes[i] ? 1 : -1)
                .toArray();
        var parameter = new Parameter(SolverType.L2R_L1LOSS_SVC_DUAL, 1, 0.01);
        parameter.setWeights(new double[] {COST_OF_YES, COST_OF_NO}, new int[] {1, -1});
        parameter.setRandom(new Random(7));
        return Linear.train(problem, parameter).getFeatureWeights();
    }

    private static Feature[] row(Rows rows, int i) {
        List<Feature> row = new ArrayList<>();
        for (int at = rows.starts()[i]; at < rows.starts()[i + 1]; at++) {
            row.add(new FeatureNode(rows.columns()[at] + 1, rows.values()[at]));
        }
        if (!rows.dense().isEmpty()) {
            float[] vector = rows.dense().get(i);
            for (int j = 0; j < vector.length; j++) {
                row.add(new FeatureNode(rows.width() + 1 + j, vector[j]));
            }
        }
        row.add(new FeatureNode(rows.weights(), 1));
        return row.toArray(Feature[]::new);
    }
}
