package sendoff.evaluate;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import sendoff.language.Features;
import sendoff.language.Linear;

/// Trains a [Linear] model with liblinear, L2-regularised, one class against the rest. Deterministic.
///
/// Rare classes get weight (N / k·n)^0.8: full balance would trade too much precision for recall (`language.md` section
/// 2.2).
final class Learner {
    static final double BALANCE = 0.8;
    private static final double PRECISE_ENOUGH = 0.005;
    private static final long SEED = 7;
    private static final int MOST_ROUNDS = 5000;
    private static final int PLACES = 1 << Features.BITS;

    private final SolverType solver;
    private final double cost;
    private final double balance;

    static {
        de.bwaldvogel.liblinear.Linear.disableDebugOutput();
    }

    /// @param cost    liblinear's C: how much an error costs against large weights; more fits closer
    /// @param balance 0 leaves rare classes as rare as they are, 1 makes all weigh the same
    private Learner(SolverType solver, double cost, double balance) {
        this.solver = solver;
        this.cost = cost;
        this.balance = balance;
    }

    /// Logistic regression: margins are log odds as they come. For few places, such as those of a vector.
    static Learner ofOdds(double cost, double balance) {
        return new Learner(SolverType.L2R_LR, cost, balance);
    }

    /// A support vector machine: the widest margin between the classes, for which only the examples near it count. For
    /// many places, such as words. Its margins are odds only once they are calibrated.
    static Learner ofMargins(double cost) {
        return new Learner(SolverType.L2R_L1LOSS_SVC_DUAL, cost, BALANCE);
    }

    record Example(Features features, String label) {}

    /// @param classes the labels to tell apart; with one class the model answers yes or no to it
    Linear learn(List<Example> examples, List<String> classes) {
        int[] columns = columns(examples);
        Feature[][] rows = examples.stream()
                .map(example -> row(example.features(), columns))
                .toArray(Feature[][]::new);
        double[] biases = new double[classes.size()];
        double[][] weights = new double[classes.size()][PLACES];
        for (int k = 0; k < classes.size(); k++) {
            String label = classes.get(k);
            double[] learnt = oneAgainstRest(
                    rows,
                    Arrays.stream(columns).max().orElse(0),
                    examples.stream().map(e -> e.label().equals(label)).toList());
            biases[k] = learnt[learnt.length - 1];
            for (int place = 0; place < PLACES; place++) {
                weights[k][place] = columns[place] == 0 ? 0 : learnt[columns[place] - 1];
            }
        }
        return Linear.of(classes, biases, weights);
    }

    /// What was learnt over vectors: a weight each, and the bias behind them.
    double[] plane(List<float[]> vectors, List<Boolean> truths) {
        Feature[][] rows = vectors.stream().map(Learner::row).toArray(Feature[][]::new);
        return oneAgainstRest(rows, vectors.getFirst().length, truths);
    }

    /// The places that occur, numbered from 1; liblinear would else carry all 2^18 through every step.
    private static int[] columns(List<Example> examples) {
        int[] columns = new int[PLACES];
        int next = 1;
        for (Example example : examples) {
            for (int i = 0; i < example.features().size(); i++) {
                int place = example.features().place(i);
                if (columns[place] == 0) {
                    columns[place] = next++;
                }
            }
        }
        return columns;
    }

    /// @return a weight a column, then the bias
    private double[] oneAgainstRest(Feature[][] rows, int columns, List<Boolean> truths) {
        var problem = new Problem();
        problem.l = rows.length;
        problem.n = columns + 1;
        problem.bias = 1;
        problem.x = Arrays.stream(rows)
                .map(row -> {
                    Feature[] biased = Arrays.copyOf(row, row.length + 1);
                    biased[row.length] = new FeatureNode(columns + 1, 1);
                    return biased;
                })
                .toArray(Feature[][]::new);
        problem.y = truths.stream().mapToDouble(yes -> yes ? 1 : -1).toArray();
        long yes = truths.stream().filter(truth -> truth).count();
        if (yes == 0 || yes == rows.length) {
            double[] constant = new double[columns + 1];
            constant[columns] = yes == 0 ? -5 : 5;
            return constant;
        }
        var parameter = new Parameter(solver, cost, PRECISE_ENOUGH);
        parameter.setMaxIters(MOST_ROUNDS);
        double n = rows.length;
        parameter.setWeights(
                new double[] {Math.pow(n / (2 * yes), balance), Math.pow(n / (2 * (n - yes)), balance)}, new int[] {
                    1, -1
                });
        // It visits the examples in an order that it draws.
        parameter.setRandom(new Random(SEED));
        Model model = de.bwaldvogel.liblinear.Linear.train(problem, parameter);
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] learnt = model.getFeatureWeights();
        for (int i = 0; i < learnt.length; i++) {
            learnt[i] *= sign;
        }
        return learnt;
    }

    private static Feature[] row(Features features, int[] columns) {
        TreeMap<Integer, Double> byColumn = new TreeMap<>();
        for (int i = 0; i < features.size(); i++) {
            byColumn.merge(columns[features.place(i)], (double) features.value(i), Double::sum);
        }
        return byColumn.entrySet().stream()
                .map(e -> new FeatureNode(e.getKey(), e.getValue()))
                .toArray(Feature[]::new);
    }

    private static Feature[] row(float[] vector) {
        Feature[] row = new Feature[vector.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = new FeatureNode(i + 1, vector[i]);
        }
        return row;
    }
}
