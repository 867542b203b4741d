package sendoff.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Mailboxes written for this project, judged by the program as it stands.
///
/// Strangers' mailboxes lie in `src/test/strangers`: their writers knew neither the rules nor the training examples,
/// and nothing is learnt from them. Half `a` may be read to see what fails; of `b` only the figures are looked at. Who
/// mends a fault that shows there mends the general case. When others are there to take their place they move to
/// `src/train`, where they are learnt from, and only what isn't learnt is measured on them. (Their drafts lie with the
/// others, in `src/test/tone`.)
final class OwnMailboxes implements Section {
    private static final String STRANGERS_REMARKS = """
            First look, before anybody here had read a line of them; all but `denver` and `brisbane` have been learnt from since:

            | what | `rotterdam` | `atlanta` | `pune` | `leeds` | `krakow`, `portofspain`, `tampere` | `quito`, `belfast` | `tbilisi` | `accra`, `ljubljana`, `saskatoon` | `gdansk`, `adelaide` | `zurich`, `bandung`, `tromso` | `maputo` | `kolkata`, `mendoza`, `dakar` | `galway`, `montevideo`, `hanoi`, `izmir` | `rabat`, `tallinn`, `wellington` | `denver`, `brisbane` | `antwerp` |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
            | relevant recall | 0.921 | 0.894 | 0.922 | 0.918 | 0.910 | 0.946 (0.910) | 0.969 | 0.962 | 0.953 | 0.950 | 0.946 | 0.897 | 0.948 | 0.907 | 0.934 | 0.974 |
            | relevant precision | 0.921 | 0.937 | 0.797 | 0.865 | 0.942 | 0.935 (0.933) | 0.913 | 0.921 | 0.979 | 0.937 | 0.917 | 0.941 | 0.916 | 0.945 | 0.953 | 0.914 |
            | kinds macro-F1 | 0.861 | 0.821 | 0.843 | 0.881 | 0.877 | 0.879 (0.861) | 0.883 | 0.889 | 0.898 | 0.914 | 0.920 | 0.827 | 0.902 | 0.860 | 0.868 | 0.768 |
            | introducer, requester right | 1.000 | 1.000 | 1.000, 0.977 | 1.000, 0.977 | 1.000, 0.990 | 1.000, 1.000 | 1.000, 0.983 | 1.000, 1.000 | 1.000 | 1.000, 0.980 | 1.000, 0.988 | 1.000, 0.982 | 1.000, 0.989 | 1.000, 0.990 | 1.000 | 1.000 |
            | state right | 0.873 | 0.843 | 0.756 | 0.848 | 0.899 | 0.913 | 0.900 | 0.900 | 0.917 | 0.927 | 0.909 | 0.898 | 0.895 | 0.844 | 0.856 | 0.720 |
            | state right, messages as labelled | 0.937 | 0.922 | 0.936 | 0.970 | 0.977 | 0.969 | 0.933 | 0.965 | 0.964 | 0.981 | 0.935 | 0.969 | 0.965 | 0.918 | 0.908 | 0.841 |
            | promises F1, `a` and `b` | 0.930, 0.889 | 0.875, 0.884 | 0.973, 1.000 | 0.933, 0.842 | 0.875, 0.825 | 0.800, 0.811 | 0.900, 0.500 | 0.568, 0.643 | 0.844, 0.927 | 0.811, 0.835 | 0.875, 0.903 | 0.745, 0.825 | 0.835 | 0.715 | 0.678 | 0.412 |

            The columns from `quito` on read each message with the conversation around it; by itself, as all others were, in brackets.
            `accra` to `adelaide` are by models that had learnt from all before `tbilisi` (as they were before, 0.940, 0.896, 0.857 and
            of states 0.886), the two behind them by the same models, the next by those that had learnt from all before `zurich`, and
            from `maputo`, the last four by those of their day, from all left of them but three; there and in `mendoza` the writers
            were told to let an ask stand in one clause of a letter about something else. The owners of `accra`, `ljubljana`,
            `saskatoon` and all from `rabat` on were made to promise mostly without the usual words; a quarter of `rabat` is in
            French, three quarters of `antwerp` in Dutch, Portuguese, French, Spanish and German. The
            halves `b` are only counted, never read.
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
                        new ConversationFigures(),
                        new AskFigures()),
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
