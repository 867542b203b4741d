package sendoff.intake;

import java.util.Arrays;

/// A message being put together; holds at most [RawMessage#LONGEST] of it and counts the rest.
final class Growing {
    private byte[] bytes = new byte[8 << 10];
    private int held;
    private long size;

    void add(byte[] from, int start, int end) {
        int length = end - start;
        size += length;
        int fits = Math.min(length, RawMessage.LONGEST - held);
        if (held + fits > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(RawMessage.LONGEST, Math.max(held + fits, bytes.length * 2)));
        }
        System.arraycopy(from, start, bytes, held, fits);
        held += fits;
    }

    /// @param withoutBlank the empty line at its end belongs to the mbox
    Bounded bounded(boolean withoutBlank) {
        int blank = withoutBlank && held == size ? lastLineBreak() : 0;
        return new Bounded(Arrays.copyOf(bytes, held - blank), size - blank);
    }

    private int lastLineBreak() {
        if (held == 0 || bytes[held - 1] != '\n') {
            return 0;
        }
        return held > 1 && bytes[held - 2] == '\r' ? 2 : 1;
    }
}
