package sendoff.evaluate;

import java.util.Comparator;
import java.util.List;

/// What a model says of an example that it did not learn from.
///
/// @param so whether it is what was asked
record Unseen(double margin, boolean so) {
    /// The lowest margin above which still enough are so; that of the surest where it never is.
    ///
    /// @param precise how many of those above it have to be so, 0 to 1
    static double least(List<Unseen> unseen, double precise) {
        List<Unseen> surest = unseen.stream()
                .sorted(Comparator.comparingDouble(Unseen::margin).reversed())
                .toList();
        double least = surest.isEmpty() ? 0 : surest.getFirst().margin();
        int right = 0;
        for (int i = 0; i < surest.size(); i++) {
            right += surest.get(i).so() ? 1 : 0;
            if (right >= precise * (i + 1)) {
                least = surest.get(i).margin();
            }
        }
        return least;
    }
}
