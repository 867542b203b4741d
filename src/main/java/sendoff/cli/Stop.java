package sendoff.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import sendoff.store.FullDisk;

/// A command can't go on. The message says what to do; the exit code says to a script whether trying again helps.
public final class Stop extends RuntimeException {
    private final int exit;

    private Stop(int exit, String message) {
        super(message);
        this.exit = exit;
    }

    /// Something that this command needs is not there, or not as it should be.
    public static Stop missing(String message) {
        return new Stop(Exit.MISSING, message);
    }

    /// What was named can't be used.
    public static Stop badInput(String message) {
        return new Stop(Exit.BAD_INPUT, message);
    }

    /// It passes.
    public static Stop tryAgain(String message) {
        return new Stop(Exit.TRY_AGAIN, message);
    }

    /// The data folder can't be used.
    public static Stop home(Path folder, IOException e) {
        if (FullDisk.is(e)) {
            return tryAgain(FULL);
        }
        return missing("the data folder " + folder + " can't be written" + reason(e)
                + ": give yourself the right to write there, or choose another with --home");
    }

    static Stop of(UncheckedIOException e) {
        return e.getCause() instanceof IOException cause ? of(cause) : badInput(String.valueOf(e.getMessage()));
    }

    /// A file or stream could not be read or written.
    static Stop of(IOException e) {
        return switch (e) {
            case NoSuchFileException missing ->
                badInput("there is nothing at " + missing.getFile() + ": check the path");
            case AccessDeniedException denied ->
                badInput(denied.getFile() + " may not be read or written: check its rights");
            default -> FullDisk.is(e) ? tryAgain(FULL) : badInput(String.valueOf(e.getMessage()));
        };
    }

    private static final String FULL = "the disk is full: free some space, then try again";

    private static String reason(IOException e) {
        return e instanceof FileSystemException file && file.getReason() != null ? " (" + file.getReason() + ")" : "";
    }

    int exit() {
        return exit;
    }
}
