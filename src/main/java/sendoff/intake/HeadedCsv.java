package sendoff.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// A file of lines whose columns are named by one of its first lines, in any order and with more columns than we know.
final class HeadedCsv {
    /// How far down the header may stand: notes come before some since 2020.
    private static final int HEADER_WITHIN = 40;
    /// Formatted letters are long.
    private static final int LONGEST_CELL = 200_000;

    private static final List<Character> BETWEEN = List.of(',', ';', '\t');

    private final String text;
    private final char between;
    private final int header;
    private final Map<String, Integer> columns;

    private HeadedCsv(String text, char between, int header, Map<String, Integer> columns) {
        this.text = text;
        this.between = between;
        this.header = header;
        this.columns = columns;
    }

    /// @param file  its name, for the owner
    /// @param also  other names that columns had, in lower case
    /// @param named columns that there must be
    /// @throws ExportTrouble if no line names them
    static HeadedCsv of(String file, String text, Map<String, String> also, Set<String> named) throws ExportTrouble {
        String closest = "";
        int most = 0;
        for (char between : BETWEEN) {
            List<List<String>> top = Csv.read(text, between, HEADER_WITHIN);
            for (int i = 0; i < top.size(); i++) {
                Map<String, Integer> columns = columns(top.get(i), also);
                if (columns.keySet().containsAll(named)) {
                    return new HeadedCsv(text, between, i, columns);
                }
                int found = (int) named.stream().filter(columns::containsKey).count();
                if (found > most) {
                    most = found;
                    closest = missing(named, columns);
                }
            }
        }
        throw new ExportTrouble(file
                + (closest.isEmpty()
                        ? " has no line that names its columns ("
                                + String.join(", ", named.stream().sorted().toList()) + ")."
                        : " has no column " + closest + ".")
                + " Was it changed by a spreadsheet? Give the export as LinkedIn sent it. Nothing was taken from it.");
    }

    private static String missing(Set<String> named, Map<String, Integer> columns) {
        return String.join(
                " and ",
                named.stream()
                        .filter(name -> !columns.containsKey(name))
                        .sorted()
                        .map(name -> "“" + name + "”")
                        .toList());
    }

    private static Map<String, Integer> columns(List<String> header, Map<String, String> also) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_\\u00a0]+", " ");
            columns.putIfAbsent(also.getOrDefault(name, name), i);
        }
        return columns;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /// One line, by the names of its columns.
    interface Line {
        /// Empty where the line or the file has no such cell.
        String cell(String column);
    }

    /// Hands over line by line; blank ones are left out.
    void each(Consumer<Line> line) {
        Csv.each(text, between, header + 1, LONGEST_CELL, cells -> {
            if (!cells.stream().allMatch(String::isBlank)) {
                line.accept(column -> cell(cells, column));
            }
        });
    }

    List<Line> all() {
        var all = new ArrayList<Line>();
        each(all::add);
        return all;
    }

    private String cell(List<String> cells, String column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.size()
                ? ""
                : ForeignText.mended(cells.get(at)).strip();
    }
}
