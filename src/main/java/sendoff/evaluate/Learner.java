package sendoff.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import sendoff.language.Features;
import sendoff.language.Linear;

/// Trains a [Linear] model, L2-regularised, one class against the rest. Deterministic.
///
/// Rare classes get weight (N / k·n)^0.8: full balance would trade too much precision for recall (`language.md` section
/// 2.2).
final class Learner {
    private static final double BALANCE = 0.8;
    private static final int PLACES = 1 << Features.BITS;

    private final double cost;

    /// @param cost how much an error costs against large weights; more fits closer
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
        return new Joint(words, Arrays.copyOfRange(learnt, table.rows.width(), learnt.length - 1));
    }

    /// @return a weight a column, then the bias
    private double[] learn(Table table, String name) {
        int n = table.examples.size();
        boolean[] truths = new boolean[n];
        int yes = 0;
        for (int i = 0; i < n; i++) {
            truths[i] = table.examples.get(i).label().equals(name);
            yes += truths[i] ? 1 : 0;
        }
        if (yes == 0 || yes == n) {
            double[] constant = new double[table.rows.weights()];
            constant[constant.length - 1] = yes == 0 ? -5 : 5;
            return constant;
        }
        return Margin.between(table.rows, truths, cost * weight(n, yes), cost * weight(n, n - yes));
    }

    /// How much more an example weighs where they are few.
    private static double weight(double n, int few) {
        return Math.pow(n / (2 * few), BALANCE);
    }

    /// Examples as they are learnt from: the places that occur, numbered (all 2^18 would else be carried through every
    /// step), then the vectors.
    ///
    /// A rare word weighs more than one that most messages have, by the logarithm of how many have it; so does its
    /// weight, once it is learnt, which is why nobody has to count words later on.
    private static final class Table {
        /// So that the vectors' places and the words' come out alike.
        private static final double USUAL = 3;

        private final List<Example> examples;
        /// By place, from 1; 0 where nobody has it.
        private final int[] columns = new int[PLACES];
        private final double[] scales = new double[PLACES];
        private final Margin.Rows rows;

        Table(List<Example> examples, List<float[]> vectors) {
            this.examples = examples;
            int[] holders = new int[PLACES];
            int[] starts = new int[examples.size() + 1];
            for (int i = 0; i < examples.size(); i++) {
                int[] places = examples.get(i).row().places();
                for (int place : places) {
                    holders[place]++;
                }
                starts[i + 1] = starts[i] + places.length;
            }
            int words = 0;
            for (int place = 0; place < PLACES; place++) {
                if (holders[place] > 0) {
                    columns[place] = ++words;
                    scales[place] = Math.log((examples.size() + 1.0) / holders[place]) / USUAL;
                }
            }
            rows = rows(starts, vectors, words);
        }

        private Margin.Rows rows(int[] starts, List<float[]> vectors, int words) {
            int[] where = new int[starts[examples.size()]];
            double[] values = new double[where.length];
            int at = 0;
            for (Example example : examples) {
                Row row = example.row();
                for (int i = 0; i < row.places().length; i++, at++) {
                    int place = row.places()[i];
                    where[at] = columns[place] - 1;
                    values[at] = row.values()[i] * scales[place];
                }
            }
            return new Margin.Rows(starts, where, values, vectors, words);
        }

        double[] byPlace(double[] learnt) {
            double[] weights = new double[PLACES];
            for (int place = 0; place < PLACES; place++) {
                weights[place] = columns[place] == 0 ? 0 : learnt[columns[place] - 1] * scales[place];
            }
            return weights;
        }
    }
}
