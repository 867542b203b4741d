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
import java.util.stream.IntStream;
import sendoff.language.Features;
import sendoff.language.Linear;

/// Trains a [Linear] model with liblinear, L2-regularised, one class against the rest. Deterministic.
///
/// Rare classes get weight (N / k·n)^0.8: full balance would trade too much precision for recall (`language.md` section
/// 2.2).
final class Learner {
    private static final double BALANCE = 0.8;
    private static final double PRECISE_ENOUGH = 0.01;
    private static final long SEED = 7;
    private static final int MOST_ROUNDS = 5000;
    private static final int PLACES = 1 << Features.BITS;
    private static final float[] NO_VECTOR = {};

    private final double cost;

    static {
        de.bwaldvogel.liblinear.Linear.disableDebugOutput();
    }

    /// @param cost liblinear's C: how much an error costs against large weights; more fits closer
    private Learner(double cost) {
        this.cost = cost;
    }

    /// A support vector machine: the widest margin between the classes, for which only the examples near it count. For
    /// many places, such as words. Its margins are odds only once they are calibrated.
    static Learner ofMargins(double cost) {
        return new Learner(cost);
    }

    /// Features as they are trained on: by place, each place once.
    record Row(int[] places, double[] values) {
        private static final double ALIKE = 1e-9;

        static Row of(Features features) {
            TreeMap<Integer, Double> byPlace = new TreeMap<>();
            for (int i = 0; i < features.size(); i++) {
                byPlace.merge(features.place(i), (double) features.value(i), Double::sum);
            }
            return of(byPlace);
        }

        /// The same with what the other has besides.
        Row with(Row more) {
            TreeMap<Integer, Double> byPlace = new TreeMap<>();
            for (Row row : List.of(this, more)) {
                for (int i = 0; i < row.places.length; i++) {
                    byPlace.merge(row.places[i], row.values[i], Double::sum);
                }
            }
            return of(byPlace);
        }

        /// What tells it from the other.
        Row minus(Row other) {
            TreeMap<Integer, Double> byPlace = new TreeMap<>();
            for (int i = 0; i < places.length; i++) {
                byPlace.merge(places[i], values[i], Double::sum);
            }
            for (int i = 0; i < other.places.length; i++) {
                byPlace.merge(other.places[i], -other.values[i], Double::sum);
            }
            byPlace.values().removeIf(value -> Math.abs(value) < ALIKE);
            return of(byPlace);
        }

        private static Row of(TreeMap<Integer, Double> byPlace) {
            return new Row(
                    byPlace.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    byPlace.values().stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    record Example(Row row, String label) {}

    /// What was learnt of words and vectors together: the weights of the words as a model of one class, whose margin
    /// the vector's is added to.
    record Joint(Linear words, double[] vector) {}

    /// @param classes the labels to tell apart; with one class the model answers yes or no to it
    Linear learn(List<Example> examples, List<String> classes) {
        var table = new Table(examples, List.of());
        double[] biases = new double[classes.size()];
        double[][] weights = new double[classes.size()][];
        for (int k = 0; k < classes.size(); k++) {
            double[] learnt = learn(table, classes.get(k));
            biases[k] = learnt[learnt.length - 1];
            weights[k] = table.byPlace(learnt);
        }
        return Linear.of(classes, biases, weights);
    }

    /// @param vectors one an example, all of the same length
    Joint learn(List<Example> examples, List<float[]> vectors, String yes) {
        var table = new Table(examples, vectors);
        double[] learnt = learn(table, yes);
        var words = Linear.of(
                List.of(yes), new double[] {learnt[learnt.length - 1]}, new double[][] {table.byPlace(learnt)});
        return new Joint(words, Arrays.copyOfRange(learnt, table.words, learnt.length - 1));
    }

    private double[] learn(Table table, String yes) {
        return oneAgainstRest(
                table.rows(),
                table.width(),
                table.examples.stream().map(e -> e.label().equals(yes)).toList());
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
        var parameter = new Parameter(SolverType.L2R_L1LOSS_SVC_DUAL, cost, PRECISE_ENOUGH);
        parameter.setMaxIters(MOST_ROUNDS);
        double n = rows.length;
        parameter.setWeights(
                new double[] {Math.pow(n / (2 * yes), BALANCE), Math.pow(n / (2 * (n - yes)), BALANCE)}, new int[] {
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

    /// Examples as liblinear wants them: the places that occur, numbered from 1 (it would else carry all 2^18 through
    /// every step), then the vectors.
    ///
    /// A rare word weighs more than one that most messages have, by the logarithm of how many have it; so does its
    /// weight, once it is learnt, which is why nobody has to count words later on.
    private static final class Table {
        /// So that the vectors' places and the words' come out alike.
        private static final double USUAL = 3;

        private final List<Example> examples;
        private final List<float[]> vectors;
        private final int[] columns = new int[PLACES];
        private final double[] scales = new double[PLACES];
        /// How many columns the words take; the vectors' come behind.
        private final int words;

        Table(List<Example> examples, List<float[]> vectors) {
            this.examples = examples;
            this.vectors = vectors;
            int[] holders = new int[PLACES];
            for (Example example : examples) {
                for (int place : example.row().places()) {
                    holders[place]++;
                }
            }
            int next = 1;
            for (int place = 0; place < PLACES; place++) {
                if (holders[place] > 0) {
                    columns[place] = next++;
                    scales[place] = Math.log((examples.size() + 1.0) / holders[place]) / USUAL;
                }
            }
            words = next - 1;
        }

        int width() {
            return words + (vectors.isEmpty() ? 0 : vectors.getFirst().length);
        }

        Feature[][] rows() {
            return IntStream.range(0, examples.size())
                    .mapToObj(i -> row(examples.get(i).row(), vectors.isEmpty() ? NO_VECTOR : vectors.get(i)))
                    .toArray(Feature[][]::new);
        }

        private Feature[] row(Row row, float[] vector) {
            int n = row.places().length;
            Feature[] nodes = new Feature[n + vector.length];
            for (int i = 0; i < n; i++) {
                int place = row.places()[i];
                nodes[i] = new FeatureNode(columns[place], row.values()[i] * scales[place]);
            }
            for (int i = 0; i < vector.length; i++) {
                nodes[n + i] = new FeatureNode(words + 1 + i, vector[i]);
            }
            return nodes;
        }

        double[] byPlace(double[] learnt) {
            return IntStream.range(0, PLACES)
                    .mapToDouble(place -> columns[place] == 0 ? 0 : learnt[columns[place] - 1] * scales[place])
                    .toArray();
        }
    }
}
