package sendoff.recognise;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sendoff.domain.KindName;
import sendoff.domain.Lesson;
import sendoff.language.Linear;

/// What the owner taught: a small logistic model on top of the trained ones, one step a lesson, in the order in which
/// the messages were sent.
///
/// A mark counts in full only when several lessons agree on it, and no further than a limit: one lesson moves mail like
/// it a little, three decide, and the words they happen to share ruin nothing else.
public final class Learnt {
    public static final Learnt NOTHING = from(List.of());

    /// The most that everything learnt together moves a message, in log odds.
    static final double MOST = 6;

    /// The most that a single lesson moves any message.
    static final double MOST_BY_ONE = 1;

    private static final int ENOUGH = 3;
    private static final double STEP = ENOUGH * MOST_BY_ONE;

    /// An answer may be a no to something that was no introduction.
    private static final double GENTLY = 0.3;

    /// Worth telling the owner.
    private static final double FELT = 0.2;

    /// What one mark says about one question.
    ///
    /// @param sum the steps taken
    /// @param net lessons for it less lessons against it
    private record Weight(double sum, double net, int times) {
        static final Weight NONE = new Weight(0, 0, 0);

        Weight and(double step, double toward) {
            return new Weight(sum + step, net + toward, times + 1);
        }

        double counted(double limit) {
            return Math.clamp(sum, -limit, limit) * Math.min(1, Math.abs(net) / ENOUGH);
        }
    }

    /// How far a message is moved, and by how many lessons at the mark that says most.
    private record Push(double far, int times) {}

    private final Map<String, Map<String, Weight>> weights = new HashMap<>();

    private Learnt() {}

    /// The order of `lessons` does not matter.
    public static Learnt from(Collection<Lesson> lessons) {
        var learnt = new Learnt();
        lessons.stream()
                .sorted(Comparator.comparing(Lesson::at)
                        .thenComparing(lesson -> lesson.message().value())
                        .thenComparing(Lesson::answered))
                .forEach(learnt::learn);
        return learnt;
    }

    boolean isNothing() {
        return weights.isEmpty();
    }

    private void learn(Lesson lesson) {
        Map<Marks.Sort, List<String>> marks = Marks.sorted(lesson.marks());
        // By name, so that the same lessons make the same sums.
        new TreeMap<>(lesson.margins())
                .forEach((question, margin) ->
                        answer(lesson, question).ifPresent(yes -> step(question, margin, marks, yes, share(lesson))));
    }

    private static double share(Lesson lesson) {
        return lesson.answered() ? GENTLY : 1;
    }

    private static Optional<Boolean> answer(Lesson lesson, String question) {
        if (question.equals(Lesson.RELEVANT)) {
            return Optional.of(lesson.wasOne());
        }
        return lesson.kind()
                .filter(KindName::isRelevant)
                .map(kind -> kind.word().equals(question));
    }

    private void step(String question, double margin, Map<Marks.Sort, List<String>> marks, boolean yes, double share) {
        double so = Linear.probability(margin + push(question, marks).far());
        double step = STEP * share * ((yes ? 1 : 0) - so);
        double toward = yes ? share : -share;
        Map<String, Weight> of = weights.computeIfAbsent(question, _ -> new HashMap<>());
        marks.forEach((sort, some) -> {
            double value = sort.value(some.size());
            some.forEach(mark ->
                    of.merge(mark, Weight.NONE.and(step * value, toward), (was, _) -> was.and(step * value, toward)));
        });
    }

    private Push push(String question, Map<Marks.Sort, List<String>> marks) {
        Map<String, Weight> of = weights.getOrDefault(question, Map.of());
        double far = 0;
        double most = 0;
        int times = 0;
        for (var entry : marks.entrySet()) {
            double value = entry.getKey().value(entry.getValue().size());
            for (String mark : entry.getValue()) {
                Weight weight = of.getOrDefault(mark, Weight.NONE);
                double says = value * weight.counted(entry.getKey().limit());
                far += says;
                if (Math.abs(says) > most) {
                    most = Math.abs(says);
                    times = weight.times();
                }
            }
        }
        return new Push(Math.clamp(far, -MOST, MOST), times);
    }

    /// The margins of a message with these marks, once this is taken into account.
    Map<String, Double> on(Map<String, Double> margins, List<String> marks) {
        Map<Marks.Sort, List<String>> sorted = Marks.sorted(marks);
        Map<String, Double> moved = new LinkedHashMap<>();
        margins.forEach((question, margin) ->
                moved.put(question, margin + push(question, sorted).far()));
        return moved;
    }

    /// What of this the owner is told where the message was judged so; empty where they taught nothing that bears on
    /// it.
    Optional<String> why(boolean relevant, List<String> marks) {
        Push push = push(Lesson.RELEVANT, Marks.sorted(marks));
        return Optional.of(push)
                .filter(felt -> relevant ? felt.far() >= FELT : felt.far() <= -FELT)
                .map(felt -> "you said so of mail like this (" + (felt.times() == 1 ? "once" : felt.times() + " times")
                        + ")");
    }
}
