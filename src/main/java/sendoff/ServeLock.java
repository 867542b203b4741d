package sendoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import sendoff.cli.Stop;

/// One process serves a data folder. The system lets go of the lock when the process ends, however it ends.
final class ServeLock implements AutoCloseable {
    private static final int TRIES = 200;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final String DESK = "http://";

    private final FileChannel file;
    private final FileLock lock;

    private ServeLock(FileChannel file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    /// @return empty when another process has it
    static Optional<ServeLock> take(Path path) {
        FileChannel file = null;
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(file);
            if (lock == null) {
                file.close();
                return Optional.empty();
            }
            return Optional.of(new ServeLock(file, lock));
        } catch (IOException e) {
            throw Stop.home(path.resolveSibling(""), e);
        }
    }

    /// Waits while another command has the folder for a moment.
    ///
    /// @return empty when a desk is open on it
    /// @throws Stop if something else keeps it for long
    static Optional<ServeLock> takeUnlessServed(Path path) {
        for (int n = 0; n < TRIES; n++) {
            Optional<ServeLock> lock = take(path);
            if (lock.isPresent() || holder(path).contains(DESK)) {
                return lock;
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
        throw Stop.tryAgain("another command is at work on this data folder (process " + holder(path)
                + "): try again when it has ended");
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// Tells others where the desk is, or what else this process does with the folder.
    void says(String address) {
        try {
            file.truncate(0);
            file.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + " " + address + "\n"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the process that has the lock says of itself: its number and the address of the desk.
    static String holder(Path path) {
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            return "";
        }
    }

    static boolean isTaken(Path path) {
        if (!Files.exists(path)) {
            return false;
        }
        Optional<ServeLock> lock = take(path);
        lock.ifPresent(ServeLock::close);
        return lock.isEmpty();
    }

    @Override
    public void close() {
        try {
            file.truncate(0);
            lock.release();
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
