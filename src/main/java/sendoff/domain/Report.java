package sendoff.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// A month, as page, command line and mail show it: figures first, then one table a question.
///
/// @param running the month is not over yet
/// @param lead    what happened, in a sentence or two
/// @param tries   what may be worth trying next
public record Report(
        YearMonth month, boolean running, String lead, List<Figure> figures, List<Section> sections, List<Try> tries) {
    public Report {
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
        tries = List.copyOf(tries);
    }

    /// Nothing happened in it.
    public boolean hasNothing() {
        return sections.isEmpty();
    }

    /// One number that counts.
    ///
    /// @param id     as JSON and CSV call it
    /// @param value  in words; "3 of 4" where a share would pretend to know more
    /// @param beside what it was the month before, or what else puts it into place; may be empty
    /// @param number bare: a share of 1, minutes, a count; empty where there is none
    public record Figure(String id, String name, String value, String beside, Optional<Double> number) {}

    /// One question and its answer.
    ///
    /// @param notes what the numbers don't say by themselves, such as that they are too few
    public record Section(String id, String title, Shape shape, Table table, List<String> notes) {
        public Section {
            notes = List.copyOf(notes);
        }
    }

    /// How a table is drawn above itself.
    public enum Shape {
        /// A line over days: the first column is the day, the second the number.
        LINE,
        /// One bar a row: the first number out of the second.
        PORTION,
        /// One bar a row, a piece for each number.
        STACKS,
        /// One bar for all, a piece a row.
        PARTS,
        /// One meter a row, as the plan page has them: the first number out of the second.
        METERS,
        /// Only the table.
        NONE
    }

    /// @param columns with that of the row's name
    public record Table(String caption, List<String> columns, List<Row> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String name, Cell... cells) {
            return new Row(name, List.of(cells));
        }

        /// The numbers of its cells; 0 for words.
        public double number(int cell) {
            return cells.get(cell).number().orElse(0d);
        }
    }

    public record Cell(String shown, Optional<Double> number) {
        public static Cell of(long number) {
            return new Cell(Long.toString(number), Optional.of((double) number));
        }

        public static Cell of(String shown, double number) {
            return new Cell(shown, Optional.of(number));
        }

        public static Cell words(String shown) {
            return new Cell(shown, Optional.empty());
        }
    }

    /// @param because why
    /// @param place   which page helps: `playbook`, `plan`; empty for none
    public record Try(String what, String because, String place) {}

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    public Optional<Figure> figure(String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).findFirst();
    }
}
