package sendoff.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file's bytes, unpacked if it is packed with gzip, whatever its name. A packed file that breaks off gives
/// what came before: half a mailbox is better than none.
final class Unpacked extends FilterInputStream {
    private static final int BUFFER = 1 << 16;

    private boolean broken;

    private Unpacked(InputStream in) {
        super(in);
    }

    static Unpacked open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return of(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    static Unpacked of(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
        buffered.mark(2);
        boolean packed = isPacked(buffered.readNBytes(2));
        buffered.reset();
        return new Unpacked(packed ? new GZIPInputStream(buffered, BUFFER) : buffered);
    }

    /// Source: RFC 1952 §2.3.1.
    static boolean isPacked(byte[] beginning) {
        return beginning.length >= 2 && beginning[0] == 0x1f && beginning[1] == (byte) 0x8b;
    }

    boolean isBroken() {
        return broken;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return broken ? -1 : in.read(into, offset, length);
        } catch (EOFException | ZipException e) {
            broken = true;
            return -1;
        }
    }
}
