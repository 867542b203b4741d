package sendoff.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A mailbox whose writer knew neither the rules nor the training examples, judged as the program stands. Its half `a`
/// may be read to see what fails; of `b` only the figures are looked at. Nothing is learnt from either: who mends a
/// fault
/// that shows here mends the general case. (Its drafts lie with the others, in `src/test/tone`.)
final class StrangersMailbox implements Section {
    private static final Path FOLDER = Path.of("src", "test", "strangers");

    private final List<Section> parts;

    StrangersMailbox() {
        var asItStands = Strangers.asItStands();
        parts = List.of(
                new RecogniseModern(asItStands),
                new PromiseFigures(asItStands),
                new StandingFigures(asItStands),
                new ConversationFigures());
    }

    @Override
    public String title() {
        return "A stranger's mailbox";
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        if (!Files.isDirectory(FOLDER)) {
            return Measured.NOTHING;
        }
        List<Figure> figures = new ArrayList<>();
        for (Section part : parts) {
            figures.addAll(part.measure(FOLDER, progress).figures());
        }
        return new Measured(figures, "");
    }
}
