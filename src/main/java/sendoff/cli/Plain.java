package sendoff.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.regex.Pattern;

/// Other people's words as a terminal may show them. What steers a terminal, or turns the direction of its lines, would
/// let a mail change what its owner sees before they approve.
final class Plain {
    private static final Pattern STEERS =
            Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]|\\r(?!\\n)|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private Plain() {}

    static String of(String text) {
        return STEERS.matcher(text).replaceAll("");
    }

    /// The same in JSON: programs get every character, written so that a terminal does nothing about it.
    static String json(String json) {
        return STEERS.matcher(json)
                .replaceAll(one -> "\\\\u%04x".formatted((int) one.group().charAt(0)));
    }

    /// What commands print into: nothing that steers comes through, whatever they forgot.
    static PrintWriter into(PrintWriter terminal) {
        return new PrintWriter(new Filter(terminal));
    }

    private static final class Filter extends FilterWriter {
        Filter(PrintWriter terminal) {
            super(terminal);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            out.write(of(text.substring(from, from + length)));
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            write(String.valueOf(text, from, length), 0, length);
        }

        @Override
        public void write(int c) throws IOException {
            write(String.valueOf((char) c), 0, 1);
        }
    }
}
