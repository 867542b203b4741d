package sendoff.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A chart, drawn on the server: what lies where in a box 400 wide. The table below it says the same.
///
/// @param words what it shows, in a sentence, for whoever does not see it
/// @param curve corners of a line, and of the area under it
public record Drawing(
        int height,
        String words,
        List<Line> lines,
        Optional<Curve> curve,
        List<Bar> bars,
        List<Text> texts,
        List<Dot> dots) {
    static final int WIDTH = 400;

    public Drawing {
        lines = List.copyOf(lines);
        bars = List.copyOf(bars);
        texts = List.copyOf(texts);
        dots = List.copyOf(dots);
    }

    /// A line across.
    public record Line(String path) {}

    public record Curve(String path, String area) {}

    /// @param look one of the fills of the stylesheet, `f0` to `f5`
    public record Bar(String look, String x, String y, String width) {}

    /// @param look   `lab` names something, `val` is a value, none is an axis
    /// @param anchor `start`, `middle` or `end`
    public record Text(String look, String x, String y, String anchor, String words) {}

    public record Dot(String x, String y) {}

    /// As SVG writes numbers.
    static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
