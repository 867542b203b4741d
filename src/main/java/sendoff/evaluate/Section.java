package sendoff.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// One part of the figures: what is measured together on labelled data. [Sections] lists them all.
public interface Section {
    /// The heading, such as "Recognise, modern mail".
    String title();

    /// Measures, deterministically. A part whose data is absent from `corpus` gives [Measured#NOTHING].
    ///
    /// @param corpus   the folder that holds `messages.jsonl`, `modern`, `mime` and so on
    /// @param progress gets a line for people now and then
    Measured measure(Path corpus, Consumer<String> progress);

    /// @param figures in the order to be read
    /// @param details Markdown below the table: confusion tables, the worst mistakes; may be empty
    record Measured(List<Figure> figures, String details) {
        public static final Measured NOTHING = new Measured(List.of(), "");

        public Measured {
            figures = List.copyOf(figures);
        }
    }
}
