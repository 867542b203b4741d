package sendoff.reflect;

import java.util.List;
import sendoff.domain.MonthFacts.Answered;

/// How long answers took: so many of them, and where the middle lies.
///
/// @param answers the quickest first
record Spread(List<Answered> answers, int many, int inTime) {
    static Spread of(List<Answered> answers) {
        List<Answered> sorted = answers.stream()
                .sorted(java.util.Comparator.comparingInt(Answered::minutes))
                .toList();
        return new Spread(
                sorted,
                sorted.stream().mapToInt(Answered::many).sum(),
                sorted.stream()
                        .filter(Answered::inTime)
                        .mapToInt(Answered::many)
                        .sum());
    }

    int median() {
        return quantile(0.5);
    }

    int ninetieth() {
        return quantile(0.9);
    }

    double shareInTime() {
        return many == 0 ? 0 : (double) inTime / many;
    }

    /// The nearest rank: a time that one of them really took.
    private int quantile(double share) {
        int rank = Math.max(1, (int) Math.ceil(share * many));
        int seen = 0;
        for (Answered answer : answers) {
            seen += answer.many();
            if (seen >= rank) {
                return answer.minutes();
            }
        }
        return 0;
    }
}
