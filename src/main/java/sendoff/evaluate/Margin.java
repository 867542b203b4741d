package sendoff.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Finds the widest margin between examples of two classes: the dual of a linear support vector machine, one example
/// at a time (Hsieh et al. 2008).
///
/// It takes the very steps of liblinear's solver, down to the last bit of each weight: `MarginTest` compares them. But
/// it reads the examples off three arrays in place of an object a feature, and most of the time goes into reading.
final class Margin {
    private static final double PRECISE_ENOUGH = 0.01;
    private static final long SEED = 7;
    private static final int MOST_ROUNDS = 300;
    private static final double NO_STEP = 1e-12;

    /// Examples side by side: those of row `i` stand from `starts[i]` on, up to those of the next.
    ///
    /// @param starts  one more than there are rows
    /// @param columns which weight a value is multiplied with, by row rising
    /// @param dense   what each row has besides, one vector a row; or nothing
    /// @param width   how many columns the sparse values take; the weights of the others come behind, then the bias
    record Rows(int[] starts, int[] columns, double[] values, List<float[]> dense, int width) {
        int size() {
            return starts.length - 1;
        }

        int weights() {
            return width + (dense.isEmpty() ? 0 : dense.getFirst().length) + 1;
        }
    }

    private final Rows rows;
    private final float[][] dense;
    private final boolean[] yes;
    private final double costOfYes;
    private final double costOfNo;
    private final double[] weights;
    private final double[] alphas;

    /// @param costOfYes how much an error about an example of the class costs
    private Margin(Rows rows, boolean[] yes, double costOfYes, double costOfNo) {
        this.rows = rows;
        this.dense = rows.dense().toArray(float[][]::new);
        this.yes = yes;
        this.costOfYes = costOfYes;
        this.costOfNo = costOfNo;
        weights = new double[rows.weights()];
        alphas = new double[rows.size()];
    }

    /// @return a weight a column, then the bias
    static double[] between(Rows rows, boolean[] yes, double costOfYes, double costOfNo) {
        var margin = new Margin(rows, yes, costOfYes, costOfNo);
        margin.widen();
        return margin.weights;
    }

    private void widen() {
        int n = rows.size();
        // It visits the examples in an order that it draws, beginning with those of the class before the others.
        int[] order = IntStream.concat(
                        IntStream.range(0, n).filter(i -> yes[i]),
                        IntStream.range(0, n).filter(i -> !yes[i]))
                .toArray();
        double[] squares = new double[n];
        Arrays.setAll(squares, this::square);
        var random = new Random(SEED);
        int active = n;
        double highestBefore = Double.POSITIVE_INFINITY;
        double lowestBefore = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (int i = 0; i < active; i++) {
                swap(order, i, i + random.nextInt(active - i));
            }
            double highest = Double.NEGATIVE_INFINITY;
            double lowest = Double.POSITIVE_INFINITY;
            for (int at = 0; at < active; at++) {
                int i = order[at];
                double sign = yes[i] ? 1 : -1;
                double most = yes[i] ? costOfYes : costOfNo;
                double alpha = alphas[i];
                double gradient = sign * product(i) - 1;
                if (alpha == 0 && gradient > highestBefore || alpha == most && gradient < lowestBefore) {
                    // Far from the margin: it rests until the others agree.
                    swap(order, at--, --active);
                    continue;
                }
                boolean bound = alpha == 0 && gradient >= 0 || alpha == most && gradient <= 0;
                double projected = bound ? 0 : gradient;
                highest = Math.max(highest, projected);
                lowest = Math.min(lowest, projected);
                if (Math.abs(projected) > NO_STEP) {
                    alphas[i] = Math.min(Math.max(alpha - gradient / squares[i], 0), most);
                    add(i, (alphas[i] - alpha) * sign);
                }
            }
            if (highest - lowest <= PRECISE_ENOUGH
                    && Math.abs(highest) <= PRECISE_ENOUGH
                    && Math.abs(lowest) <= PRECISE_ENOUGH) {
                if (active == n) {
                    return;
                }
                active = n;
                highestBefore = Double.POSITIVE_INFINITY;
                lowestBefore = Double.NEGATIVE_INFINITY;
            } else {
                highestBefore = highest <= 0 ? Double.POSITIVE_INFINITY : highest;
                lowestBefore = lowest >= 0 ? Double.NEGATIVE_INFINITY : lowest;
            }
        }
    }

    private double product(int i) {
        int[] columns = rows.columns();
        double[] values = rows.values();
        double sum = 0;
        for (int at = rows.starts()[i], end = rows.starts()[i + 1]; at < end; at++) {
            sum += weights[columns[at]] * values[at];
        }
        if (dense.length > 0) {
            float[] vector = dense[i];
            for (int j = 0, column = rows.width(); j < vector.length; j++) {
                sum += weights[column + j] * vector[j];
            }
        }
        return sum + weights[weights.length - 1];
    }

    private void add(int i, double step) {
        int[] columns = rows.columns();
        double[] values = rows.values();
        for (int at = rows.starts()[i], end = rows.starts()[i + 1]; at < end; at++) {
            weights[columns[at]] += step * values[at];
        }
        if (dense.length > 0) {
            float[] vector = dense[i];
            for (int j = 0, column = rows.width(); j < vector.length; j++) {
                weights[column + j] += step * vector[j];
            }
        }
        weights[weights.length - 1] += step;
    }

    private double square(int i) {
        double sum = 0;
        for (int at = rows.starts()[i]; at < rows.starts()[i + 1]; at++) {
            sum += rows.values()[at] * rows.values()[at];
        }
        if (dense.length > 0) {
            for (double value : dense[i]) {
                sum += value * value;
            }
        }
        return sum + 1;
    }

    private static void swap(int[] order, int a, int b) {
        int kept = order[a];
        order[a] = order[b];
        order[b] = kept;
    }
}
