package sendoff.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;

/// The beginning of a message, and how long the whole of it is.
record Bounded(byte[] bytes, long size) {
    private static final byte[] SEPARATOR = {'F', 'r', 'o', 'm', ' '};

    /// The same, but of a long file only what fits into `room` where no more is wanted.
    ///
    /// @param wanted asked with the beginning of a long file
    static Bounded read(Path file, byte[] room, Predicate<byte[]> wanted) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int count = in.readNBytes(room, 0, room.length);
            byte[] beginning = Arrays.copyOf(room, count);
            if (!Unpacked.isPacked(beginning)) {
                if (count < room.length) {
                    return new Bounded(beginning, count);
                }
                if (!wanted.test(beginning)) {
                    return new Bounded(beginning, Files.size(file));
                }
            }
        }
        return read(file);
    }

    /// A file in a Maildir; some servers pack them.
    static Bounded read(Path file) throws IOException {
        if (Files.size(file) > RawMessage.LONGEST) {
            try (Unpacked in = Unpacked.open(file)) {
                return read(in);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        return Unpacked.isPacked(bytes)
                ? read(Unpacked.of(new ByteArrayInputStream(bytes)))
                : new Bounded(bytes, bytes.length);
    }

    static Bounded read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(RawMessage.LONGEST);
        long beyond = in.transferTo(OutputStream.nullOutputStream());
        byte[] message = withoutSeparator(bytes);
        return new Bounded(message, message.length + beyond);
    }

    /// Some programs save one message with its mbox separator still on top.
    private static byte[] withoutSeparator(byte[] bytes) {
        if (!Arrays.equals(SEPARATOR, 0, 5, bytes, 0, Math.min(5, bytes.length))) {
            return bytes;
        }
        int line = 0;
        while (line < bytes.length && bytes[line] != '\n') {
            line++;
        }
        return Arrays.copyOfRange(bytes, Math.min(line + 1, bytes.length), bytes.length);
    }
}
