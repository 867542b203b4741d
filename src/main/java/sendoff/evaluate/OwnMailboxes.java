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
            REMARKS
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
