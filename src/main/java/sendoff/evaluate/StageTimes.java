package sendoff.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sendoff.language.Embeddings;
import sendoff.recognise.Models;
import sendoff.recognise.Portrait;
import sendoff.recognise.Recogniser;

/// How long one message takes, with the models of the program, on one thread.
final class StageTimes implements Section {
    private static final int ROUNDS = 3;
    private static final int MEANT = 100;

    @Override
    public String title() {
        return "Recognise, time";
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        List<Labelled> mail = LabelledMail.mailboxes(corpus.resolve("modern")).stream()
                .flatMap(mailbox -> LabelledMail.modern(mailbox).stream())
                .toList();
        if (mail.isEmpty()) {
            return Measured.NOTHING;
        }
        var words = new Recogniser(Models.fromJar(), text -> Optional.empty());
        double byWords = best(mail, one -> words.recognise(one.message(), one.owner()));
        var embeddings = new Embeddings();
        List<Labelled> read = mail.stream()
                .filter(one -> Portrait.of(one.message(), one.owner()).isPresent())
                .limit(MEANT)
                .toList();
        double byMeaning = embeddings.work()
                ? best(read, one -> embeddings.of(one.message().text().own()))
                : Double.NaN;
        return new Measured(
                List.of(
                        Figure.of(
                                "ms a message, up to words and clues",
                                byWords,
                                "all of the modern mail, promises and roles included"),
                        Figure.atMost(
                                100,
                                "ms a message, meaning",
                                byMeaning,
                                "only for what the sieve and the words let through")),
                "");
    }

    /// Milliseconds a message, in the fastest of a few rounds.
    private static double best(List<Labelled> mail, Consumer<Labelled> work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            mail.forEach(work);
            best = Math.min(best, (System.nanoTime() - began) / 1e6 / mail.size());
        }
        return best;
    }
}
