package sendoff.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sendoff.evaluate.Report.Part;
import sendoff.evaluate.Section.Measured;

/// Measures every section on labelled data.
public final class Evaluation {
    private Evaluation() {}

    /// @param corpus   a folder laid out like the development corpus; sections without data are left out
    /// @param progress gets a line for people now and then
    public static Report run(Path corpus, Consumer<String> progress) {
        List<Part> parts = new ArrayList<>();
        for (Section section : Sections.all()) {
            progress.accept(section.title());
            Measured measured = section.measure(corpus, progress);
            if (!measured.figures().isEmpty()) {
                parts.add(new Part(section.title(), measured));
            }
        }
        return new Report(parts);
    }
}
