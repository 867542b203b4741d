package sendoff.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Lines of cells, as spreadsheets write them. Lenient: a quote that never ends is a quote and no more.
///
/// Source: RFC 4180, and files that do not follow it.
final class Csv {
    /// A cell that goes on longer has lost its closing quote.
    private static final int LONGEST = 20_000;

    private final String text;
    private final char between;
    private final int longest;
    private int at;

    private Csv(String text, char between, int longest) {
        this.text = text;
        this.between = between;
        this.longest = longest;
    }

    /// @param between `,`, `;` or a tab
    static List<List<String>> read(String text, char between, int most) {
        var csv = new Csv(text, between, LONGEST);
        var rows = new ArrayList<List<String>>();
        while (csv.at < text.length() && rows.size() < most) {
            rows.add(csv.row());
        }
        return rows;
    }

    /// Hands over line by line, so that a long file need not lie in memory twice.
    ///
    /// @param skip    so many lines first
    /// @param longest a cell of more characters has lost its closing quote
    static void each(String text, char between, int skip, int longest, Consumer<List<String>> line) {
        var csv = new Csv(text, between, longest);
        for (int row = 0; csv.at < text.length(); row++) {
            List<String> cells = csv.row();
            if (row >= skip) {
                line.accept(cells);
            }
        }
    }

    private List<String> row() {
        var cells = new ArrayList<String>();
        while (true) {
            cells.add(cell());
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end != between) {
                if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                return cells;
            }
        }
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            int close = closing(at + 1);
            if (close > 0) {
                String inside = text.substring(at + 1, close).replace("\"\"", "\"");
                at = close + 1;
                // What stands behind the closing quote belongs to the cell all the same.
                return inside + bare();
            }
        }
        return bare();
    }

    /// @return where the quoted text ends; negative if it never does
    private int closing(int from) {
        for (int i = from; i < Math.min(text.length(), from + longest); i++) {
            if (text.charAt(i) == '"') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }

    private String bare() {
        int from = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean isEnd(char c) {
        return c == between || c == '\n' || c == '\r';
    }
}
