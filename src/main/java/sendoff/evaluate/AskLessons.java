package sendoff.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sendoff.domain.KindName;
import sendoff.evaluate.Learner.Example;
import sendoff.evaluate.Learner.Row;
import sendoff.language.Linear;
import sendoff.recognise.AskLine;
import sendoff.recognise.AskSentence;

/// Teaches which sentence of a letter asks, from letters in which a reader marked it (`src/train/asks`): each that asks
/// against each other of the same letter, so that only what tells them apart is learnt.
final class AskLessons {
    /// @param place  whose mailbox it came to
    /// @param asking those that a reader would have on the desk, the best first
    record Letter(String place, KindName kind, List<AskSentence> sentences, List<String> asking) {
        private Stream<Example> examples() {
            List<Row> asks = rows(this::asks);
            List<Row> others = rows(sentence -> !asks(sentence));
            return asks.stream()
                    .flatMap(ask -> others.stream()
                            .flatMap(other -> Stream.of(
                                    new Example(ask.minus(other), AskLine.ASKS),
                                    new Example(other.minus(ask), "none"))));
        }

        private List<Row> rows(Predicate<AskSentence> which) {
            return sentences.stream()
                    .filter(which)
                    .map(sentence -> Row.of(sentence.features()))
                    .toList();
        }

        private boolean asks(AskSentence sentence) {
            return asking.contains(sentence.text());
        }

        /// Whether a model chooses one that was marked.
        boolean isReadBy(Linear model) {
            return asks(AskLine.ranked(sentences, model).getFirst());
        }
    }

    /// Seen from the project's folder.
    static final Path MARKS = Training.MATERIAL.resolve("asks");

    private static final double COST = 0.1;

    private final Learner learner = Learner.ofMargins(COST);

    /// @param project the project's folder
    static List<Letter> all(Path project) {
        List<Letter> all = new ArrayList<>();
        LabelledMail.mailboxes(project.resolve(Training.MATERIAL).resolve("modern"))
                .forEach(mailbox -> all.addAll(in(mailbox, project.resolve(MARKS))));
        return all;
    }

    /// The letters of a mailbox in which the sentence that asks is marked, where there is a choice.
    ///
    /// @param marks the folder with a file a mailbox
    static List<Letter> in(Path mailbox, Path marks) {
        Path file = marks.resolve(mailbox.getFileName() + ".jsonl");
        if (!Files.exists(file)) {
            return List.of();
        }
        Map<String, List<String>> asking = new HashMap<>();
        JsonLines.in(file).forEach(line -> asking.put(line.string("file"), line.strings("asks")));
        return LabelledMail.modern(mailbox).stream()
                .filter(mail -> asking.containsKey(mail.file()))
                .map(mail -> new Letter(
                        MailboxOwners.place(mailbox),
                        mail.kind(),
                        AskSentence.in(mail.message(), mail.owner(), mail.kind()),
                        asking.getOrDefault(mail.file(), List.of())))
                .filter(letter -> letter.sentences().size() > 1)
                .toList();
    }

    Linear learn(List<Letter> letters) {
        return learner.learn(letters.stream().flatMap(Letter::examples).toList(), List.of(AskLine.ASKS));
    }
}
