package sendoff.calendar;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cuts a file of vCards into single ones, so that a broken one costs only itself and a card with a picture of five
/// megabytes needs no more room than one without: pictures, sounds and keys are left out while reading.
final class CardTexts {
    /// A card without its picture; more is no card.
    private static final int LONGEST_CARD = 256_000;

    private static final int LONGEST_LINE = 64_000;
    /// Source: RFC 2426 §3.1.4, §3.5.3, §3.6.6, §3.7.2; a group may stand before the name (`item1.PHOTO`).
    private static final Pattern HEAVY = Pattern.compile("(?i)^(?:[\\w-]+\\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:].*");

    private static final Pattern PROPERTY = Pattern.compile("(?i)^(?:[\\w-]+\\.)?[A-Z][\\w-]*[;:].*");
    private static final Charset ELSE = Charset.forName("windows-1252");

    private final BufferedInputStream in;
    private Optional<String> pushedBack = Optional.empty();
    private int pictures;
    private int broken;

    CardTexts(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    int pictures() {
        return pictures;
    }

    /// Cards that have no end, or are longer than a card can be.
    int broken() {
        return broken;
    }

    /// The next card with its first and last line; empty at the end.
    Optional<String> next() throws IOException {
        while (true) {
            Optional<String> begin = line();
            if (begin.isEmpty()) {
                return Optional.empty();
            }
            if (isLine(begin.get(), "BEGIN:VCARD")) {
                Optional<String> card = card();
                if (card.isPresent()) {
                    return card;
                }
                broken++;
            }
        }
    }

    /// @return empty if it breaks off
    private Optional<String> card() throws IOException {
        var text = new StringBuilder("BEGIN:VCARD\r\n");
        boolean heavy = false;
        boolean agent = false;
        int inside = 0;
        while (text.length() <= LONGEST_CARD) {
            Optional<String> next = line();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            String line = next.get();
            if (isLine(line, "BEGIN:VCARD")) {
                if (!agent && inside == 0) {
                    pushedBack = next;
                    return Optional.empty();
                }
                inside++;
            } else if (isLine(line, "END:VCARD")) {
                if (inside == 0) {
                    return Optional.of(text.append("END:VCARD\r\n").toString());
                }
                inside--;
            } else if (inside == 0) {
                heavy = isHeavy(line, heavy);
                agent = line.toUpperCase(Locale.ROOT).startsWith("AGENT");
                if (!heavy && !agent) {
                    text.append(line).append("\r\n");
                }
            }
        }
        return Optional.empty();
    }

    /// What continues a picture belongs to it, also where an old telephone forgot to indent it.
    private boolean isHeavy(String line, boolean before) {
        if (HEAVY.matcher(line).matches()) {
            pictures++;
            return true;
        }
        boolean continues = line.isEmpty()
                || line.startsWith(" ")
                || line.startsWith("\t")
                || !PROPERTY.matcher(line).matches();
        return before && continues;
    }

    private static boolean isLine(String line, String wanted) {
        return line.strip().replace(": ", ":").equalsIgnoreCase(wanted);
    }

    private Optional<String> line() throws IOException {
        if (pushedBack.isPresent()) {
            Optional<String> line = pushedBack;
            pushedBack = Optional.empty();
            return line;
        }
        var bytes = new ByteArrayOutputStream(128);
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        // An old Macintosh ends lines with CR alone.
        for (; read >= 0 && read != '\n' && read != '\r'; read = in.read()) {
            if (bytes.size() < LONGEST_LINE) {
                bytes.write(read);
            }
        }
        if (read == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
        return Optional.of(text(bytes.toByteArray()));
    }

    /// UTF-8, else what Windows wrote before it: told line by line, as files are put together from both.
    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(bytes, ELSE);
        }
    }
}
