package sendoff.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import sendoff.evaluate.MoveLessons.Lesson;
import sendoff.evaluate.WrittenTone.Count;
import sendoff.recognise.Move;
import sendoff.recognise.Moves;

/// What messages in the middle of a conversation do, told by their wording alone: each hand's letters by a model that
/// never saw that hand. Their writers were asked to avoid the phrases that such letters usually have.
final class MoveFigures implements Section {
    private final MoveLessons lessons = new MoveLessons();

    @Override
    public String title() {
        return "Turns of a conversation";
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        Path project = Path.of("");
        if (!Files.isDirectory(project.resolve(MoveLessons.MATERIAL))) {
            return Measured.NOTHING;
        }
        List<Lesson> all = MoveLessons.all(project);
        Map<Move, Count> counts = new EnumMap<>(Move.class);
        for (String hand : all.stream().map(Lesson::hand).distinct().toList()) {
            progress.accept("  without " + hand);
            Moves moves = Moves.of(lessons.learn(
                    all.stream().filter(lesson -> !lesson.hand().equals(hand)).toList()));
            all.stream().filter(lesson -> lesson.hand().equals(hand)).forEach(lesson -> count(lesson, moves, counts));
        }
        Count total = counts.values().stream().reduce(Count.NONE, Count::plus);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("precision", total.precision(), all.size() + " letters of hands never seen"));
        figures.add(Figure.of("recall", total.recall(), "it keeps still where it is not sure"));
        counts.forEach((move, count) -> figures.add(
                Figure.of(move.word() + ", recall", count.recall(), "P %.2f".formatted(count.precision()))));
        return new Measured(figures, "");
    }

    private static void count(Lesson lesson, Moves moves, Map<Move, Count> counts) {
        Optional<Move> said = moves.in(lesson.text(), lesson.move().side());
        boolean right = said.equals(Optional.of(lesson.move()));
        counts.merge(lesson.move(), new Count(right ? 1 : 0, 0, right ? 0 : 1), Count::plus);
        said.filter(move -> move != lesson.move())
                .ifPresent(move -> counts.merge(move, new Count(0, 1, 0), Count::plus));
    }
}
