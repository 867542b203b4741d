package sendoff.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// Puts header fields together: folded, and encoded where they are not plain ASCII.
///
/// A line break inside a value never gets out: it would begin a field of its own (header injection).
final class HeaderWriter {
    /// Source: RFC 5322 §2.1.1.
    private static final int LINE = 78;

    /// Bytes that fit an encoded word of at most 75 characters. Source: RFC 2047 §2.
    private static final int WORD_BYTES = 42;

    private static final int LONGEST_PLAIN_WORD = 60;
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+");

    private final StringBuilder lines = new StringBuilder();

    /// @param parts what the line may be broken between; without any there is no line
    void line(String name, List<String> parts) {
        if (parts.isEmpty()) {
            return;
        }
        StringBuilder line = new StringBuilder(name).append(':');
        for (String part : parts) {
            if (line.length() + 1 + part.length() > LINE && line.length() > name.length() + 1) {
                lines.append(line).append("\r\n");
                line.setLength(0);
            }
            line.append(' ').append(part);
        }
        lines.append(line).append("\r\n");
    }

    /// A subject in parts: words as they are, or encoded words.
    static List<String> words(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ").strip();
        boolean plain = isAscii(line)
                && !line.contains("=?")
                && !line.contains("  ")
                && Arrays.stream(line.split(" ")).allMatch(word -> word.length() <= LONGEST_PLAIN_WORD);
        return plain ? List.of(line.split(" ")) : encoded(line);
    }

    /// A name before an address: as it is, in quotes, or encoded.
    static String phrase(String name) {
        String line = BREAKS.matcher(name).replaceAll(" ").strip();
        if (!isAscii(line) || line.contains("=?") || line.length() > LONGEST_PLAIN_WORD) {
            return String.join("\r\n ", encoded(line));
        }
        return ATOMS.matcher(line).matches()
                ? line
                : '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static List<String> encoded(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int character : text.codePoints().toArray()) {
            String one = character >= 0xD800 && character <= 0xDFFF ? "\ufffd" : Character.toString(character);
            int more = one.getBytes(StandardCharsets.UTF_8).length;
            // Never in the middle of a character: each word is decoded by itself.
            if (bytes + more > WORD_BYTES) {
                words.add(encodedWord(word.toString()));
                word.setLength(0);
                bytes = 0;
            }
            word.append(one);
            bytes += more;
        }
        words.add(encodedWord(word.toString()));
        return words;
    }

    private static String encodedWord(String text) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
