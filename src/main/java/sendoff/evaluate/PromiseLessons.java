package sendoff.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import sendoff.domain.PromiseMade;
import sendoff.evaluate.Learner.Example;
import sendoff.evaluate.Learner.Row;
import sendoff.language.DatesInWords;
import sendoff.language.Features;
import sendoff.language.Linear;
import sendoff.language.Sentence;
import sendoff.language.Sentences;
import sendoff.recognise.PromiseWording;
import sendoff.recognise.Wording;

/// Teaches which sentences promise something, from lists written for it (`src/train/promises`) and the labelled letters
/// of the mailboxes that are learnt from. The development corpus' own stay unseen.
///
/// How sure it must be is told by the mailboxes that it did not learn from, one left out after the other.
final class PromiseLessons {
    /// @param hand  who wrote it
    /// @param tells a sentence out of a letter about which it would be asked
    record Lesson(String hand, Features wording, boolean promises, boolean tells) {
        private Example example() {
            return new Example(Row.of(wording), promises ? PromiseWording.PROMISES : "none");
        }
    }

    /// Seen from the project's folder.
    static final Path LISTS = Training.MATERIAL.resolve("promises");

    private static final double COST = 1;
    /// How many of the sentences that it takes for a promise have to be one, where no usual word stands.
    private static final double PRECISE = 0.7;
    /// A shorter sentence may stand in a label by chance.
    private static final int TELLING = 8;

    private final Learner learner = Learner.ofMargins(COST);

    /// @param project the project's folder
    List<Lesson> all(Path project) {
        List<Lesson> all = new ArrayList<>();
        ListedPromise.in(project.resolve(LISTS)).stream()
                .map(listed -> new Lesson(
                        listed.hand(), Wording.of(listed.text()), listed.what().isPresent(), false))
                .forEach(all::add);
        LabelledMail.mailboxes(project.resolve(Training.MATERIAL).resolve("modern"))
                .forEach(mailbox -> all.addAll(mailbox(mailbox)));
        return all;
    }

    private List<Lesson> mailbox(Path mailbox) {
        String hand = MailboxOwners.place(mailbox);
        Map<String, List<PromiseMade>> labels = PromiseFigures.labelled(mailbox);
        return LabelledMail.modern(mailbox).stream()
                .filter(mail -> !mail.message().nature().automatic()
                        && !mail.message().nature().bulk())
                .flatMap(mail -> sentences(hand, mail, labels.getOrDefault(mail.file(), List.of())))
                .toList();
    }

    private Stream<Lesson> sentences(String hand, Labelled mail, List<PromiseMade> labels) {
        List<String> promised = labels.stream()
                .map(promise -> bare(promise.text()))
                .filter(text -> !text.isEmpty())
                .toList();
        return Sentences.of(mail.message().text().own()).stream()
                .map(Sentence::text)
                .map(text -> new Lesson(
                        hand,
                        Wording.of(text),
                        isOf(text, promised),
                        PromiseWording.isAsked(
                                text, DatesInWords.in(text, mail.message().at()))));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static boolean isOf(String sentence, List<String> promises) {
        String said = bare(sentence);
        return promises.stream()
                .anyMatch(promise -> said.contains(promise) || said.length() > TELLING && promise.contains(said));
    }

    /// Only as sure as it may be.
    Linear learn(List<Lesson> lessons) {
        return taught(lessons).calibrated(1, -threshold(lessons));
    }

    private Linear taught(List<Lesson> lessons) {
        return learner.learn(lessons.stream().map(Lesson::example).toList(), List.of(PromiseWording.PROMISES));
    }

    /// Above it lie the most sentences of which enough are promises.
    private double threshold(List<Lesson> lessons) {
        List<Unseen> said = new ArrayList<>();
        for (String hand : lessons.stream()
                .filter(Lesson::tells)
                .map(Lesson::hand)
                .distinct()
                .toList()) {
            Linear model = taught(lessons.stream()
                    .filter(lesson -> !lesson.hand().equals(hand))
                    .toList());
            lessons.stream()
                    .filter(lesson -> lesson.tells() && lesson.hand().equals(hand))
                    .forEach(lesson -> said.add(new Unseen(model.margin(lesson.wording()), lesson.promises())));
        }
        return Unseen.least(said, PRECISE);
    }
}
