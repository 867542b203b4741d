package sendoff.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The bytes of one message with what reading it needs: whole lines, a look ahead, and giving bytes back.
/// Not synchronised, because a scan reads hundreds of megabytes through it.
final class RawInput extends InputStream {
    private final InputStream source;
    private byte[] buffer;
    private int at;
    private int end;

    RawInput(InputStream source) {
        this.source = source;
        buffer = new byte[8192];
    }

    RawInput(byte[] whole) {
        this(nullInputStream());
        buffer = whole;
        end = whole.length;
    }

    @Override
    public int read() throws IOException {
        return at < end || fill() ? buffer[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == end && !fill()) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(buffer, at, into, from, count);
        at += count;
        return count;
    }

    /// Adds the next line with its line feed to `line`; of a long one only the first `most` bytes, the rest is skipped.
    ///
    /// @return false at the end of the message
    boolean readLine(Bytes line, int most) throws IOException {
        if (at == end && !fill()) {
            return false;
        }
        int room = most;
        do {
            int stop = lineEnd();
            int count = Math.min(room, stop - at);
            line.add(buffer, at, count);
            room -= count;
            at = stop;
            if (buffer[stop - 1] == '\n') {
                return true;
            }
        } while (fill());
        return true;
    }

    /// Up to `most` bytes that come next, without consuming them; fewer only near the end.
    byte[] peek(int most) throws IOException {
        while (end - at < most) {
            if (!more(most)) {
                break;
            }
        }
        return Arrays.copyOfRange(buffer, at, Math.min(end, at + most));
    }

    /// Puts bytes back, to be read next.
    void unread(byte[] bytes) {
        byte[] joined = Arrays.copyOf(bytes, bytes.length + Math.max(end - at, 8192));
        System.arraycopy(buffer, at, joined, bytes.length, end - at);
        end = bytes.length + end - at;
        at = 0;
        buffer = joined;
    }

    private int lineEnd() {
        int stop = at;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return Math.min(end, stop + 1);
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, source.read(buffer, 0, buffer.length));
        return end > 0;
    }

    private boolean more(int most) throws IOException {
        buffer = Arrays.copyOfRange(buffer, at, at + Math.max(most, buffer.length));
        end -= at;
        at = 0;
        int count = source.read(buffer, end, buffer.length - end);
        end += Math.max(0, count);
        return count > 0;
    }
}
