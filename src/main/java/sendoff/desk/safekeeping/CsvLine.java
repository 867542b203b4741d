package sendoff.desk.safekeeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A line of a table for spreadsheets. Source: RFC 4180.
final class CsvLine {
    private CsvLine() {}

    static byte[] of(String... cells) {
        return (Arrays.stream(cells).map(CsvLine::cell).collect(Collectors.joining(",")) + "\r\n").getBytes(UTF_8);
    }

    /// Others wrote these words: a spreadsheet would run what begins like a formula.
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
