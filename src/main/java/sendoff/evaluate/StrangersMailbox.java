package sendoff.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Mailboxes whose writers knew neither the rules nor the training examples, judged as the program stands. Its half `a`
/// may be read to see what fails; of `b` only the figures are looked at. Nothing is learnt from either: who mends a
/// fault
/// that shows here mends the general case. (Its drafts lie with the others, in `src/test/tone`.)
final class StrangersMailbox implements Section {
    private static final Path FOLDER = Path.of("src", "test", "strangers");

    /// What was reached on `valparaiso` when it was counted first, by the models of the day before and by new ones,
    /// which had
    /// been made without it.
    private static final String FIRST_LOOK = """
            First look at `valparaiso` (both halves, 226 messages in English and Spanish, 105 conversations), before anybody here
            had read a line of it:

            | what | models before | models since |
            |---|---|---|
            | relevant recall | 0.967 | 0.989 |
            | relevant precision | 0.873 | 0.892 |
            | kinds macro-F1 | 0.879 | 0.902 |
            | calibration error | 0.051 | 0.039 |
            | introducer, requester right | 1.000, 0.929 | 1.000, 0.920 |
            | state right | 0.829 | 0.848 |
            | state right, messages as labelled | 0.924 | 0.924 |
            | owed since right | 1.000 | 1.000 |
            | promises F1, `a` and `b` | 0.792 and 0.899 | the same |
            | conversations found exactly | 0.990 | the same |

            What unseen mail may expect are these figures: states fall short of 0.97. Three rules for the owner's turn were
            mended with `a` afterwards; no model was, then. Of the others the `a` halves had been read, and their `b` halves
            counted once with the models before and twice with new ones, not read.
            """;

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
        return new Measured(figures, FIRST_LOOK);
    }
}
