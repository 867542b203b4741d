package sendoff.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/// An entry of an archive that may unpack to so much and no more.
final class Rationed extends FilterInputStream {
    private final String where;
    private final long packed;
    private final ExportArchive.Limits limits;
    private final AtomicLong all;
    private long here;

    /// @param packed bytes as they lie in the archive
    /// @param all    what was unpacked from this archive so far
    Rationed(InputStream in, String where, long packed, ExportArchive.Limits limits, AtomicLong all) {
        super(in);
        this.where = where;
        this.packed = packed;
        this.limits = limits;
        this.all = all;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(into, offset, length);
        } catch (IOException e) {
            throw ExportArchive.damaged(where, e);
        }
        if (count > 0) {
            here += count;
            if (here > limits.each() || all.addAndGet(count) > limits.all() || isTooTight()) {
                throw new ExportTrouble(where + " unpacks to far more than an export holds, so it was not read to its"
                        + " end. Give the file as the service sent it.");
            }
        }
        return count;
    }

    private boolean isTooTight() {
        return here > ExportArchive.Limits.SMALL && here / Math.max(1, packed) > limits.ratio();
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 13)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
