package sendoff.mail;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// A text as the body of a mail.
///
/// @param encoding the Content-Transfer-Encoding
/// @param text     what stands below the header, in ASCII, lines ending with CRLF
record BodyWriter(String encoding, String text) {
    /// Longer lines are encoded: some servers break them, some programs don't. Source: RFC 5322 §2.1.1.
    private static final int PLAIN_LINE = 990;

    /// Source: RFC 2045 §6.7.
    private static final int ENCODED_LINE = 76;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    static BodyWriter of(String body) {
        String text = body.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
        boolean plain = text.lines().allMatch(BodyWriter::isPlain);
        String lines = (text + "\n").replace("\n", "\r\n");
        return plain ? new BodyWriter("7bit", lines) : new BodyWriter("quoted-printable", quotedPrintable(text));
    }

    /// A "From " at the beginning of a line, white space at its end and a single dot are changed on the way by
    /// servers and mailboxes of the old school.
    private static boolean isPlain(String line) {
        return line.length() <= PLAIN_LINE
                && line.chars().allMatch(c -> c < 0x7f && (c >= 0x20 || c == '\t'))
                && !line.startsWith("From ")
                && !line.equals(".")
                && !line.endsWith(" ")
                && !line.endsWith("\t");
    }

    private static String quotedPrintable(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            quote(line, out);
            out.append("\r\n");
        }
        return out.toString();
    }

    private static void quote(String line, StringBuilder out) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int column = 0;
        for (int i = 0; i < bytes.length; i++) {
            String one = quoted(bytes, i);
            if (column + one.length() >= ENCODED_LINE) {
                out.append("=\r\n");
                column = 0;
            }
            out.append(one);
            column += one.length();
        }
    }

    private static String quoted(byte[] bytes, int i) {
        byte b = bytes[i];
        boolean first = i == 0;
        boolean last = i == bytes.length - 1;
        boolean asIs = b > 0x20 && b < 0x7f && b != '=' && !(first && (b == 'F' || b == '.'))
                || (b == ' ' || b == '\t') && !last;
        return asIs ? Character.toString(b) : "=" + HEX.toHexDigits(b);
    }
}
