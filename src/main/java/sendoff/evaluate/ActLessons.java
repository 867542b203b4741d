package sendoff.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.PromiseMade.What;
import sendoff.evaluate.Learner.Example;
import sendoff.evaluate.Learner.Row;
import sendoff.language.Linear;
import sendoff.recognise.ActWording;

/// Teaches what a promise promises, from the lists written for it (`src/train/acts`, `src/train/promises`) and the
/// labels of the mailboxes that are learnt from.
final class ActLessons {
    /// @param hand who wrote it
    record Lesson(String hand, String promise, What what) {
        private Example example() {
            return new Example(Row.of(ActWording.of(promise)), what.word());
        }
    }

    /// The usual words, seen from the project's folder.
    static final Path USUAL = Training.MATERIAL.resolve("acts");

    private static final double COST = 1;

    private final Learner learner = Learner.ofMargins(COST);

    /// @param project the project's folder
    static List<Lesson> all(Path project) {
        Stream<Lesson> listed = Stream.of(USUAL, PromiseLessons.LISTS)
                .flatMap(folder -> ListedPromise.in(project.resolve(folder)).stream())
                .flatMap(line -> line.what().map(what -> new Lesson(line.hand(), line.text(), what)).stream());
        Stream<Lesson> labelled = LabelledMail.mailboxes(
                        project.resolve(Training.MATERIAL).resolve("modern"))
                .stream()
                .flatMap(ActLessons::mailbox);
        return Stream.concat(listed, labelled).toList();
    }

    private static Stream<Lesson> mailbox(Path mailbox) {
        String hand = MailboxOwners.place(mailbox);
        return PromiseFigures.labelled(mailbox).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(labels -> labels.getValue().stream())
                .map(promise -> new Lesson(hand, promise.text(), promise.what()));
    }

    Linear learn(List<Lesson> lessons) {
        return learner.learn(lessons.stream().map(Lesson::example).toList(), ActWording.acts());
    }

    /// How many of the promises of hands never seen are told right, as a share; empty without lessons.
    Optional<Double> unseen(List<Lesson> lessons) {
        long right = lessons.stream()
                .map(Lesson::hand)
                .distinct()
                .mapToLong(hand -> right(lessons, hand))
                .sum();
        return lessons.isEmpty() ? Optional.empty() : Optional.of((double) right / lessons.size());
    }

    private long right(List<Lesson> lessons, String hand) {
        ActWording wording = ActWording.of(learn(
                lessons.stream().filter(lesson -> !lesson.hand().equals(hand)).toList()));
        return lessons.stream()
                .filter(lesson -> lesson.hand().equals(hand))
                .filter(lesson -> wording.what(lesson.promise()) == lesson.what())
                .count();
    }
}
