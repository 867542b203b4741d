package sendoff.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Takes an mbox apart, one message at a time, however long the file is.
///
/// Reads all four families: mboxo and mboxrd (`>From ` is unquoted), mboxcl and mboxcl2 (a Content-Length is believed
/// when it leads exactly to the next separator), with LF or CRLF. What the writer of the file left out is borne: a
/// missing empty line, a separator inside a text. Source: RFC 4155, and qmail's mbox(5) for the families.
final class MboxReader {
    private static final int LONGEST_LINE = 1 << 20;
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTENT_LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private byte[] window = new byte[1 << 16];
    private int start;
    private int end;
    private boolean ended;
    private boolean begun;
    private boolean atSeparator;

    MboxReader(InputStream in) {
        this.in = in;
    }

    /// The next message without its separator line; empty at the end of the file.
    Optional<Bounded> next() throws IOException {
        if (!begun) {
            begun = true;
            collect(true); // whatever stands above the first separator
        }
        if (!atSeparator) {
            return Optional.empty();
        }
        start = lineEnd();
        return Optional.of(collect(false));
    }

    private Bounded collect(boolean afterBlank) throws IOException {
        Growing message = new Growing();
        boolean header = true;
        boolean blank = afterBlank;
        boolean lineStarts = true;
        long contentLength = 0;
        while (true) {
            atSeparator = lineStarts && isSeparator(message, blank);
            int next = lineEnd();
            if (atSeparator || next == start) {
                return message.bounded(blank);
            }
            blank = lineStarts && isBlank(start, next);
            if (header && lineStarts) {
                contentLength = Math.max(contentLength, contentLength(next));
            }
            boolean quoted = lineStarts && !header && isQuotedFrom(next);
            message.add(window, quoted ? start + 1 : start, next);
            lineStarts = window[next - 1] == '\n';
            start = next;
            if (header && blank) {
                header = false;
                if (contentLength > 0 && takeBody(message, contentLength)) {
                    return message.bounded(false);
                }
            }
        }
    }

    /// The index behind the line that begins at `start`, or behind a part of it when it is very long.
    private int lineEnd() throws IOException {
        int from = start;
        while (true) {
            for (int i = from; i < end; i++) {
                if (window[i] == '\n') {
                    return i + 1;
                }
            }
            int searched = end - start;
            if (searched >= LONGEST_LINE || !more()) {
                return end;
            }
            from = start + searched;
        }
    }

    private boolean isSeparator(Growing message, boolean blank) throws IOException {
        ensure(1);
        if (start < end && window[start] == 0) {
            skipHole(message);
        }
        if (start == end || window[start] != 'F') {
            return false;
        }
        ensure(2 * FromLine.LONGEST);
        if (!startsWith(FROM, start, end)) {
            return false;
        }
        String[] lines =
                text(start, Math.min(end, start + 2 * FromLine.LONGEST)).split("\r?\n", 3);
        return FromLine.separates(lines[0], blank, lines.length > 1 ? lines[1] : "");
    }

    /// After a crash a spool may hold a run of NUL bytes where a message was being written; the next one
    /// begins right behind it.
    private void skipHole(Growing message) {
        int i = start;
        while (i < end && window[i] == 0) {
            i++;
        }
        if (startsWith(FROM, i, end)) {
            message.add(window, start, i);
            start = i;
        }
    }

    /// In mboxcl2 a body stands unquoted: its separators are text when the length leads to a real one.
    private boolean takeBody(Growing message, long length) throws IOException {
        if (length > RawMessage.LONGEST) {
            return false;
        }
        ensure((int) length + 2 * FromLine.LONGEST);
        if (end - start < length) {
            return false;
        }
        int behind = start + (int) length;
        int next = behind;
        while (next < end && (window[next] == '\n' || window[next] == '\r')) {
            next++;
        }
        boolean last = next == end && ended;
        if (!last && !(startsWith(FROM, next, end) && next > behind) || !hasFromLine(start, behind)) {
            return false;
        }
        message.add(window, start, behind);
        start = next;
        atSeparator = !last;
        return true;
    }

    private boolean hasFromLine(int from, int to) {
        for (int i = from; i < to - FROM.length; i++) {
            if (window[i] == '\n' && startsWith(FROM, i + 1, to)) {
                return true;
            }
        }
        return startsWith(FROM, from, to);
    }

    private boolean isBlank(int from, int to) {
        return window[from] == '\n' || window[from] == '\r' && to - from == 2;
    }

    private boolean isQuotedFrom(int to) {
        int i = start;
        while (i < to && window[i] == '>') {
            i++;
        }
        return i > start && startsWith(FROM, i, to);
    }

    private long contentLength(int to) {
        if (to - start > 60 || to - start <= CONTENT_LENGTH.length) {
            return 0;
        }
        for (int i = 0; i < CONTENT_LENGTH.length; i++) {
            if ((window[start + i] | 0x20) != CONTENT_LENGTH[i] && window[start + i] != CONTENT_LENGTH[i]) {
                return 0;
            }
        }
        String value = text(start + CONTENT_LENGTH.length, to).strip();
        return value.matches("\\d{1,12}") ? Long.parseLong(value) : 0;
    }

    private boolean startsWith(byte[] what, int at, int to) {
        return at + what.length <= to && Arrays.equals(what, 0, what.length, window, at, at + what.length);
    }

    private String text(int from, int to) {
        return new String(window, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private void ensure(int bytes) throws IOException {
        while (end - start < bytes && more()) {}
    }

    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(window, start, window, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == window.length) {
            window = Arrays.copyOf(window, window.length * 2);
        }
        int read = in.read(window, end, window.length - end);
        ended = read < 0;
        end += Math.max(read, 0);
        return !ended;
    }
}
