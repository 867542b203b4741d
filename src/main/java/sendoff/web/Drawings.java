package sendoff.web;

import static sendoff.web.Drawing.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.web.Drawing.Bar;
import sendoff.web.Drawing.Curve;
import sendoff.web.Drawing.Dot;
import sendoff.web.Drawing.Line;
import sendoff.web.Drawing.Text;

/// The tables of a report as drawings.
final class Drawings {
    /// Pieces of a stack, in the order of `Received`: glad, fine, pushed back, hurt, no word, not heard yet.
    static final List<String> PIECES = List.of("f1", "f2", "f3", "f4", "f5", "f0");

    private static final int ROW = 26;
    private static final int LEFT = 128;
    private static final int LONGEST_NAME = 19;
    private static final int LONGEST_COLUMN = 8;

    private Drawings() {}

    static Optional<Drawing> of(Section section) {
        List<Row> rows = section.table().rows();
        return switch (section.shape()) {
            // One day is a number, not a line.
            case LINE -> rows.size() < 2 ? Optional.empty() : Optional.of(line(section));
            case PORTION -> Optional.of(portions(section));
            case STACKS -> Optional.of(stacks(section));
            case PARTS, METERS, NONE -> Optional.empty();
        };
    }

    // ---- a line over days

    private static Drawing line(Section section) {
        List<Row> rows = section.table().rows();
        double top = Math.max(
                1, rows.stream().mapToDouble(row -> row.number(0)).max().orElse(1));
        int step = (int) Math.max(1, Math.ceil(top / 3));
        var grid = new ArrayList<Line>();
        var texts = new ArrayList<Text>();
        for (int mark = 0; mark <= 3; mark++) {
            double y = 124 - mark * 110 / 3.0;
            grid.add(new Line("M26 %sH394".formatted(at(y))));
            texts.add(new Text("", "20", at(y + 4), "end", Integer.toString(mark * step)));
        }
        double scale = 110.0 / (3 * step);
        List<String> corners = IntStream.range(0, rows.size())
                .mapToObj(
                        n -> at(x(n, rows.size())) + "," + at(124 - rows.get(n).number(0) * scale))
                .toList();
        String path = String.join(" ", corners);
        for (int n : List.of(0, (rows.size() - 1) / 3, 2 * (rows.size() - 1) / 3, rows.size() - 1)) {
            boolean first = n == 0;
            boolean last = n == rows.size() - 1;
            String day = rows.get(n).name();
            texts.add(new Text(
                    "",
                    at(x(n, rows.size())),
                    "144",
                    first ? "start" : last ? "end" : "middle",
                    first || last ? shortened(day) : day.substring(0, day.indexOf(' '))));
        }
        Row end = rows.getLast();
        double y = 124 - end.number(0) * scale;
        texts.add(new Text(
                "val", "394", at(beside(rows, y)), "end", end.cells().getFirst().shown() + " open"));
        return new Drawing(
                150,
                String.join(" ", section.notes()),
                grid,
                Optional.of(new Curve(path, "26,124 " + path + " 394,124")),
                List.of(),
                texts,
                List.of(new Dot("394", at(y))));
    }

    /// Where the line does not come from: above its end where it rises, below where it falls.
    private static double beside(List<Row> rows, double y) {
        Row days = rows.get(Math.max(0, rows.size() - 4));
        boolean falls = rows.getLast().number(0) < days.number(0);
        return falls && y < 100 ? y + 16 : Math.max(9, y - 9);
    }

    private static double x(int n, int many) {
        return 26 + n * 368.0 / (many - 1);
    }

    /// `31 October` → `31 Oct`.
    private static String shortened(String day) {
        int space = day.indexOf(' ');
        return day.substring(0, Math.min(day.length(), space + 4));
    }

    // ---- bars

    private static Drawing portions(Section section) {
        List<Row> rows = section.table().rows();
        List<String> columns = section.table().columns();
        boolean third = columns.size() > 3 && columns.get(3).length() <= LONGEST_COLUMN;
        int right = third ? 346 : 400;
        double width = right - LEFT - 56;
        var bars = new ArrayList<Bar>();
        var texts = new ArrayList<Text>();
        texts.add(new Text(
                "", Integer.toString(right), "11", "end", columns.get(1).toLowerCase(Locale.ROOT)));
        if (third) {
            texts.add(new Text("", "400", "11", "end", columns.get(3).toLowerCase(Locale.ROOT)));
        }
        for (int n = 0; n < rows.size(); n++) {
            Row row = rows.get(n);
            double y = 33 + n * ROW;
            double share = row.number(1) == 0 ? 0 : Math.min(1, row.number(0) / row.number(1));
            texts.add(new Text("lab", "0", at(y), "start", name(row)));
            bars.add(new Bar("f0", at(LEFT), at(y - 9.5), at(width)));
            if (share > 0) {
                bars.add(new Bar(share < 0.75 ? "f3" : "f1", at(LEFT), at(y - 9.5), at(width * share)));
            }
            texts.add(new Text("val", Integer.toString(right), at(y), "end", portion(row)));
            if (third) {
                texts.add(new Text("", "400", at(y), "end", row.cells().get(2).shown()));
            }
        }
        String words =
                rows.stream().map(row -> row.name() + ": " + portion(row)).collect(Collectors.joining("; "));
        return new Drawing(
                33 + (rows.size() - 1) * ROW + 6, words + ".", List.of(), Optional.empty(), bars, texts, List.of());
    }

    private static String portion(Row row) {
        return row.cells().get(0).shown() + " of " + row.cells().get(1).shown();
    }

    private static Drawing stacks(Section section) {
        List<Row> rows = section.table().rows();
        double most = rows.stream().mapToDouble(row -> all(row)).max().orElse(1);
        double width = 400 - LEFT - 30;
        var bars = new ArrayList<Bar>();
        var texts = new ArrayList<Text>();
        for (int n = 0; n < rows.size(); n++) {
            Row row = rows.get(n);
            double y = 13 + n * ROW;
            double x = LEFT;
            texts.add(new Text("lab", "0", at(y), "start", name(row)));
            for (int piece = 0; piece < PIECES.size(); piece++) {
                double length = row.number(piece) / most * width;
                if (length > 0) {
                    bars.add(new Bar(PIECES.get(piece), at(x), at(y - 9.5), at(Math.max(1, length - 1.5))));
                    x += length;
                }
            }
            texts.add(new Text("val", at(x + 6), at(y), "start", Integer.toString((int) all(row))));
        }
        return new Drawing(
                13 + (rows.size() - 1) * ROW + 6,
                rows.stream().map(row -> words(section, row)).collect(Collectors.joining(" ")),
                List.of(),
                Optional.empty(),
                bars,
                texts,
                List.of());
    }

    private static double all(Row row) {
        return row.number(PIECES.size());
    }

    private static String words(Section section, Row row) {
        return row.name() + ": "
                + IntStream.range(0, PIECES.size())
                        .filter(n -> row.number(n) > 0)
                        .mapToObj(n -> row.cells().get(n).shown() + " "
                                + section.table().columns().get(n + 1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String name(Row row) {
        return row.name().length() <= LONGEST_NAME
                ? row.name()
                : row.name().substring(0, LONGEST_NAME - 1).stripTrailing() + "…";
    }
}
