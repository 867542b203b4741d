package sendoff.evaluate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sendoff.language.Linear;
import sendoff.recognise.ActWording;
import sendoff.recognise.AskLine;
import sendoff.recognise.Models;
import sendoff.recognise.Moves;
import sendoff.recognise.PromiseWording;
import sendoff.tone.SecondOpinion;

/// Trains the models from the examples in the project and, where it is, the development corpus.
public final class Training {
    /// Self-written examples, seen from the project's folder.
    static final Path MATERIAL = Path.of("src", "train");

    static final Path MODELS = Path.of("src", "main", "resources", "models");

    private Training() {}

    /// Writes the model files into the project. The same material always makes the same files.
    ///
    /// @param project  the project's folder
    /// @param corpus   the development corpus, where there is one
    /// @param progress gets a line for people now and then
    public static void run(Path project, Optional<Path> corpus, Consumer<String> progress) throws IOException {
        Material material = Material.of(project.resolve(MATERIAL), corpus);
        progress.accept(material.all().size() + " labelled messages"
                + (corpus.isPresent() ? "" : ", none of the development corpus: it isn't there"));
        var lessons = new Lessons(new KeptMeanings());
        Path folder = project.resolve(MODELS);
        HeldOut after = HeldOut.measure(lessons, material);
        progress.accept(after.beside(HeldOut.of(folder)));
        Models models = lessons.learn(material.all());
        models.write(folder);
        var tone = new ToneLessons();
        List<ToneLessons.Lesson> sentences = tone.all(project, corpus);
        progress.accept(sentences.size() + " labelled sentences of drafts");
        write(folder, SecondOpinion.FILE, new OpinionLearner().learn(sentences));
        List<MoveLessons.Lesson> letters = MoveLessons.all(project);
        progress.accept(letters.size() + " labelled letters of conversations");
        write(folder, Moves.FILE, new MoveLessons().learn(letters));
        var promises = new PromiseLessons();
        List<PromiseLessons.Lesson> said = promises.all(project);
        progress.accept(said.size() + " sentences, of promises and of none");
        write(folder, PromiseWording.FILE, promises.learn(said));
        List<ActLessons.Lesson> acts = ActLessons.all(project);
        progress.accept(acts.size() + " promises and what they promise");
        write(folder, ActWording.FILE, new ActLessons().learn(acts));
        List<AskLessons.Letter> asking = AskLessons.all(project);
        progress.accept(asking.size() + " letters with the sentence that asks");
        write(folder, AskLine.FILE, new AskLessons().learn(asking));
        after.write(folder);
        progress.accept("models written to " + MODELS);
    }

    /// Once it is learnt: a run that is cut off leaves the file as it was.
    private static void write(Path folder, String file, Linear model) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            model.write(out);
        }
    }
}
