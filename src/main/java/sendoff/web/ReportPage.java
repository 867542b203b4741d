package sendoff.web;

import java.util.List;
import java.util.Optional;
import sendoff.domain.Report.Figure;
import sendoff.domain.Report.Section;
import sendoff.domain.Report.Try;

/// How a month went.
///
/// @param heading `October 2026`
/// @param months  the one before, this one, the one after, where there are such
/// @param tries   heading first: what may be worth trying next
/// @param asks    the one question; empty while the month runs
public record ReportPage(
        Frame frame,
        String month,
        String heading,
        String lead,
        List<Month> months,
        List<Figure> figures,
        List<Panel> panels,
        List<Try> tries,
        String triesTitle,
        Optional<Question> asks) {
    public ReportPage {
        months = List.copyOf(months);
        figures = List.copyOf(figures);
        panels = List.copyOf(panels);
        tries = List.copyOf(tries);
    }

    /// @param key  `[` or `]`; empty for the one that shows
    public record Month(String href, String name, String key) {
        public boolean here() {
            return key.isEmpty();
        }
    }

    /// One section, drawn.
    public record Panel(
            Section section, Optional<Drawing> drawing, List<Part> legend, List<Part> parts, List<Bar> meters) {
        private static final int WIDE = 5;
        private static final int FEW = 4;

        public Panel {
            legend = List.copyOf(legend);
            parts = List.copyOf(parts);
            meters = List.copyOf(meters);
        }

        public String id() {
            return section.id();
        }

        /// A column of numbers stands to the right.
        public boolean numbers(int column) {
            return column > 0
                    && section.table().rows().stream()
                            .anyMatch(
                                    row -> row.cells().get(column - 1).number().isPresent());
        }

        /// What is drawn, or says itself what little its table tells, shows the table on demand.
        public boolean folds() {
            boolean shown = drawing.isPresent() || !parts.isEmpty() || !meters.isEmpty();
            return shown || !section.notes().isEmpty() && section.table().rows().size() > FEW;
        }

        /// Nothing but a table with many columns: it has the whole width.
        public boolean wide() {
            return drawing.isEmpty()
                    && parts.isEmpty()
                    && meters.isEmpty()
                    && section.table().columns().size() > WIDE;
        }

        /// What the bar of parts says, in words.
        public String words() {
            return section.title() + ": "
                    + parts.stream().map(Part::name).collect(java.util.stream.Collectors.joining(", "));
        }
    }

    /// @param x     where it begins, `72.5%`
    /// @param width `0.0%` for none
    public record Part(String look, String name, String x, String width) {}

    /// A meter of the plan: what was used.
    public record Bar(String name, String value, String width, boolean full) {}

    /// @param answer what the owner said; empty until then
    /// @param before the month it is compared with
    public record Question(String before, String answer) {
        public boolean said(String word) {
            return word.equals(answer);
        }
    }
}
