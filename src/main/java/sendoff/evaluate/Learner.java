package sendoff.evaluate;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import sendoff.language.Features;
import sendoff.language.Linear;

/// Trains a [Linear] model with liblinear: L2-regularised logistic regression, one class against the rest.
/// Deterministic.
///
/// Rare classes get weight (N / k·n)^0.8: full balance would trade too much precision for recall (`language.md` section
/// 2.2).
public final class Learner {
    private static final double BALANCE = 0.8;
    private static final double PRECISE_ENOUGH = 0.005;
    private static final int PLACES = 1 << Features.BITS;

    private final double cost;

    static {
        de.bwaldvogel.liblinear.Linear.disableDebugOutput();
    }

    /// @param cost liblinear's C: how much an error costs against large weights; more fits closer
    public Learner(double cost) {
        this.cost = cost;
    }

    public record Example(Features features, String label) {}

    /// @param classes the labels to tell apart; with one class the model answers yes or no to it
    public Linear learn(List<Example> examples, List<String> classes) {
        double[] biases = new double[classes.size()];
        double[][] weights = new double[classes.size()][];
        for (int k = 0; k < classes.size(); k++) {
            double[] learnt = oneAgainstRest(examples, classes.get(k));
            biases[k] = learnt[PLACES];
            weights[k] = Arrays.copyOf(learnt, PLACES);
        }
        return Linear.of(classes, biases, weights);
    }

    private double[] oneAgainstRest(List<Example> examples, String label) {
        var problem = new Problem();
        problem.l = examples.size();
        problem.n = PLACES + 1;
        problem.bias = 1;
        problem.x = examples.stream().map(example -> row(example.features())).toArray(Feature[][]::new);
        problem.y = examples.stream()
                .mapToDouble(e -> e.label().equals(label) ? 1 : -1)
                .toArray();
        long yes = examples.stream().filter(e -> e.label().equals(label)).count();
        if (yes == 0 || yes == examples.size()) {
            double[] constant = new double[PLACES + 1];
            constant[PLACES] = yes == 0 ? -5 : 5;
            return constant;
        }
        var parameter = new Parameter(SolverType.L2R_LR, cost, PRECISE_ENOUGH);
        double n = examples.size();
        parameter.setWeights(
                new double[] {Math.pow(n / (2 * yes), BALANCE), Math.pow(n / (2 * (n - yes)), BALANCE)}, new int[] {
                    1, -1
                });
        Model model = de.bwaldvogel.liblinear.Linear.train(problem, parameter);
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] learnt = model.getFeatureWeights();
        for (int i = 0; i < learnt.length; i++) {
            learnt[i] *= sign;
        }
        return learnt;
    }

    private static Feature[] row(Features features) {
        int n = features.size();
        TreeMap<Integer, Double> byPlace = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            byPlace.merge(features.place(i) + 1, (double) features.value(i), Double::sum); // liblinear counts from 1
        }
        return Stream.concat(
                        byPlace.entrySet().stream().map(e -> new FeatureNode(e.getKey(), e.getValue())),
                        Stream.of(new FeatureNode(PLACES + 1, 1)))
                .toArray(Feature[]::new);
    }
}
