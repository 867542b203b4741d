package sendoff.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The header fields of one message, in the order they stand, unfolded and undecoded.
///
/// Bounded, since a header may be of any size: so many fields, and so much of each, are kept; the rest is
/// read past. A line that is no field is skipped; when such lines come last the blank line was forgotten
/// and they are the body.
///
/// Values are text already: UTF-8 where it is valid, windows-1252 otherwise.
final class RawHeaders {
    private static final int MOST_OF_A_LINE = 256 * 1024;
    private static final int MOST_OF_A_FIELD = 512 * 1024;
    private static final int MOST_FIELDS = 2_000;
    private static final int LONGEST_NAME = 80;

    /// By name in lower case; the values of one name in the order they stand.
    private final Map<String, List<String>> fields;

    private final Optional<String> envelopeLine;

    private RawHeaders(Map<String, List<String>> fields, Optional<String> envelopeLine) {
        this.fields = fields;
        this.envelopeLine = envelopeLine;
    }

    static RawHeaders read(RawInput in) throws IOException {
        return new Scan(in).headers();
    }

    /// The `From ` line of an mbox before the header.
    Optional<String> envelopeLine() {
        return envelopeLine;
    }

    Optional<String> first(String name) {
        return Optional.ofNullable(fields.get(name)).map(List::getFirst);
    }

    Stream<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream();
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /// Whether the first field of that name has this text in it, whatever the case.
    boolean says(String name, String words) {
        return first(name)
                .filter(value -> value.toLowerCase(Locale.ROOT).contains(words))
                .isPresent();
    }

    /// One pass over the header block.
    private static final class Scan {
        private final RawInput in;
        private final Map<String, List<String>> fields = new HashMap<>();
        private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        private final ByteArrayOutputStream value = new ByteArrayOutputStream(256);
        private final ByteArrayOutputStream strays = new ByteArrayOutputStream(0);
        private String name = "";
        private int count;
        private Optional<String> envelopeLine = Optional.empty();

        Scan(RawInput in) {
            this.in = in;
        }

        RawHeaders headers() throws IOException {
            boolean first = true;
            while (next()) {
                byte[] bytes = line.toByteArray();
                int length = trimmedLength(bytes);
                if (length == 0) {
                    strays.write('\n');
                    break;
                }
                if (first && isEnvelopeLine(bytes)) {
                    envelopeLine = Optional.of(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
                } else {
                    take(bytes, length);
                }
                first = false;
            }
            finishField();
            if (strays.size() > 1) {
                in.unread(strays.toByteArray());
            }
            return new RawHeaders(fields, envelopeLine);
        }

        private boolean next() throws IOException {
            line.reset();
            return in.readLine(line, MOST_OF_A_LINE);
        }

        private void take(byte[] bytes, int length) {
            if ((bytes[0] == ' ' || bytes[0] == '\t') && !name.isEmpty()) {
                append(bytes, 0, length);
                return;
            }
            int colon = colon(bytes, length);
            if (colon < 0) {
                strays.writeBytes(bytes);
                return;
            }
            finishField();
            strays.reset();
            name = new String(bytes, 0, colon, StandardCharsets.US_ASCII)
                    .strip()
                    .toLowerCase(Locale.ROOT);
            append(bytes, colon + 1, length);
        }

        private void append(byte[] bytes, int from, int length) {
            value.write(bytes, from, Math.min(length - from, MOST_OF_A_FIELD - value.size()));
        }

        private void finishField() {
            if (!name.isEmpty() && count++ < MOST_FIELDS) {
                String text = CharsetPolicy.decode(value.toByteArray(), Optional.empty());
                fields.computeIfAbsent(name, n -> new ArrayList<>(1)).add(text.strip());
            }
            name = "";
            value.reset();
        }

        private static int trimmedLength(byte[] bytes) {
            int length = bytes.length;
            while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
                length--;
            }
            return length;
        }

        private static boolean isEnvelopeLine(byte[] bytes) {
            String start = new String(bytes, 0, Math.min(6, bytes.length), StandardCharsets.ISO_8859_1);
            return start.startsWith("From ") || start.equals(">From ");
        }

        /// Where the colon of a field stands; -1 when the line is no field (RFC 5322 §2.2).
        private static int colon(byte[] bytes, int length) {
            for (int i = 0; i < Math.min(length, LONGEST_NAME); i++) {
                if (bytes[i] == ':') {
                    return i == 0 ? -1 : i;
                }
                boolean blankBeforeColon = bytes[i] == ' ' && i + 1 < length && bytes[i + 1] == ':';
                if (bytes[i] <= ' ' && !blankBeforeColon) {
                    return -1;
                }
            }
            return -1;
        }
    }
}
