package sendoff.reflect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.MonthFacts.Taken;
import sendoff.domain.Received;
import sendoff.domain.Report.Cell;
import sendoff.domain.Report.Row;

/// How some answers were taken, all together.
///
/// @param pending no reply yet, and none overdue
/// @param again   how often they asked again
record Reactions(Map<Received, Integer> received, int pending, int again, int right, int wrong) {
    static Reactions of(List<Taken> taken) {
        var received = new EnumMap<Received, Integer>(Received.class);
        taken.forEach(one -> one.received().ifPresent(how -> received.merge(how, one.many(), Integer::sum)));
        return new Reactions(
                received,
                sum(taken.stream().filter(one -> one.received().isEmpty())),
                taken.stream().mapToInt(Taken::followUps).sum(),
                sum(taken.stream()
                        .filter(one -> one.feltRight().filter(right -> right).isPresent())),
                sum(taken.stream()
                        .filter(one -> one.feltRight().filter(right -> !right).isPresent())));
    }

    private static int sum(Stream<Taken> some) {
        return some.mapToInt(Taken::many).sum();
    }

    int many() {
        return received.values().stream().mapToInt(one -> one).sum() + pending;
    }

    static List<String> columns(String first) {
        return Stream.of(
                        Stream.of(first),
                        Stream.of(Received.values()).map(Received::shown),
                        Stream.of("Not heard yet", "All", "Asked again"))
                .flatMap(names -> names)
                .toList();
    }

    Row row(String name) {
        return new Row(
                name,
                Stream.concat(
                                Stream.of(Received.values()).map(how -> received.getOrDefault(how, 0)),
                                Stream.of(pending, many(), again))
                        .map(number -> Cell.of(number))
                        .toList());
    }

    /// What the owner said of them.
    Optional<String> felt() {
        int said = right + wrong;
        return said == 0
                ? Optional.empty()
                : Optional.of("%d of %d you looked back on felt right.".formatted(right, said));
    }
}
