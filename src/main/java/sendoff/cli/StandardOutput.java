package sendoff.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import sendoff.store.FullDisk;

/// Where commands print, as far as it goes: a [PrintWriter] swallows that a disk is full, and half a file would look
/// like a whole one.
public final class StandardOutput extends FilterOutputStream {
    private Optional<IOException> lost = Optional.empty();

    public StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        keep(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        keep(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        keep(out::flush);
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private void keep(Attempt attempt) throws IOException {
        try {
            attempt.run();
        } catch (IOException e) {
            lost = lost.or(() -> Optional.of(e));
            throw e;
        }
    }

    /// @param exit what the command ended with
    /// @return the same, unless something of what it said was lost
    public int exit(int exit, PrintWriter err) {
        if (lost.isEmpty() || hasHeardEnough(lost.get())) {
            return exit;
        }
        String why = FullDisk.is(lost.get())
                ? "the disk is full. Free some space, then try again"
                : lost.get().getMessage() + ". Try again, or write it elsewhere";
        err.println("sendoff: not all of the answer could be written: " + why);
        err.flush();
        return exit == Exit.DONE ? Exit.TRY_AGAIN : exit;
    }

    /// Whoever reads it closed the pipe, as `head` does.
    private static boolean hasHeardEnough(IOException e) {
        return Objects.requireNonNullElse(e.getMessage(), "").contains("Broken pipe");
    }
}
