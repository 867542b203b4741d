package sendoff.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.evaluate.Learner.Example;
import sendoff.evaluate.Learner.Row;
import sendoff.language.Linear;
import sendoff.recognise.Move;
import sendoff.recognise.Wording;

/// Teaches what messages in the middle of a conversation do, from short letters written for it (`src/train/moves`).
///
/// How sure it must be is told by the letters of hands that it did not learn from, one left out after the other.
final class MoveLessons {
    /// @param hand who wrote it
    record Lesson(String hand, Move move, String text) {
        /// A line of a file: `no|words`, a line's end in the words as `\n`.
        static Lesson of(String hand, String line) {
            int bar = line.indexOf('|');
            return new Lesson(
                    hand,
                    Move.of(line.substring(0, bar)),
                    line.substring(bar + 1).replace("\\n", "\n"));
        }

        Example example() {
            return new Example(Row.of(Wording.of(text)), move.word());
        }
    }

    /// Seen from the project's folder.
    static final Path MATERIAL = Training.MATERIAL.resolve("moves");

    private static final double COST = 1;
    /// How many of the letters that it takes for a move have to be one.
    private static final double PRECISE = 0.9;
    /// The same where a conversation is closed by it: an ask that is closed in error is lost.
    private static final double PRECISE_AT_THE_END = 0.97;

    private static final Set<Move> ENDS = Set.of(Move.WITHDRAWS);

    private final Learner learner = Learner.ofMargins(COST);

    /// @param project the project's folder
    static List<Lesson> all(Path project) {
        try (Stream<Path> files = Files.list(project.resolve(MATERIAL))) {
            return files.sorted().flatMap(MoveLessons::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Lesson> read(Path file) {
        String hand = file.getFileName().toString().replace(".txt", "");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> Lesson.of(hand, line));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// All moves, each only as sure as it may be.
    Linear learn(List<Lesson> lessons) {
        List<Linear> models = new ArrayList<>();
        for (Move.Side side : Move.Side.values()) {
            List<Lesson> here = lessons.stream()
                    .filter(lesson -> lesson.move().side() == side)
                    .toList();
            side.moves().forEach(move -> models.add(learn(move, here).calibrated(1, -threshold(move, here))));
        }
        return Linear.of(models);
    }

    private Linear learn(Move move, List<Lesson> lessons) {
        return learner.learn(lessons.stream().map(Lesson::example).toList(), List.of(move.word()));
    }

    /// Above it lie the most letters of which enough are right.
    private double threshold(Move move, List<Lesson> lessons) {
        return Unseen.least(unseen(move, lessons), ENDS.contains(move) ? PRECISE_AT_THE_END : PRECISE);
    }

    private List<Unseen> unseen(Move move, List<Lesson> lessons) {
        List<Unseen> said = new ArrayList<>();
        for (String hand : lessons.stream().map(Lesson::hand).distinct().toList()) {
            Linear model = learn(
                    move,
                    lessons.stream()
                            .filter(lesson -> !lesson.hand().equals(hand))
                            .toList());
            lessons.stream()
                    .filter(lesson -> lesson.hand().equals(hand))
                    .forEach(lesson -> said.add(
                            new Unseen(model.margin(move.word(), Wording.of(lesson.text())), lesson.move() == move)));
        }
        return said;
    }
}
