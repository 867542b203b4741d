package sendoff.mail;

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
/// Values are read as UTF-8 where that is valid, as windows-1252 otherwise, when they are asked for: most never are.
final class RawHeaders {
    private static final int MOST_OF_A_LINE = 256 * 1024;
    private static final int MOST_OF_A_FIELD = 512 * 1024;
    private static final int MOST_FIELDS = 2_000;
    private static final int LONGEST_NAME = 80;
    private static final byte[] LINE_END = {'\n'};

    /// By name in lower case; the values of one name in the order they stand.
    private final Map<String, List<byte[]>> fields;

    private final Optional<String> envelopeLine;

    private RawHeaders(Map<String, List<byte[]>> fields, Optional<String> envelopeLine) {
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
        return Optional.ofNullable(fields.get(name)).map(List::getFirst).map(RawHeaders::text);
    }

    Stream<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream().map(RawHeaders::text);
    }

    private static String text(byte[] value) {
        return CharsetPolicy.decode(value, Optional.empty()).strip();
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
        private final Map<String, List<byte[]>> fields = new HashMap<>();
        private final Bytes line = new Bytes();
        private final Bytes value = new Bytes();
        private final Bytes strays = new Bytes();
        private String name = "";
        private int count;
        private Optional<String> envelopeLine = Optional.empty();

        Scan(RawInput in) {
            this.in = in;
        }

        RawHeaders headers() throws IOException {
            boolean first = true;
            while (next()) {
                int length = trimmedLength();
                if (length == 0) {
                    strays.add(LINE_END, 0, 1);
                    break;
                }
                if (first && isEnvelopeLine()) {
                    envelopeLine = Optional.of(new String(line.toArray(), 0, length, StandardCharsets.ISO_8859_1));
                } else {
                    take(length);
                }
                first = false;
            }
            finishField();
            if (strays.size() > 1) {
                in.unread(strays.toArray());
            }
            return new RawHeaders(fields, envelopeLine);
        }

        private boolean next() throws IOException {
            line.cut(0);
            return in.readLine(line, MOST_OF_A_LINE);
        }

        private void take(int length) {
            if ((line.at(0) == ' ' || line.at(0) == '\t') && !name.isEmpty()) {
                append(0, length);
                return;
            }
            int colon = colon(length);
            if (colon < 0) {
                strays.add(line, 0, line.size());
                return;
            }
            finishField();
            strays.cut(0);
            append(0, colon);
            name = new String(value.toArray(), StandardCharsets.US_ASCII)
                    .strip()
                    .toLowerCase(Locale.ROOT);
            value.cut(0);
            append(colon + 1, length);
        }

        private void append(int from, int length) {
            value.add(line, from, Math.min(length, from + MOST_OF_A_FIELD - value.size()));
        }

        private void finishField() {
            if (!name.isEmpty() && count++ < MOST_FIELDS) {
                fields.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value.toArray());
            }
            name = "";
            value.cut(0);
        }

        private int trimmedLength() {
            int length = line.size();
            while (length > 0 && (line.at(length - 1) == '\n' || line.at(length - 1) == '\r')) {
                length--;
            }
            return length;
        }

        private boolean isEnvelopeLine() {
            String start = new String(line.toArray(), 0, Math.min(6, line.size()), StandardCharsets.ISO_8859_1);
            return start.startsWith("From ") || start.equals(">From ");
        }

        /// Where the colon of a field stands; -1 when the line is no field (RFC 5322 §2.2).
        private int colon(int length) {
            for (int i = 0; i < Math.min(length, LONGEST_NAME); i++) {
                byte c = line.at(i);
                if (c == ':') {
                    return i == 0 ? -1 : i;
                }
                boolean blankBeforeColon = c == ' ' && i + 1 < length && line.at(i + 1) == ':';
                if (c <= ' ' && !blankBeforeColon) {
                    return -1;
                }
            }
            return -1;
        }
    }
}
