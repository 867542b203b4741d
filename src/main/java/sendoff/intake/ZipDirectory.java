package sendoff.intake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipException;

/// How much a ZIP file says it holds, known before its list of contents is loaded: [java.util.zip.ZipFile] takes that
/// list into memory whole, however long it is.
///
/// Source: PKWARE's APPNOTE, 4.3.14 to 4.3.16.
///
/// @param bytes of the list itself
record ZipDirectory(long entries, long bytes) {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;

    static ZipDirectory of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(0, channel.size() - END_LENGTH - LONGEST_COMMENT);
            ByteBuffer tail = read(channel, from, (int) (channel.size() - from));
            for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END) {
                    return of(channel, tail, from, at);
                }
            }
            throw new ZipException("no list of contents");
        }
    }

    private static ZipDirectory of(FileChannel channel, ByteBuffer tail, long from, int at) throws IOException {
        long entries = Short.toUnsignedLong(tail.getShort(at + 10));
        long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
        boolean large = entries == 0xFFFFL
                || bytes == 0xFFFFFFFFL
                || Integer.toUnsignedLong(tail.getInt(at + 16)) == 0xFFFFFFFFL;
        long locator = from + at - LOCATOR_LENGTH;
        if (!large || locator < 0) {
            return new ZipDirectory(entries, bytes);
        }
        ByteBuffer where = read(channel, locator, LOCATOR_LENGTH);
        if (where.getInt(0) != 0x07064b50) {
            return new ZipDirectory(entries, bytes);
        }
        ByteBuffer end = read(channel, where.getLong(8), 56);
        return new ZipDirectory(end.getLong(32), end.getLong(40));
    }

    private static ByteBuffer read(FileChannel channel, long from, int count) throws IOException {
        if (from < 0 || from + count > channel.size()) {
            throw new ZipException("its list of contents lies elsewhere");
        }
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }
}
