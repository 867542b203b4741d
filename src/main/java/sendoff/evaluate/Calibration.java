package sendoff.evaluate;

import java.util.List;

/// Makes margins mean probabilities: the slope and shift under which the truths are most likely (Platt 1999).
record Calibration(double slope, double shift) {
    private static final int STEPS = 500;
    private static final double PACE = 2.0;

    static Calibration of(List<Double> margins, List<Boolean> truths) {
        double slope = 1;
        double shift = 0;
        int n = margins.size();
        for (int step = 0; step < STEPS && n > 0; step++) {
            double slopeUp = 0;
            double shiftUp = 0;
            for (int i = 0; i < n; i++) {
                double margin = margins.get(i);
                double off = (truths.get(i) ? 1 : 0) - 1 / (1 + Math.exp(-(slope * margin + shift)));
                slopeUp += off * margin;
                shiftUp += off;
            }
            slope += PACE * slopeUp / n;
            shift += PACE * shiftUp / n;
        }
        return new Calibration(Math.max(slope, 0.1), shift);
    }
}
