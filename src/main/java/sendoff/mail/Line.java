package sendoff.mail;

import java.util.List;

/// One line of a message's text, with what its HTML said about it.
record Line(String text, Zone zone) {
    /// Lines of plain text, about which nothing is known yet.
    static List<Line> of(String text) {
        return text.lines().map(line -> new Line(line, Zone.OWN)).toList();
    }
}
