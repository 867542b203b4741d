package sendoff.mail;

import java.util.Arrays;

/// Bytes being collected: a stream of the JDK would lock at every line of every header.
final class Bytes {
    private byte[] held = new byte[256];
    private int size;

    void add(byte[] from, int start, int length) {
        if (size + length > held.length) {
            held = Arrays.copyOf(held, Math.max(size + length, held.length * 2));
        }
        System.arraycopy(from, start, held, size, length);
        size += length;
    }

    void add(Bytes from, int start, int end) {
        add(from.held, start, end - start);
    }

    byte at(int index) {
        return held[index];
    }

    int size() {
        return size;
    }

    /// Keeps only the first so many.
    void cut(int length) {
        size = length;
    }

    byte[] toArray() {
        return Arrays.copyOf(held, size);
    }
}
