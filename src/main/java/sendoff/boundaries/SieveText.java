package sendoff.boundaries;

import java.util.Collection;
import java.util.stream.Collectors;

/// Strings as Sieve scripts write them. Whatever stands in one stays inside it.
///
/// Source: RFC 5228 §2.4.2.
final class SieveText {
    /// Mail may carry no longer lines (RFC 5322 §2.1.1: 998 octets, four of which one character may take).
    private static final int LONGEST_LINE = 240;

    private SieveText() {}

    /// In quotation marks. Line breaks are allowed there; other control characters are left out.
    static String quoted(String text) {
        return '"' + plain(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String list(Collection<String> texts) {
        return texts.stream().map(SieveText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /// Over many lines, as it is read: `text:` up to a dot alone.
    static String lines(String text) {
        return "text:\n"
                + plain(text)
                        .lines()
                        .flatMap(line -> broken(line).lines())
                        .map(line -> line.startsWith(".") ? "." + line : line)
                        .map(line -> line + "\n")
                        .collect(Collectors.joining())
                + ".\n";
    }

    /// A line too long for mail, broken where it hurts least.
    private static String broken(String line) {
        var lines = new StringBuilder();
        String rest = line;
        while (rest.length() > LONGEST_LINE) {
            int space = rest.lastIndexOf(' ', LONGEST_LINE);
            int at = space > 0 ? space : LONGEST_LINE;
            at -= space <= 0 && Character.isLowSurrogate(rest.charAt(at)) ? 1 : 0;
            lines.append(rest, 0, at).append('\n');
            rest = rest.substring(space > 0 ? at + 1 : at);
        }
        return lines.append(rest).append('\n').toString();
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }
}
