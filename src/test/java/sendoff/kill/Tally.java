package sendoff.kill;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What hundreds of deaths came to.
final class Tally {
    private final TreeMap<String, Integer> ends = new TreeMap<>();
    private int processes;
    private int asked;
    private int answers;
    private int lost;
    private int twice;

    void ended(Optional<String> at) {
        processes++;
        at.ifPresent(step -> ends.merge(step, 1, Integer::sum));
    }

    void asked(int questions) {
        asked += questions;
    }

    /// @param times how often each answer arrived
    void arrived(List<Integer> times) {
        answers += times.size();
        lost += (int) times.stream().filter(n -> n == 0).count();
        twice += (int) times.stream().filter(n -> n > 1).count();
    }

    int kills() {
        return ends.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return "processes %d, kills %d %s, answers %d, unclear asked %d, lost %d, twice %d"
                .formatted(processes, kills(), ends, answers, asked, lost, twice);
    }
}
