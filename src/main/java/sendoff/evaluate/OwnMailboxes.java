package sendoff.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Mailboxes written for this project, judged by the program as it stands.
///
/// Strangers' mailboxes lie in `src/test/strangers`: their writers knew neither the rules nor the training examples,
/// and
/// nothing is learnt from them. Half `a` may be read to see what fails; of `b` only the figures are looked at. Who
/// mends
/// a fault that shows there mends the general case. When others are there to take their place they move to `src/train`,
/// where they are learnt from, and only what isn't learnt is measured on them. (Their drafts lie with the others, in
/// `src/test/tone`.)
final class OwnMailboxes implements Section {
    private static final String STRANGERS_REMARKS = """
            First look, before anybody here had read a line of them, and the program since:

            | what | `rotterdam` | `atlanta` | `rotterdam` since | `atlanta` since |
            |---|---|---|---|---|
            | relevant recall | 0.921 | 0.894 | 0.921 | 0.939 |
            | relevant precision | 0.921 | 0.937 | 0.951 | 0.969 |
            | kinds macro-F1 | 0.861 | 0.821 | 0.877 | 0.862 |
            | introducer, requester right | 1.000 | 1.000 | 1.000 | 1.000 |
            | state right | 0.873 | 0.843 | 0.921 | 0.922 |
            | state right, messages as labelled | 0.937 | 0.922 | 0.984 | 0.980 |
            | promises F1, `a` and `b` | 0.930, 0.889 | 0.875, 0.884 | 1.000, 0.889 | 1.000, 0.884 |

            The models since have learnt from a real mailbox and from the earlier strangers, not from these two. The rules for
            states and promises were mended with the halves `a`: there, the figures since say little. Halves `b` were counted
            five times and not read; together they stand at recall 0.969, precision 0.969, macro-F1 0.918, states 0.915, as
            labelled 0.966. What unseen mail may expect lies between the first look and these.
            """;

    private final String title;
    private final Path folder;
    private final List<Section> parts;
    private final String remarks;

    private OwnMailboxes(String title, Path folder, List<Section> parts, String remarks) {
        this.title = title;
        this.folder = folder;
        this.parts = parts;
        this.remarks = remarks;
    }

    static OwnMailboxes ofStrangers() {
        var asItStands = Strangers.asItStands();
        return new OwnMailboxes(
                "A stranger's mailbox",
                Path.of("src", "test", "strangers"),
                List.of(
                        new RecogniseModern(asItStands),
                        new PromiseFigures(asItStands),
                        new StandingFigures(asItStands),
                        new ConversationFigures()),
                STRANGERS_REMARKS);
    }

    /// By models that have learnt from them: the figures of states with messages as recognised are flattered.
    static OwnMailboxes learntFrom() {
        var asItStands = Strangers.asItStands();
        return new OwnMailboxes(
                "Mailboxes learnt from",
                Training.MATERIAL,
                List.of(new PromiseFigures(asItStands), new StandingFigures(asItStands), new ConversationFigures()),
                "The models have learnt from these messages, so the states of conversations with messages as recognised say"
                        + " little.\n");
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        if (!Files.isDirectory(folder)) {
            return Measured.NOTHING;
        }
        List<Figure> figures = new ArrayList<>();
        for (Section part : parts) {
            figures.addAll(part.measure(folder, progress).figures());
        }
        return new Measured(figures, remarks);
    }
}
