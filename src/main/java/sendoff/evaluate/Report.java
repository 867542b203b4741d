package sendoff.evaluate;

import java.util.List;
import sendoff.evaluate.Section.Measured;

/// What an evaluation found, section by section.
public record Report(List<Part> parts) {
    public Report {
        parts = List.copyOf(parts);
    }

    public record Part(String title, Measured measured) {}

    /// @param section title of the section the figure stands in
    public record Row(String section, Figure figure) {}

    /// Every figure, in the order of the page.
    public List<Row> rows() {
        return parts.stream()
                .flatMap(part -> part.measured().figures().stream().map(figure -> new Row(part.title(), figure)))
                .toList();
    }

    /// The page `docs/quality.md`: the figures as they are, also where they fall short.
    public String markdown() {
        var page = new StringBuilder("# Quality\n\n")
                .append(
                        "Written by `./sendoff evaluate DIR --write docs/quality.md`; figures as measured, also where they fall short.\n");
        for (Part part : parts) {
            page.append("\n## ").append(part.title()).append("\n\n");
            page.append("| what | value | target | reached | remarks |\n|---|---|---|---|---|\n");
            part.measured().figures().forEach(figure -> page.append(line(figure)));
            if (!part.measured().details().isBlank()) {
                page.append('\n').append(part.measured().details().strip()).append('\n');
            }
        }
        return page.toString();
    }

    private static String line(Figure figure) {
        String target = figure.target().map(Figure.Target::shown).orElse("");
        String reached = figure.reached().map(yes -> yes ? "yes" : "**no**").orElse("");
        return "| %s | %s | %s | %s | %s |%n"
                .formatted(figure.what(), figure.shown(), target, reached, figure.note())
                .replace(System.lineSeparator(), "\n");
    }
}
